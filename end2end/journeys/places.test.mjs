// Places that are parted: on the telephone while the web has its own, members beside the public, departments that nominate.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { answer, apply, resident, says, saysSoon, signIn, typeCode } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const december = await town({ TSUDOI_NOW: '2026-12-11T10:00:00+09:00' })
const january = await town({ TSUDOI_NOW: '2027-01-25T10:00:00+09:00' })

both('a name and a number hold a place on the telephone within fifteen seconds, and the rest follows', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const reader = await visitor(december, { javaScript })
  await reader.goto('/offerings/D18')
  await says(reader, /インターネット 16人/)
  await says(reader, /電話・窓口 8人/)
  await look(reader, `places-${way}-1-parts`)

  const office = await signIn(await visitor(december, { javaScript, width: 1366, height: 768 }), 'city')
  await office.goto('/office/offerings/D18')
  const begun = Date.now()
  await office.getByRole('link', { name: '電話で仮受付' }).click()
  await answer(office, { name: `電話 ${way}`, phone: '0566-00-0177' })
  await look(office, `places-${way}-2-hold`)
  await office.getByRole('button', { name: 'この名前で席を取る' }).click()
  await says(office, /受け付けました/)
  assert.ok(Date.now() - begun < 15_000, `${Date.now() - begun} ms`)
  await says(office, /仮受付（/)
  await look(office, `places-${way}-3-held`)

  await office.getByRole('link', { name: '続きを入力する' }).click()
  assert.equal(await office.inputValue('[name=name]'), `電話 ${way}`)
  const rest = { ...resident('nobody'), name: `電話 ${way}`, name_kana: 'デンワ', email: '', phone: '0566-00-0177', grade: 'adult' }
  await answer(office, { ...rest, consent: [] })
  await office.getByRole('button', { name: 'この内容で受け付ける' }).click()
  await says(office, /同意/)
  await answer(office, rest)
  await office.getByRole('button', { name: 'この内容で受け付ける' }).click()
  await says(office, /参加決定/)
  await look(office, `places-${way}-4-complete`)
})

both('members come by their letter, and whoever likes to listen by the form', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const email = `kaiin-${way}@example.jp`
  const office = await signIn(await visitor(january, { javaScript }), 'city')
  await office.goto('/office/offerings/D27')
  await office.getByRole('link', { name: '案内する方・回答' }).click()
  await answer(office, { list: `研究会${way},会員 一,カイイン ハジメ,${email}` })
  await office.getByRole('button', { name: '貼り付けた方を加える' }).click()
  await office.getByRole('button', { name: /メールで案内を送る（1件）/ }).click()
  await says(office, /1件を送付しました/)
  const { text } = await january.letter(email, /【ご案内】/)
  const member = await visitor(january, { javaScript })
  await member.goto(text.match(/http:\/\/localhost:\d+\/invited\/\S+/)[0])
  await answer(member, { answer: 'attend' })
  await look(member, `places-${way}-5-member`)
  await member.getByRole('button', { name: '回答を送る' }).click()
  await says(member, /いまの回答/)

  const listener = resident(`boucho-${way}`)
  const page = await visitor(january, { javaScript })
  await page.goto('/offerings/D27')
  await says(page, /だれでも|どなたでも/)
  await look(page, `places-${way}-6-public`)
  await apply(page, 'D27', listener)
  await typeCode(page, january, listener.email, '申込みを完了する')
  await says(page, /参加が決まりました/, 'h1')
  await office.goto('/office/offerings/D27/people')
  await saysSoon(office, /会員 一/)
})

both('a department nominates', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const email = `busho-${way}@example.jp`
  const office = await signIn(await visitor(december, { javaScript }), 'city')
  await office.goto('/office/offerings/D13/invitees')
  await answer(office, { list: `${way}課,課長 見本,カチョウ ミホン,${email}` })
  await office.getByRole('button', { name: '貼り付けた方を加える' }).click()
  await office.getByRole('button', { name: /まだ送っていない方に/ }).click()
  const { text } = await december.letter(email, /推薦/)
  const department = await visitor(december, { javaScript })
  await department.goto(text.match(/http:\/\/localhost:\d+\/invited\/\S+/)[0])
  const open = department.locator('[name="people[0].slots"]:not([disabled])').first()
  const slot = await open.getAttribute('value')
  await answer(department, { answer: 'attend', 'people[0].name': `職員 ${way}`, 'people[0].name_kana': 'ショクイン', 'people[0].slots': slot })
  await look(department, `places-${way}-7-nominates`)
  await department.getByRole('button', { name: '回答を送る' }).click()
  await says(department, /いまの回答/)
  await office.goto('/office/offerings/D13/people')
  await saysSoon(office, new RegExp(`職員 ${way}`))
})
