// WebKit, the engine of every iPhone: WebKitGTK's driver under Xvfb, spoken to in plain W3C WebDriver.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { freePort, until } from './town.mjs'

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const shots = join(import.meta.dirname, '../shots')

/** A window of WebKit's own, as wide as a phone as far as WebKit lets it be. It is closed when the test file ends. */
export async function webkit({ width = 390, height = 844 } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'tsudoi-webkit-'))
  const port = await freePort()
  const display = await screen(width, height)
  // Its sandbox needs rights that a container does not give; what it opens here is our own site.
  const env = {
    PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: display.name, LANG: 'C.UTF-8', NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  }
  let driver, session
  after(() => {
    for (const child of [driver, display.server]) {
      try { process.kill(-child.pid, 'SIGKILL') } catch {}
    }
    rmSync(home, { recursive: true, force: true })
  })

  async function call(method, path, body = method === 'POST' ? {} : undefined) {
    const answer = await fetch(`http://127.0.0.1:${port}/session${session ? `/${session}` : ''}${path}`, {
      method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(60_000),
    })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`WebKit: ${path} ${JSON.stringify(body ?? '')}: ${value?.error} ${value?.message}`)
    return value
  }
  async function start() {
    driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore', detached: true })
    await until('WebKitWebDriver', async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok)
    const browser = { binary: join(import.meta.dirname, 'webkit_browser.py'), args: [join(home, 'kept')] }
    session = (await call('POST', '', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } } })).sessionId
    await call('POST', '/window/rect', { width, height }).catch(() => {})
  }
  await start()

  const by = (selector) => selector.startsWith('/')
    ? { using: 'xpath', value: selector }
    : { using: 'css selector', value: selector }
  const find = (selector) => until(selector, async () => (await call('POST', '/element', by(selector)))[ELEMENT])
  const all = async (selector) => (await call('POST', '/elements', by(selector))).map((e) => e[ELEMENT])
  const run = (script, ...args) => call('POST', '/execute/sync', { script, args })

  return {
    find, all, run,
    /** The battery is out: every process of the engine ends where it is. Then it is switched on again. */
    async restart() {
      const ended = new Promise((done) => driver.once('exit', done))
      process.kill(-driver.pid, 'SIGKILL')
      await ended
      session = undefined
      await start()
    },
    open: (url) => call('POST', '/url', { url }),
    url: () => call('GET', '/url'),
    title: () => call('GET', '/title'),
    text: async (selector) => call('GET', `/element/${await find(selector)}/text`),
    /** It says something, and all of it is on the screen. */
    sees: (selector) => run(`const part = document.querySelector(arguments[0]), { top, bottom } = part.getBoundingClientRect()
      return Boolean(part.innerText) && top >= 0 && bottom <= innerHeight`, selector),
    /** Types into a field; a key that was pressed while the page still moved is pressed once more. */
    async type(selector, text) {
      const element = await find(selector)
      await until(`${selector} to hold ${text}`, async () => {
        await call('POST', `/element/${element}/clear`)
        await call('POST', `/element/${element}/value`, { text })
        return await run('return arguments[0].value', { [ELEMENT]: element }) === text
      })
    },
    /** Ticks a box, or chooses one of a list, until it is so. */
    async choose(selector) {
      const element = await find(selector)
      const chosen = () => run('return arguments[0].checked || arguments[0].selected || false', { [ELEMENT]: element })
      await until(`${selector} to be chosen`, async () => await chosen() || (await this.click(selector), await chosen()))
    },
    /** The page says this in its heading: now, or once the answer to the last tap is there. */
    async says(words, where = 'h1') {
      let said = ''
      await until(String(words), async () => words.test(said = await this.text(where))).catch(async () => {
        assert.fail(`${await this.url()} does not say ${words}: ${said} / ${(await this.text('main')).slice(0, 600)}`)
      })
    },
    click: async (selector) => {
      const element = await find(selector)
      await run('arguments[0].scrollIntoView({ block: "center" })', { [ELEMENT]: element })
      // The driver cannot aim at a link that runs over two lines; the page can click it all the same.
      await call('POST', `/element/${element}/click`).catch((error) => {
        if (!/not interactable/.test(error.message)) throw error
        return run('arguments[0].click()', { [ELEMENT]: element })
      })
    },
    /** Clicks what leads to another page, and waits until that one is there. */
    async follow(selector) {
      await run('window.left = true')
      const there = () => run('return !window.left && document.readyState === "complete"')
      await this.click(selector)
      // The driver's pointer sometimes taps beside a page that is still moving: once more, as a person would.
      await until('the page', there, 5).catch(() => this.click(selector).catch(() => {}))
      await until(`the page after ${selector}`, there)
    },
    async shot(name) {
      mkdirSync(shots, { recursive: true })
      writeFileSync(join(shots, `${name}.png`), Buffer.from(await call('GET', '/screenshot'), 'base64'))
    },
  }
}

// A screen in memory; Xvfb takes the first free number itself and tells it.
async function screen(width, height) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true,
  })
  const number = await new Promise((told, failed) => {
    server.stdio[3].once('data', (text) => told(String(text).trim()))
    server.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)))
    server.once('error', failed)
  })
  return { server, name: `:${number}` }
}
