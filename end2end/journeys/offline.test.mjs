// The desk's app in a cellar: opened once with a network, then without one, over restarts, on three devices.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { chromium } from 'playwright-core'
import { look, visitor } from '../harness/chromium.mjs'
import { says, signIn } from '../harness/forms.mjs'
import { awake, opens as opensAt, shows, status } from '../harness/app.mjs'
import { passes } from '../harness/pass.mjs'
import { site, town, until } from '../harness/town.mjs'
import { addresses } from '../harness/camera.mjs'

const city = await town()
const SESSION = 'D14-1'
const people = passes(city, SESSION)
const opens = (page, role) => opensAt(page, SESSION, role)

test('what a phone loads for the app is small', (t) => {
  const brotli = (name) => statSync(join(site, `${addresses[name]}.br`)).size
  t.diagnostic(`the app: ${brotli('app-wasm')} bytes, its scripts ${brotli('app-glue') + brotli('app')}`)
  assert.ok(brotli('app-wasm') <= 110_000, `${brotli('app-wasm')} bytes`)
})

/** One row of the city's database. */
function query(text, ...values) {
  const ask = 'import json, sqlite3, sys\nprint(json.dumps(sqlite3.connect(sys.argv[1]).execute(sys.argv[2], sys.argv[3:]).fetchall()))'
  const told = spawnSync(process.env.PYTHON ?? 'python3', ['-c', ask, join(city.folder, 'var/tsudoi.db'), text, ...values], { encoding: 'utf8' })
  assert.equal(told.status, 0, told.stderr)
  return JSON.parse(told.stdout)[0]
}

/** In a page: its clock goes by so much as was written down. */
function passing() {
  const Real = Date
  const now = () => Real.now() + Number(localStorage.getItem('later') ?? 0)
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length ? given : [now()])) }
    static now() { return now() }
  }
}

/** A phone whose browser can be ended and started again: what it keeps stays in a folder. */
function phones() {
  const folder = mkdtempSync(join(tmpdir(), 'tsudoi-phone-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return () => chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', baseURL: city.url, locale: 'ja-JP',
    viewport: { width: 390, height: 844 }, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  })
}

test('opened once with a network, the desk works without one, also after a restart', async (t) => {
  const phone = phones()
  let context = await phone()
  t.after(() => context.close())
  let page = await opens(await context.newPage())
  const [first, second, third, fourth] = people
  await context.setOffline(true)
  assert.equal(await page.evaluate(() => fetch('/healthz').then(() => 'answered', () => 'cut')), 'cut')
  await page.reload()
  await awake(page)
  await says(page, /電波なし。このまま受付できます/)
  page.complaints = []
  page.javaScript = true

  const welcome = await shows(page, first.pass)
  assert.match(welcome.said, /受付済み/)
  assert.ok(welcome.said.includes(first.name), welcome.said)
  await page.screenshot({ path: join(import.meta.dirname, '../shots/offline-1-welcome.png'), fullPage: true })
  const again = await shows(page, first.pass)
  assert.match(again.said, /もう受付済み \d\d:\d\d/)
  await page.screenshot({ path: join(import.meta.dirname, '../shots/offline-2-already.png'), fullPage: true })
  const typed = await shows(page, second.receipt.toLowerCase(), second.kana.split(/[ 　]/)[0])
  assert.ok(typed.said.includes(second.name), typed.said)
  const stranger = await shows(page, third.receipt, 'ちがうひと')
  assert.match(stranger.said, /見つかりません[^]*係の者がご案内します/)
  for (const [code, says] of [
    [`${third.pass.slice(0, -9)}${third.pass.at(-9) === 'A' ? 'B' : 'A'}${third.pass.slice(-8)}`, /無効なQRコード/],
    [third.pass.slice(0, 90), /読み取れないQRコード/],
    [passes(city, 'D02-1')[0].pass, /別の講座・催し/],
    ['https://example.com/', /受付番号は10文字です/],
  ]) assert.match((await shows(page, code)).said, says)
  await says(page, /送信待ち 2件/)

  // The phone's battery runs out.
  await context.close()
  context = await phone()
  await context.setOffline(true)
  page = await context.newPage()
  await page.goto('/desk')
  assert.equal(new URL(page.url()).pathname, `/desk/${SESSION}/app`, 'an installed app begins where it was')
  await awake(page)
  await says(page, /送信待ち 2件/)
  assert.match((await shows(page, first.pass)).said, /もう受付済み/)
  assert.match((await shows(page, fourth.pass)).said, /受付済み/)
  // Taken back, and checked in once more.
  await page.getByRole('button', { name: '取り消す' }).click()
  await says(page, /受付を取り消しました/, '#answer')
  assert.match((await shows(page, fourth.pass)).said, /^受付済み/)

  await context.setOffline(false)
  await until('all is sent', async () => /つながっています。$/.test(await status(page)))
  const office = await signIn(await visitor(city), 'city')
  await office.goto(`/desk/${SESSION}`)
  for (const who of [first, second, fourth]) {
    await office.locator('.people > li').filter({ hasText: who.name }).filter({ hasText: /受付済み/ }).first().waitFor()
  }
  await office.goto(`/office/sessions/${SESSION}/devices`)
  // The demo's clock stands on its own morning, the phone's on today: that is said, and nothing else.
  assert.deepEqual(await office.locator('section.card h3').allInnerTexts(), ['時計がずれている端末があります'])
  await look(office, 'offline-3-devices')
  await office.setViewportSize({ width: 1366, height: 900 })
  await look(office, 'offline-3-devices-wide')
})

