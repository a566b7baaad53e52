// A resident finds a course, applies, gets a place, and gives it back.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { readCalendar } from '../harness/calendar.mjs'
import { apply, answer, resident, typeCode } from '../harness/forms.mjs'
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
  // Half-width kana and hiragana find what is written in kanji.
  await page.fill('[name=q]', 'ｼﾐﾝかつどう入門')
  await page.locator('[name=q]').press('Enter')
  await shot('3-found')
  await page.getByRole('link', { name: /市民活動入門講座/ }).first().click()
  await shot('4-offering')
  assert.match(page.url(), /\/offerings\/D01$/)
  await page.getByRole('link', { name: /申し込む/ }).first().click()
  await shot('5-form')

  await answer(page, { ...me, 'birth_date.month': '2', 'birth_date.day': '31' })
  await page.getByRole('button', { name: 'この内容で申し込む' }).click()
  await shot('6-to-mend')
  assert.match(await page.textContent('main'), /その日付は暦にありません/)
  assert.equal(await page.inputValue('[name=name]'), me.name, 'nothing that was typed is lost')

  await answer(page, me)
  await page.getByRole('button', { name: 'この内容で申し込む' }).click()
  await shot('7-held')
  assert.match(await page.textContent('h1'), /まだ申込みは終わっていません/)
  await page.fill('[name=code]', '000000')
  await page.getByRole('button', { name: '申込みを完了する' }).click()
  assert.match(await page.textContent('main'), /確認コードが違います/)
  await typeCode(page, city, me.email, '申込みを完了する')
  await shot('8-confirmed')
  assert.match(await page.textContent('h1'), /参加が決まりました/)
  assert.ok(await page.locator('img.qr').evaluate((img) => img.complete && img.naturalWidth > 0), 'the pass is drawn')

  const calendar = await page.request.get(await page.getByRole('link', { name: /カレンダー.*ics/ }).first().getAttribute('href'))
  assert.equal(readCalendar(await calendar.body()).length, 3)

  const letter = await city.letter(me.email, /参加が決まりました|参加決定/)
  assert.ok(letter.attachments.some(({ contentType }) => contentType.startsWith('text/calendar')), 'the dates come with the letter')
  const link = letter.text.match(/http:\/\/localhost:\d+\/registrations\/\S+/)[0]
  await page.goto(link)
  assert.match(await page.textContent('h1'), /参加が決まりました/, 'the link in the letter changes nothing')

  await page.locator('details.withdraw summary').click()
  await page.getByRole('button', { name: '申込みを取り下げる' }).click()
  await shot('9-withdrawn')
  assert.match(await page.textContent('h1'), /取り下げました/)
  await city.letter(me.email, /取り下げ|取下げ/)
})

both('joins the waiting list of a full course, and takes the place that becomes free', async ({ javaScript }) => {
  const offering = javaScript ? 'D14' : 'D08'
  void offering
  const page = await visitor(city, { javaScript })
  const me = resident(`waiting-${way(javaScript)}`)
  await page.goto('/offerings/D02')
  await look(page, `waiting-${way(javaScript)}-1-full`)
  await apply(page, 'D02', me)
  await typeCode(page, city, me.email, '申込みを完了する')
  await look(page, `waiting-${way(javaScript)}-2-in-line`)
  assert.match(await page.textContent('h1'), /キャンセル待ち/)
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
  assert.match(await page.textContent('h1'), /参加が決まりました/)
})

both('reads in another language, and stays on the page', async ({ javaScript }) => {
  const page = await visitor(city, { javaScript })
  await page.goto('/offerings/D01')
  for (const [button, lang] of [['English', 'en'], [/やさしい/, 'ja'], ['日本語', 'ja']]) {
    await page.locator('form.language').getByRole('button', { name: button }).click()
    assert.match(page.url(), /\/offerings\/D01$/)
    assert.match(await page.getAttribute('html', 'lang'), new RegExp(`^${lang}`))
    await look(page, `language-${way(javaScript)}-${await page.getAttribute('html', 'data-language')}`)
  }
})
