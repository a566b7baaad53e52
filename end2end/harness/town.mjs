// A town of one's own: the server on a free port, with the demo city in a temporary folder, on the demo's morning.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after } from 'node:test'
import { simpleParser } from 'mailparser'

const root = resolve(import.meta.dirname, '../..')
export const program = process.env.TSUDOI_BIN ?? join(root, 'target/debug/tsudoi')
export const site = process.env.TSUDOI_SITE ?? join(root, 'target/site')

// Resolves to the first true answer of `ask`, which may throw or say nothing until then.
export async function until(what, ask, seconds = 15) {
  const end = Date.now() + seconds * 1000
  let last
  for (;;) {
    try {
      const answer = await ask()
      if (answer) return answer
    } catch (error) {
      last = error
    }
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`, { cause: last })
    await new Promise((done) => setTimeout(done, 50))
  }
}

export function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => found(port))
    })
  })
}

// The demo city is settled once a run, or rather once for each build of the program, and copied for each town.
function settled(settings) {
  const { mtimeMs, size } = statSync(program)
  const kept = join(tmpdir(), `tsudoi-end2end-${process.getuid()}-${Math.round(mtimeMs)}-${size}`)
  if (existsSync(join(kept, 'var'))) return kept
  const folder = mkdtempSync(join(tmpdir(), 'tsudoi-settling-'))
  for (const command of ['migrate', 'demo']) {
    const done = spawnSync(program, [command], { cwd: folder, env: settings, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`tsudoi ${command}: ${done.stderr}`)
  }
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(`tsudoi-end2end-${process.getuid()}-`)) rmSync(join(tmpdir(), name), { recursive: true })
  }
  cpSync(folder, kept, { recursive: true })
  rmSync(folder, { recursive: true })
  return kept
}

/** Starts a town; it is gone when the test file ends. `more` are further settings, such as TSUDOI_NOW. */
export async function town(more = {}) {
  const [port, metrics] = [await freePort(), await freePort()]
  const url = `http://localhost:${port}`
  const settings = {
    PATH: process.env.PATH,
    TSUDOI_NOW: '2026-11-24T09:00:00+09:00',
    TSUDOI_LISTEN: `127.0.0.1:${port}`,
    TSUDOI_METRICS_LISTEN: `127.0.0.1:${metrics}`,
    TSUDOI_PUBLIC_URL: url,
    TSUDOI_SITE: site,
    ...more,
  }
  const folder = mkdtempSync(join(tmpdir(), 'tsudoi-town-'))
  cpSync(settled(settings), folder, { recursive: true })

  let said = ''
  let server
  /** The server as it was: the same port, the same database. */
  async function start() {
    server = spawn(program, ['serve'], { cwd: folder, env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text))
    await until(`the server: ${said}`, async () => {
      if (server.exitCode !== null) throw new Error(said)
      return (await fetch(`${url}/healthz`)).ok
    }).catch((error) => {
      throw new Error(`the server did not start: ${said}`, { cause: error })
    })
  }
  /** Nobody answers any more, as in a cellar. */
  async function stop() {
    const going = server
    going.kill('SIGTERM')
    const end = setTimeout(() => going.kill('SIGKILL'), 5000)
    if (going.exitCode === null && going.signalCode === null) await new Promise((gone) => going.once('exit', gone))
    clearTimeout(end)
  }
  after(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
  await start()

  const mailbox = join(folder, 'var/mail')
  const opened = new Set()
  const told = (input, ...words) => spawnSync(program, words, { cwd: folder, env: settings, encoding: 'utf8', input })
  const run = (...words) => told(undefined, ...words)
  return { url, folder, settings, run, told, start, stop, said: () => said, letters: (to) => letters(mailbox, to), letter: (to, words) => letter(mailbox, opened, to, words) }
}

// All letters to a mailbox so far, oldest first, as a mail program reads them.
async function letters(mailbox, to) {
  const names = existsSync(mailbox) ? readdirSync(mailbox).filter((name) => name.endsWith('.eml')) : []
  const read = await Promise.all(names.map((name) => simpleParser(readFileSync(join(mailbox, name)))))
  const age = new Map(read.map((mail, i) => [mail, statSync(join(mailbox, names[i])).mtimeMs]))
  return read.filter((mail) => mail.to?.value.some(({ address }) => address === to)).sort((a, b) => age.get(a) - age.get(b))
}

// Waits for a letter not yet opened whose subject or text matches, and opens it.
async function letter(mailbox, opened, to, words) {
  const fits = ({ messageId, subject, text }) => !opened.has(messageId) && (words.test(subject ?? '') || words.test(text ?? ''))
  const found = await until(`a letter to ${to} with ${words}`, async () => (await letters(mailbox, to)).find(fits), 60)
  opened.add(found.messageId)
  return found
}