test('three devices, two hours, three hundred scans: every fact is there once, every contradiction is listed', async (t) => {
  const crowd = people.slice(5)
  const phone = phones()
  const last = await phone()
  const devices = [await opens(await visitor(city), 'city'), await opens(await visitor(city), 'city'), await opens(await last.newPage(), 'city')]
  const contexts = devices.map((page) => page.context())
  t.after(() => Promise.all(contexts.map((context) => context.close())))
  for (const context of contexts) {
    await context.setOffline(true)
    await context.addInitScript(passing)
  }
  for (const page of devices) await page.evaluate(passing)
  const started = Number(process.env.SEED) || Date.now() % 100_000 + 1
  t.diagnostic(`SEED=${started}`)
  let seed = started
  const below = (n) => (seed = (seed * 48271) % 2147483647) % n
  const facts = () => query('SELECT COUNT(*), COUNT(DISTINCT id), COALESCE(MAX(at) - MIN(at), 0) FROM checkin_fact WHERE session_id = ?', SESSION)
  const [before] = facts()
  const admitted = devices.map(() => new Set())
  const times = []
  for (let n = 0; n < 300; n += 1) {
    const at = below(3)
    // Two hours go by.
    await devices[at].evaluate((minutes) => localStorage.setItem('later', minutes * 60_000), (n * 120) / 299)
    const who = crowd[below(crowd.length)]
    const { said, took } = await shows(devices[at], who.pass)
    times.push(took)
    assert.match(said, admitted[at].has(who) ? /^もう受付済み/ : /^受付済み/, `${n}: ${said}`)
    assert.ok(said.includes(who.name))
    admitted[at].add(who)
    // One device's battery runs out in the middle, and once more.
    if (n === 120 || n === 240) {
      await contexts[2].close()
      contexts[2] = await phone()
      await contexts[2].setOffline(true)
      await contexts[2].addInitScript(passing)
      devices[2] = await contexts[2].newPage()
      await devices[2].goto(`/desk/${SESSION}/app`)
      await awake(devices[2])
    }
  }
  times.sort((a, b) => a - b)
  t.diagnostic(`a verdict took ${times[150].toFixed()} ms at the median, ${times[297].toFixed()} ms at the 99th percentile`)
  assert.ok(times[297] <= 300, `${times[297]} ms`)
  const done = admitted.reduce((sum, set) => sum + set.size, 0)
  const heads = new Set(admitted.flatMap((set) => [...set])).size

  // The server's clock has gone on too.
  await city.stop()
  city.settings.TSUDOI_NOW = '2026-11-24T11:00:30+09:00'
  await city.start()
  for (const page of devices) await page.evaluate(() => localStorage.setItem('later', 120 * 60_000))
  const order = [0, 1, 2].sort(() => below(3) - 1)
  for (const page of order.map((at) => devices[at])) {
    await page.context().setOffline(false)
    await until('all is sent', async () => /つながっています。$/.test(await status(page)), 30)
  }
  for (const page of devices) await until('all devices hear of all', async () =>
    Number((await page.locator('#desk-count').innerText()).match(/来場 (\d+)人/)[1]) >= heads, 30)
  const office = await signIn(await visitor(city), 'city')
  await office.goto(`/office/sessions/${SESSION}/devices`)
  const [all, distinct, span] = facts()
  assert.equal(all - before, done, 'every fact is there')
  assert.equal(all, distinct, 'once')
  assert.ok(span >= 110 * 60, `over two hours: ${span} s`)
  const listed = await office.locator('section.card').filter({ hasText: '同じ人が2か所で受付されました' }).count()
  assert.equal(listed, done - heads, 'each admission at a second desk is listed')
  t.diagnostic(`${done} facts about ${heads} people, ${listed} contradictions, heard in the order ${order}`)
  await look(office, 'offline-4-contradictions')
  const doctor = city.run('doctor')
  assert.equal(doctor.status, 0, doctor.stdout)
})
