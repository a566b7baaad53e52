// People change: the city hands all that one account holds to another; a lead invites a member who accepts.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { answer, says, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()

both('a lead invites a member, who accepts', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const email = `shoko-${way}@example.jp`
  const lead = await signIn(await visitor(city, { javaScript }), 'partner')
  await lead.getByRole('link', { name: '自分の団体' }).click()
  await answer(lead, { invited_name: '見本 招子', invited_email: email, invited_role: 'member' })
  await lead.getByRole('button', { name: '招待のメールを送る' }).click()
  await says(lead, /招待のメールを送りました/)
  await look(lead, `handover-${way}-1-invited`)

  const { text } = await city.letter(email, /招待/)
  const link = text.match(/http:\/\/localhost:\d+\/invitation\/\S+/)[0]
  const shoko = await visitor(city, { javaScript })
  await shoko.goto(link)
  await look(shoko, `handover-${way}-2-invitation`)
  await answer(shoko, { password: 'himitsu no kotoba', again: 'himitsu no kotoba' })
  await shoko.getByRole('button', { name: '参加する' }).click()
  await answer(shoko, { email, password: 'himitsu no kotoba' })
  await shoko.locator('main form button').last().click()
  await shoko.waitForURL((url) => url.pathname === '/office')
  await says(shoko, /団体の情報発信力アップ講座/)
  await city.letter('partner@example.jp', /見本 招子さんが、「市民活動センター」の担当として参加しました/)

  await shoko.goto(link)
  await says(shoko, /すでに使われています/)
})

both('the city hands all that one account holds to another', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  // From one to the other, and back: undoing it is the same again.
  const [from, to, mailbox] = javaScript ? ['見本 団太', '見本 担子', 'member'] : ['見本 担子', '見本 団太', 'partner']
  const page = await signIn(await visitor(city, { javaScript }), 'city')
  await page.goto('/office/staff')
  await page.getByRole('link', { name: from }).click()
  await page.getByRole('link', { name: '担当をまとめて引き継ぐ' }).click()
  await says(page, /団体の情報発信力アップ講座/)
  await look(page, `handover-${way}-3-holds`)
  await page.locator('[name=to]').selectOption({ label: `${to}（市民活動センター）` })
  await page.getByRole('button', { name: 'すべて引き継ぐ' }).click()
  await says(page, /引き継ぎました/)
  await says(page, /担当している募集も、進行中の企画書も、返事を待っている招待もありません/)
  const letter = await city.letter(`${mailbox}@example.jp`, new RegExp(`${from}さんから、次の担当を引き継ぎました`))
  assert.match(letter.text, /・団体の情報発信力アップ講座/)
  await page.goto('/office/offerings/D15')
  await says(page, new RegExp(to))
})
