// The desk's app in WebKit, the engine of every iPhone: opened with a network, used and restarted without one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passes } from '../harness/pass.mjs'
import { town, until } from '../harness/town.mjs'
import { webkit } from '../harness/webkit.mjs'

const city = await town()
const APP = '/desk/D14-1/app'

test('the desk works in WebKit without a network, also after a restart, and sends when there is one again', async () => {
  const phone = await webkit({ height: 568 })
  const [first, second, third] = passes(city, 'D14-1')
  const shown = async (code) => {
    await phone.type('#f-code', code)
    await phone.click('//main//form//button[contains(., "確かめる")]')
  }
  await phone.open(`${city.url}/signin`)
  await phone.type('[name=email]', 'city@example.jp')
  await phone.type('[name=password]', 'tsudoi-demo-city')
  await phone.follow('//main//form//button')
  await phone.open(`${city.url}${APP}`)
  await phone.says(/つながっています/, '#desk-status')
  await until('the page is kept', () => phone.run(`caches.match('${APP}').then((kept) => (window.kept = Boolean(kept))); return window.kept`))

  await city.stop()
  await phone.open(`${city.url}${APP}`)
  await phone.says(/電波なし。このまま受付できます/, '#desk-status')
  await shown(first.pass)
  await phone.says(new RegExp(`受付済み[^]*${first.name}`), '#desk-answer')
  await phone.shot('offline-iphone-1-welcome')
  // The page does not move any more.
  await phone.says(/送信待ち 1件/, '#desk-status')
  await phone.type('#f-code', 'ABC')
  await phone.click('//main//form//button[contains(., "確かめる")]')
  await until('what is wrong with it is in view', () => phone.sees('#desk-trouble'))
  await phone.type('#f-code', second.receipt)
  await phone.type('#f-name', second.kana.split(/[ 　]/)[0])
  await phone.click('//main//form//button[contains(., "確かめる")]')
  await phone.says(new RegExp(second.name), '#desk-answer')

  // The battery runs out, and there is still no network when it is on again.
  await phone.restart()
  await phone.open(`${city.url}${APP}`)
  await phone.says(/電波なし。このまま受付できます。　送信待ち 2件/, '#desk-status')
  await shown(first.pass)
  await phone.says(new RegExp(`もう受付済み[^]*${first.name}`), '#desk-answer')
  await shown(third.pass)
  await phone.says(new RegExp(`受付済み[^]*${third.name}`), '#desk-answer')
  assert.ok(await phone.sees('#answer > :first-child') && await phone.sees('#answer .name'), 'the verdict is in view')
  await phone.shot('offline-iphone-2-restarted')
  await phone.says(/送信待ち 3件/, '#desk-status')

  await city.start()
  await until('all is sent', async () => /つながっています。$/.test(await phone.text('#desk-status')), 30)
  assert.match(await phone.text('#desk-count'), /来場 3人/)
})
