// The booking journey in WebKit, the engine of every iPhone, and the decoder there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses, judged, worked } from '../harness/camera.mjs'
import { resident } from '../harness/forms.mjs'
import { town, until } from '../harness/town.mjs'
import { webkit } from '../harness/webkit.mjs'

const city = await town()

test('a resident finds 市民活動入門講座, applies, gets a place and the pass, and gives it back', async (t) => {
  const phone = await webkit()
  const me = resident('iphone')
  await phone.open(`${city.url}/offerings`)
  await phone.type('[name=q]', 'しみんかつどうにゅうもん')
  await phone.follow('//main//button[contains(., "この条件でさがす")]')
  await phone.follow('//main//a[contains(., "市民活動入門講座")]')
  await phone.follow('//main//a[contains(., "申し込む")]')
  for (const name of ['name', 'name_kana', 'email', 'phone']) await phone.type(`main [name=${name}]`, me[name])
  for (const selector of ['[name=residency][value=resident]', '[name=on_behalf][value="0"]', '[name=consent]']) {
    if ((await phone.all(`main ${selector}`)).length) await phone.choose(`main ${selector}`)
  }
  await phone.choose(`main [name=age_band] option[value="${me.age_band}"]`)
  await phone.shot('iphone-1-form')
  await phone.follow('//main//button[contains(., "この内容で申し込む")]')
  await phone.says(/まだ申込みは終わっていません/)

  const { text } = await city.letter(me.email, /確認コード/)
  await phone.type('[name=code]', text.match(/(?<!\d)\d{6}(?!\d)/)[0])
  await phone.follow('//main//button[contains(., "申込みを完了する")]')
  await phone.says(/参加が決まりました/)
  assert.ok(await phone.run('const qr = document.querySelector("img.qr"); return qr.complete && qr.naturalWidth > 0'), 'the pass is drawn')
  await phone.shot('iphone-2-confirmed')

  // The desk's decoder reads it, in this engine too.
  await phone.run(
    `(${worked})(arguments[0]).then((said) => (window.said = said), (error) => (window.said = { pass: { failed: String(error) } }))`,
    addresses.decoder,
  )
  judged(t, await until('the worker', () => phone.run('return window.said'), 60))

  await phone.click('details.withdraw summary')
  await phone.follow('//main//button[contains(., "申込みを取り下げる")]')
  await phone.says(/取り下げました/)
})
