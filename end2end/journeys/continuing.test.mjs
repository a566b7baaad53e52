// Next year's class carries its members over: the office decides with reasons, each is told and may say no.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { says, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()
const PAGE = '/office/offerings/D04/carry'

both('the office carries a member over with a reason, who is told and says no', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const office = await signIn(await visitor(city, { javaScript }), 'city')
  await office.goto('/office/offerings/D04')
  await office.getByRole('link', { name: '前の講座からの進級' }).click()
  await says(office, /全14回のうち10回以上/)
  await look(office, `continuing-${way}-1-members`)

  // Who had not completed it: not without a reason.
  const row = office.locator('main tbody tr', { hasText: '未修了' }).filter({ has: office.locator('input[type=checkbox]') }).first()
  const name = (await row.locator('label').first().innerText()).trim()
  await row.locator('input[type=checkbox]').check()
  await office.getByRole('button', { name: '選択した方を進級させて通知する' }).click()
  await says(office, /理由を入力してください/)
  await look(office, `continuing-${way}-2-reason`)
  await office.locator('main tbody tr', { hasText: name }).locator('input[type=text]').fill('入院のため欠席が多かった')
  await office.getByRole('button', { name: '選択した方を進級させて通知する' }).click()
  await says(office, /1人を進級させました/)
  await look(office, `continuing-${way}-3-carried`)

  await office.getByRole('link', { name, exact: true }).click()
  await says(office, /参加決定/)
  const email = (await office.locator('main').innerText()).match(/[\w.+-]+@example\.jp/)?.[0]
  if (!email) {
    await office.goto(`${PAGE}/paper`)
    await says(office, new RegExp(`${name} 様`))
    await look(office, `continuing-${way}-4-paper`)
    return
  }
  const { text } = await city.letter(email, /進級のお知らせ/)
  assert.match(text, /引き継いでいません/)
  const guest = await visitor(city, { javaScript })
  await guest.goto(text.match(/http:\/\/localhost:\d+\/registrations\/\S+/)[0])
  await says(guest, /ここで辞退できます/)
  await look(guest, `continuing-${way}-5-told`)
  await guest.getByRole('button', { name: '進級しない' }).click()
  await says(guest, /お返事を受け付けました/)
  await look(guest, `continuing-${way}-6-declined`)
  await office.goto(PAGE)
  await says(office, /進級を辞退/)

  // Nobody else gets in.
  const stranger = await visitor(city, { javaScript })
  await stranger.goto('/offerings/D04/apply')
  await says(stranger, /新しいお申込みは受け付けていません/)
  await look(stranger, `continuing-${way}-7-stranger`)
})
