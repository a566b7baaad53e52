// Children go home: a guardian names two, the desk hands over by name and code, and to somebody else by two and a call. And a
// visitor checks themselves in at the door.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { both, look, visitor } from '../harness/chromium.mjs'
import { answer, says, saysSoon, signIn } from '../harness/forms.mjs'
import { atDoor, passes, turnsOn } from '../harness/pass.mjs'
import { opens, sent, shows } from '../harness/app.mjs'
import { town } from '../harness/town.mjs'

// Half an hour before the first shift of D32.
const NOW = '2026-11-28T09:30:00+09:00'
const begun = Date.now()
const city = await town({ TSUDOI_NOW: NOW })
const SESSION = 'D32-1'
turnsOn(city, 'D32', 'pickup,self_check_in')
const people = passes(city, SESSION)

test('there are people to check in', () => assert.ok(people.length >= 3, `${people.length}`))

test('a child goes home with somebody named, who knows the code', async () => {
  const [child] = people
  const guardian = await visitor(city, { width: 390, height: 844 })
  await guardian.goto(child.page)
  await saysSoon(guardian, /まだ知らせていただいていません/)
  await look(guardian, 'pickup-1-nobody-named')
  await answer(guardian, {
    'pickup[0].name': '見本 良子', 'pickup[0].relation': '祖母', 'pickup[1].name': '見本 三恵', 'pickup[1].relation': '叔母',
  })
  await guardian.getByRole('button', { name: 'この内容で知らせる' }).click()
  await says(guardian, /見本 良子（祖母）/)
  await look(guardian, 'pickup-2-named')
  const code = (await guardian.locator('#pickup strong.number').innerText()).trim()
  assert.match(code, /^\d{4}$/)

  const desk = await signIn(await visitor(city, { javaScript: false, width: 820, height: 1180 }), 'desk')
  await desk.goto(`/desk/${SESSION}`)
  await desk.locator('.desk ul.people > li').filter({ hasText: child.receipt }).getByRole('button', { name: /受付/ }).first().click()
  await says(desk, /受付しました/)
  await desk.getByRole('link', { name: /お迎え/ }).click()
  const card = () => desk.locator(`#r-${child.receipt}`)
  const gives = async (digits) => {
    await card().getByLabel('見本 良子（祖母）').check()
    await card().locator('[name^="code["]').fill(digits)
    await card().getByRole('button', { name: '引き渡す' }).click()
  }
  await look(desk, 'pickup-3-who-waits')
  await gives(String((Number(code) + 1) % 10000).padStart(4, '0'))
  await says(desk, /番号が違います。引き渡していません。/)
  await look(desk, 'pickup-4-wrong-code')
  await gives(code)
  await says(desk, /引き渡しました：.*見本 良子（祖母）/)
  await look(desk, 'pickup-5-handed-over')
})

test('to somebody else a child goes by two members of staff and a call', async () => {
  const [, child] = people
  const desk = await signIn(await visitor(city, { javaScript: false, width: 820, height: 1180 }), 'desk')
  await desk.goto(`/desk/${SESSION}`)
  await desk.locator('.desk ul.people > li').filter({ hasText: child.receipt }).getByRole('button', { name: /受付/ }).first().click()
  await desk.goto(`/desk/${SESSION}/pickup`)
  await desk.locator(`#r-${child.receipt}`).getByRole('link', { name: /届出のない方が来た/ }).click()
  await answer(desk, {
    name: '近所 四郎', relation: '近所の知人', called_whom: '見本 母', said: '母が了解した', called_at: '09:30',
    email: 'city@example.jp', password: 'not the password',
  })
  await desk.locator('[name=called_number]').first().check()
  await desk.getByRole('button', { name: /引き渡す/ }).click()
  await says(desk, /メールアドレスかパスワードが違います/)
  await look(desk, 'pickup-6-second-refused')
  await answer(desk, { password: 'tsudoi-demo-city' })
  await desk.getByRole('button', { name: /引き渡す/ }).click()
  await says(desk, /届出のない方：近所 四郎（近所の知人）/)
  await look(desk, 'pickup-7-by-two')
})

both('a visitor checks themselves in at the door', async ({ javaScript }) => {
  const screen = await signIn(await visitor(city, { javaScript, width: 1366, height: 768 }), 'city')
  await screen.goto(`/desk/${SESSION}/door`)
  await says(screen, /受付は、このQRコードから/)
  await look(screen, `door-1-screen-${javaScript}`)
  assert.ok(await screen.locator('.qr svg path').count(), 'there is a code')
  // A camera is played elsewhere; here a second program makes the same code. It was shown half a minute ago: the server began a moment
  // after this file did.
  const now = (Date.parse(NOW) + (Date.now() - begun)) / 1000
  const address = atDoor(city, SESSION, now - 30)
  const phone = await visitor(city, { javaScript, width: 390, height: 844 })
  await phone.goto(address)
  await look(phone, `door-2-asked-${javaScript}`)
  const who = people[javaScript ? 2 : 3] ?? people[2]
  await answer(phone, { number: who.receipt, name: '別人' })
  await phone.getByRole('button', { name: '受付する' }).click()
  await says(phone, /受付できませんでした/)
  await answer(phone, { number: who.receipt, name: who.kana.split(/\s+/)[0] })
  await phone.getByRole('button', { name: '受付する' }).click()
  await says(phone, /受付しました|もう受付済みです/)
  await look(phone, `door-3-in-${javaScript}`)
})

test('without a network a child goes home with who is named and knows the code', async () => {
  const child = people.at(-1)
  const guardian = await visitor(city)
  await guardian.goto(child.page)
  await answer(guardian, { 'pickup[0].name': '見本 良子', 'pickup[0].relation': '祖母' })
  await guardian.getByRole('button', { name: 'この内容で知らせる' }).click()
  await says(guardian, /見本 良子（祖母）/)
  const code = (await guardian.locator('#pickup strong.number').innerText()).trim()
  const page = await opens(await visitor(city), SESSION)
  await page.context().setOffline(true)
  // The child was checked in at the door above: a device that is opened later has heard of it.
  assert.match((await shows(page, child.pass)).said, /^もう受付済み [0-9:]+ 入口/)
  await page.getByRole('button', { name: '退出', exact: true }).click()
  assert.match((await shows(page, child.pass)).said, /^お迎え/)
  const hand = page.getByRole('button', { name: '引き渡して退出にする' })
  await hand.click()
  await says(page, /お迎えの人を選び番号を入力するか/, '#desk-trouble')
  await page.getByLabel('見本 良子（祖母）').check()
  await page.getByLabel('お迎え番号（4けた）').fill(String((Number(code) + 1) % 10_000).padStart(4, '0'))
  await hand.click()
  await says(page, /番号が違います/, '#desk-trouble')
  await look(page, 'pickup-app')
  await page.getByLabel('お迎え番号（4けた）').fill(code)
  await hand.click()
  await says(page, /退出しました/, '#answer')
  await page.context().setOffline(false)
  await sent(page)
  const desk = await signIn(await visitor(city), 'desk')
  await desk.goto(`/desk/${SESSION}/pickup`)
  await says(desk, /見本 良子/)
  await page.context().close()
})
