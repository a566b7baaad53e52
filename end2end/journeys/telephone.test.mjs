// Somebody telephones: nothing is said without two things; and a decision that rests on a false statement is taken back by
// two people, after hearing.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { answer, says, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()
assert.equal(city.told('himitsu no kotoba', 'staff', 'add', '--email', 'second@example.jp', '--role', 'city').status, 0)

/** The page of somebody who has a place in D02 and a mailbox: of the list, the nth. */
async function registration(office, nth) {
  await office.goto('/office/offerings/D02/people?state=confirmed')
  const links = await office.locator('main a[href^="/office/registrations/"]').evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href')))])
  let left = nth
  for (const link of links) {
    await office.goto(link)
    const text = await office.locator('main').innerText()
    const email = text.match(/r\d{5}@example\.jp/)?.[0]
    if (!email || !text.includes('参加決定') || left-- > 0) continue
    return { link, email, receipt: text.match(/[A-Z0-9]{5}-[A-Z0-9]{5}/)[0], phone: text.match(/0566-00-\d{4}/)[0] }
  }
  throw new Error('nobody has a place and a mailbox')
}

both('who telephones is told only with two things that are right', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const office = await signIn(await visitor(city, { javaScript, ...(javaScript ? { width: 1366, height: 768 } : {}) }), 'city')
  const { receipt, phone, link } = await registration(office, 0)
  await office.goto('/office/people')
  await office.getByRole('link', { name: /電話で聞かれたときは/ }).click()
  await look(office, `telephone-${way}-1-form`)
  await answer(office, { receipt, fact: 'phone', said: '9999' })
  await office.getByRole('button', { name: '確かめる' }).click()
  await says(office, /申込みがあるかどうかも含めてお答えできません/)
  const silent = await office.locator('#answer').innerText()
  await look(office, `telephone-${way}-2-silent`)
  await answer(office, { receipt: 'AAAAA-AAAAA', fact: 'phone', said: phone.slice(-4) })
  await office.getByRole('button', { name: '確かめる' }).click()
  assert.equal(await office.locator('#answer').innerText(), silent)
  await answer(office, { receipt, fact: 'phone', said: phone.slice(-4) })
  await office.getByRole('button', { name: '確かめる' }).click()
  await says(office, /参加が決まっています/)
  await look(office, `telephone-${way}-3-told`)
  assert.equal(await office.locator('#answer a').getAttribute('href'), link)
})

both('a decision is revoked after hearing, by two people', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const wide = javaScript ? { width: 1366, height: 768 } : {}
  const one = await signIn(await visitor(city, { javaScript, ...wide }), 'city')
  const two = await signIn(await visitor(city, { javaScript }), 'city', { email: 'second@example.jp', password: 'himitsu no kotoba' })
  const { link, email } = await registration(one, javaScript ? 1 : 2)
  await one.goto(link)
  await one.getByRole('link', { name: '申告の確認と、決定の取消し' }).click()
  await look(one, `hearing-${way}-1-open`)
  await answer(one, { doubt: '市内にお住まいとの申告ですが、市外の住所でした。お住まいの市町村をお知らせください。', answer_on: '2026-11-26' })
  await one.getByRole('button', { name: 'お尋ねを送る' }).click()
  await says(one, /7日後から60日後/)
  await answer(one, { answer_on: '2026-12-08' })
  await one.getByRole('button', { name: 'お尋ねを送る' }).click()
  await says(one, /お尋ねしています/)
  await look(one, `hearing-${way}-2-asked`)
  const { text } = await city.letter(email, /お尋ね/)
  const guest = await visitor(city, { javaScript })
  await guest.goto(text.match(/http:\/\/localhost:\d+\/registrations\/\S+/)[0])
  await says(guest, /お尋ねしたいことがあります/)
  await look(guest, `hearing-${way}-3-own`)
  await answer(guest, { statement: '転居前の住所を書いてしまいました。' })
  await guest.getByRole('button', { name: '答えを送る' }).click()
  await says(guest, /お答えを受け付けました/)
  await one.reload()
  await says(one, /転居前の住所を書いてしまいました/)
  await answer(one, { reason: '市外にお住まいで、優先の対象ではなかったため' })
  await one.getByRole('button', { name: '取消しを提案する' }).click()
  await says(one, /別の職員が承認してください/)
  await look(one, `hearing-${way}-4-proposed`)
  await two.goto('/office/hearings')
  await look(two, `hearing-${way}-5-list`)
  await two.goto(`${link}/hearing`)
  await two.getByRole('button', { name: '取消しを承認する' }).click()
  await says(two, /取り消しました/)
  await look(two, `hearing-${way}-6-revoked`)
  await city.letter(email, /取り消しました/)
  await guest.reload()
  await says(guest, /参加の決定などは取り消されました/)
  await look(guest, `hearing-${way}-7-own-revoked`)
})
