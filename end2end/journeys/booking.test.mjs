// A resident finds a course, applies, gets a place, and gives it back.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { readCalendar } from '../harness/calendar.mjs'
import { answer, apply, resident, says, typeCode } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()
const way = (javaScript) => (javaScript ? 'js' : 'plain')

both('finds 市民活動入門講座, applies, confirms by the code from the letter, and withdraws', async ({ javaScript }) => {
  const page = await visitor(city, { javaScript })
  const shot = (name) => look(page, `booking-${way(javaScript)}-${name}`)
  const me = resident(`booking-${way(javaScript)}`)

  await page.goto('/')
  await shot('1-home')
  await page.locator('header').getByRole('link', { name: '講座・催しをさがす' }).click()
  await shot('2-list')
  // Half-width kana finds what is written in kanji.
  await page.fill('[name=q]', 'ｼﾐﾝｶﾂﾄﾞｳﾆｭｳﾓﾝ')
  await page.locator('[name=q]').press('Enter')
  await shot('3-found')
  await page.getByRole('link', { name: /市民活動入門講座/ }).first().click()
  await shot('4-offering')
  assert.match(page.url(), /\/offerings\/D01$/)
  await page.getByRole('link', { name: /申し込む/ }).first().click()
  await shot('5-form')

  await answer(page, { ...me, phone: '119' })
  await page.getByRole('button', { name: 'この内容で申し込む' }).click()
  await shot('6-to-mend')
  await says(page, /電話番号は市外局番から/)
  assert.equal(await page.inputValue('[name=name]'), me.name, 'nothing that was typed is lost')

  await answer(page, me)
  await page.getByRole('button', { name: 'この内容で申し込む' }).click()
  await shot('7-held')
  await says(page, /まだ申込みは終わっていません/, 'h1')
  await page.fill('[name=code]', '000000')
  await page.getByRole('button', { name: '申込みを完了する' }).click()
  await says(page, /確認コードが違います/)
  await typeCode(page, city, me.email, '申込みを完了する')
  await shot('8-confirmed')
  await says(page, /参加が決まりました/, 'h1')
  assert.ok(await page.locator('img.qr').evaluate((img) => img.complete && img.naturalWidth > 0), 'the pass is drawn')

  const calendar = await page.request.get(await page.getByRole('link', { name: /カレンダー.*ics/ }).first().getAttribute('href'))
  assert.equal(readCalendar(await calendar.body()).length, 3)

  const letter = await city.letter(me.email, /参加が決まりました|参加決定/)
  assert.ok(letter.attachments.some(({ contentType }) => contentType.startsWith('text/calendar')), 'the dates come with the letter')
  const link = letter.text.match(/http:\/\/localhost:\d+\/registrations\/\S+/)[0]
  // Mail programs open links to look at them; that changes nothing.
  await page.goto(link)
  await says(page, /参加が決まりました/, 'h1')

  await page.locator('details.withdraw summary').click()
  await page.getByRole('button', { name: '申込みを取り下げる' }).click()
  await shot('9-withdrawn')
  await says(page, /取り下げました/, 'h1')
  await city.letter(me.email, /取り下げ|取下げ/)
})

both('joins the waiting list of a full course', async ({ javaScript }) => {
  const page = await visitor(city, { javaScript })
  const me = resident(`waiting-${way(javaScript)}`)
  await page.goto('/offerings/D02')
  await look(page, `waiting-${way(javaScript)}-1-full`)
  await apply(page, 'D02', me)
  await typeCode(page, city, me.email, '申込みを完了する')
  await look(page, `waiting-${way(javaScript)}-2-in-line`)
  await says(page, /キャンセル待ち/, 'h1')
})

both('takes the place that another gives back', async ({ javaScript }) => {
  // Half hours of consultation with one place each.
  const slots = javaScript ? 'D37-slot-3' : 'D37-slot-6'
  const [first, second] = ['first', 'second'].map((who) => ({ ...resident(`${who}-${way(javaScript)}`), slots }))
  const theirs = await visitor(city, { javaScript })
  await apply(theirs, 'D37', first)
  await typeCode(theirs, city, first.email, '申込みを完了する')
  await says(theirs, /参加が決まりました/, 'h1')

  const page = await visitor(city, { javaScript })
  await apply(page, 'D37', second)
  await typeCode(page, city, second.email, '申込みを完了する')
  await says(page, /キャンセル待ち/, 'h1')

  await theirs.locator('details.withdraw summary').click()
  await theirs.getByRole('button', { name: '申込みを取り下げる' }).click()
  const { text } = await city.letter(second.email, /席が空きました|空きが出ました/)
  await page.goto(text.match(/http:\/\/localhost:\d+\/registrations\/\S+/)[0])
  await look(page, `waiting-${way(javaScript)}-3-offered`)
  await page.getByRole('button', { name: '参加する' }).click()
  await look(page, `waiting-${way(javaScript)}-4-taken`)
  await says(page, /参加が決まりました/, 'h1')
})

both('sees all registrations of a mailbox after a code from the mail', async ({ javaScript }) => {
  const page = await visitor(city, { javaScript })
  const me = resident(`my-${way(javaScript)}`)
  await apply(page, 'D01', me)
  await typeCode(page, city, me.email, '申込みを完了する')
  await page.locator('header').getByRole('link', { name: '申込みの確認' }).click()
  await look(page, `my-${way(javaScript)}-1-mailbox`)
  await page.fill('[name=email]', me.email)
  await page.getByRole('button', { name: 'コードを送る' }).click()
  await look(page, `my-${way(javaScript)}-2-code`)
  await typeCode(page, city, me.email, '申込みを見る')
  await look(page, `my-${way(javaScript)}-3-list`)
  await page.getByRole('link', { name: /市民活動入門講座/ }).first().click()
  await says(page, /参加が決まりました/, 'h1')
})

both('reads in another language, and stays on the page', async ({ javaScript }) => {
  const page = await visitor(city, { javaScript })
  await page.goto('/offerings/D01')
  for (const [button, lang] of [['English', 'en'], ['やさしい日本語', 'ja'], ['日本語', 'ja']]) {
    await page.locator('form.language').getByRole('button', { name: button, exact: true }).click()
    assert.match(page.url(), /\/offerings\/D01$/)
    assert.match(await page.getAttribute('html', 'lang'), new RegExp(`^${lang}`))
    await look(page, `language-${way(javaScript)}-${await page.getAttribute('html', 'data-language')}`)
  }
})
