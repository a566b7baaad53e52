// A typhoon: a day is cancelled from a phone, and a mistake is taken back before anybody hears of it.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { says, saysSoon, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()

both('a day is cancelled from a phone and everyone hears of it', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const [session, day] = javaScript ? ['D32-1', '11月28日'] : ['D02-1', '12月12日']
  const page = await visitor(city, { javaScript })
  await signIn(page, 'city')

  await page.goto(`/office/sessions/${session}/change`)
  await look(page, `change-${way}-1-ask`)
  await page.locator('[name=cancel_why][value=weather]').check()
  await page.getByRole('button', { name: '中止する', exact: true }).click()
  await says(page, /メールは .* に送られます/)
  await look(page, `change-${way}-2-made`)

  // The wrong day: undone before a letter has left.
  await page.getByRole('button', { name: /取り消す/ }).click()
  await says(page, /メールは送っていません/)

  await page.goto(`/office/sessions/${session}/change`)
  await page.locator('[name=cancel_why][value=weather]').check()
  await page.getByRole('button', { name: '中止する', exact: true }).click()
  await page.getByRole('button', { name: 'いま送る' }).click()
  await says(page, /からメールを送っています/)
  await look(page, `change-${way}-3-sent`)

  const resident = await visitor(city, { javaScript })
  await resident.goto(`/offerings/${session.split('-')[0]}`)
  await saysSoon(resident, /荒天のため/)
  await says(resident, new RegExp(day))
})

// Sunday, half past six: the session is at half past one the same day.
const sunday = await town({ TSUDOI_NOW: '2026-12-13T06:30:00+09:00' })

both('a group\'s lead cancels its own session on a Sunday at 6:30 and the city is told', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const signedIn = async (role) => signIn(await visitor(sunday, { javaScript }), role)
  // Another member sees whom to call.
  const member = await signedIn('member')
  // (D16 is the member's own charge: there they may. D23 is not.)
  await member.goto('/office/sessions/D23-1/change')
  await says(member, /中止を決められるのは/)
  await says(member, /見本 団太（.*の代表・責任者）/)
  assert.equal(await member.getByRole('button', { name: '中止する', exact: true }).count(), 0)
  await look(member, `change-${way}-4-whom-to-call`)

  const lead = await signedIn('partner')
  const session = javaScript ? 'D16-1' : 'D37-9'
  await lead.goto(`/office/sessions/${session}/change`)
  await look(lead, `change-${way}-5-lead-asks`)
  await lead.locator('[name=cancel_why][value=weather]').check()
  await lead.getByRole('button', { name: '中止する', exact: true }).click()
  await says(lead, /メールは .* に送られます/)
  await lead.getByRole('button', { name: 'いま送る' }).click()
  await says(lead, /からメールを送っています/)
  await look(lead, `change-${way}-6-lead-sent`)

  const title = javaScript ? /団体交流会/ : /市民活動なんでも相談/
  const told = await sunday.letter('city@example.jp', title)
  assert.match(told.subject, /団体が日程を変更しました/)
  assert.match(told.text, /見本 団太さんが/)
  assert.match(told.text, /荒天のため/)
  assert.match(told.text, /中止：/)

  const resident = await visitor(sunday, { javaScript })
  await resident.goto(`/offerings/${session.split('-')[0]}`)
  await saysSoon(resident, /荒天のため/)
})
