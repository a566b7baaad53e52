// A typhoon: a day is cancelled from a phone, and a mistake is taken back before anybody hears of it.
import { both, look, visitor } from '../harness/chromium.mjs'
import { answer, says, saysSoon } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()

both('a day is cancelled from a phone and everyone hears of it', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const [session, day] = javaScript ? ['D32-1', '11月28日'] : ['D02-1', '12月12日']
  const page = await visitor(city, { javaScript })
  await page.goto('/signin')
  await answer(page, { email: 'city@example.jp', password: 'tsudoi-demo-city' })
  await page.locator('main form button').last().click()
  await page.waitForURL((url) => url.pathname !== '/signin')

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
