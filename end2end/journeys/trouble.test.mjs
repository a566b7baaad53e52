// What can go wrong with a phone in the middle of the day: nothing that happened is lost by it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { awake, opens, ready, sent, shows, status } from '../harness/app.mjs'
import { visitor } from '../harness/chromium.mjs'
import { says, signIn } from '../harness/forms.mjs'
import { passes } from '../harness/pass.mjs'
import { town, until } from '../harness/town.mjs'
import { weather } from '../harness/weather.mjs'

const city = await town()
const today = await weather(city)
const SESSION = 'D14-1'
const people = passes(city, SESSION)
const post = (method, path) => method === 'POST' && path.endsWith('/checkins')

test('a server that answers with errors, and an answer that is cut off half-way: each fact is there once', async () => {
  const page = await opens(await visitor({ url: today.url }), SESSION)
  const [first, second] = people
  today.fails = post
  assert.match((await shows(page, first.pass)).said, /^受付済み/)
  await says(page, /電波なし。このまま受付できます。　送信待ち 1件/)
  today.fails = () => false
  await sent(page)

  let cut = 0
  today.cuts = (method, path) => post(method, path) && Boolean((cut += 1))
  assert.match((await shows(page, second.pass)).said, /^受付済み/)
  await until('the answer was cut off', () => cut > 0)
  await says(page, /送信待ち 1件/)
  today.cuts = () => false
  await sent(page)
  const office = await signIn(await visitor(city), 'city')
  await office.goto(`/desk/${SESSION}`)
  for (const who of [first, second]) {
    await office.locator('.people > li').filter({ hasText: who.name }).filter({ hasText: /受付済み/ }).first().waitFor()
  }
  await office.goto(`/office/sessions/${SESSION}/devices`)
  assert.equal(await office.locator('section.card').filter({ hasText: '2か所で' }).count(), 0)
  await page.context().close()
})

test('a phone that is full says so and shows nobody as checked in', async () => {
  const page = await opens(await visitor(city), SESSION)
  await page.context().setOffline(true)
  await page.evaluate(() => {
    // As a browser refuses that has no room left.
    IDBObjectStore.prototype.put = function put() {
      this.transaction.abort()
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const { said } = await shows(page, people[2].pass)
  assert.match(said, /この端末に書き込めません/)
  assert.equal(await page.locator('#answer').count(), 0)
  await page.reload()
  await ready(page)
  assert.match((await shows(page, people[2].pass)).said, /^受付済み/, 'there is room again')
  await page.context().setOffline(false)
  await sent(page)
  await page.context().close()
})

test('a new version comes in the middle of the day: the page that is open goes on, the next one is the new one', async () => {
  const page = await opens(await visitor({ url: today.url }), SESSION)
  today.rewrites = (path, text) => (path === '/desk/worker.js' ? text.replace(/const NAME = 'desk-/, "const NAME = 'desk-next-") : text)
  const waiting = await page.evaluate(async () => {
    const known = await navigator.serviceWorker.getRegistration('/desk')
    await known.update()
    while (known.waiting?.state !== 'installed') await new Promise((done) => setTimeout(done, 50))
    return known.waiting.state
  })
  assert.equal(waiting, 'installed', 'it waits')
  await page.context().setOffline(true)
  assert.match((await shows(page, people[3].pass)).said, /^受付済み/)
  await page.context().setOffline(false)
  await sent(page)
  const context = page.context()
  await page.goto('about:blank')
  const next = await context.newPage()
  next.complaints = []
  await next.goto(`/desk/${SESSION}/app`)
  await awake(next)
  await until('the new one serves', () => next.evaluate(async () => {
    const known = await navigator.serviceWorker.getRegistration('/desk')
    return !known.waiting && (await caches.keys()).some((name) => name.startsWith('desk-next-'))
  }))
  await context.setOffline(true)
  await next.reload()
  await ready(next)
  assert.match((await shows(next, people[3].pass)).said, /もう受付済み/)
  today.rewrites = (_path, text) => text
  await context.close()
})

test('a false code, fifty times the same pass within ten seconds, and a clock a day wrong', async () => {
  const page = await opens(await visitor(city), SESSION)
  await page.context().setOffline(true)
  const who = people[4]
  for (let n = 0; n < 50; n += 1) {
    const { said } = await shows(page, who.pass)
    assert.match(said, n ? /^もう受付済み/ : /^受付済み/)
  }
  assert.match(await status(page), /送信待ち 1件/, 'one fact')
  const changed = people[5].pass.at(-9) === 'A' ? 'B' : 'A'
  assert.match((await shows(page, people[5].pass.slice(0, -9) + changed + people[5].pass.slice(-8))).said, /無効なQRコード/)
  assert.match(await status(page), /送信待ち 1件/, 'and nobody is here by a false code')
  // Somebody sets the clock back by a day, and nobody is there to ask.
  await page.evaluate(() => {
    const Real = Date
    const now = () => Real.now() - 86_400_000
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length ? given : [now()])) }
      static now() { return now() }
    }
  })
  assert.match((await shows(page, people[5].pass)).said, /^受付済み/)
  await page.context().setOffline(false)
  await sent(page)
  const office = await signIn(await visitor(city), 'city')
  await office.goto(`/office/sessions/${SESSION}/devices`)
  await says(office, /受付の間に端末の時計が変わりました/)
  await page.context().close()
})
