// Who may not simply apply: the office invites and the guest answers; a group asks and people arrange a day.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { answer, says, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()

both('the office invites, and the guest answers and changes the answer', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const email = `kaicho-${way}@example.jp`
  const office = await signIn(await visitor(city, { javaScript }), 'city')
  await office.goto('/office/offerings/D20')
  await office.getByRole('link', { name: '案内する方・回答' }).click()
  await answer(office, { list: `岬町内会${way},見本 岬,ミホン ミサキ,${email}\n谷町内会${way},見本 谷,ミホン タニ,,安城市谷町1番地` })
  await office.getByRole('button', { name: '貼り付けた方を加える' }).click()
  await says(office, /2件を名簿に加えました/)
  await look(office, `invitation-${way}-1-list`)
  await office.getByRole('button', { name: /メールで案内を送る（1件）/ }).click()
  await says(office, /1件を送付しました/)
  await office.getByRole('link', { name: /回答用紙を印刷する/ }).click()
  await says(office, /安城市谷町1番地/)
  await look(office, `invitation-${way}-2-paper`)

  const { text } = await city.letter(email, /【ご案内】/)
  const link = text.match(/http:\/\/localhost:\d+\/invited\/\S+/)[0]
  const guest = await visitor(city, { javaScript })
  await guest.goto(link)
  await look(guest, `invitation-${way}-3-asked`)
  await guest.getByRole('button', { name: '回答を送る' }).click()
  await says(guest, /出席・欠席のいずれかを選んでください/)
  await answer(guest, { answer: 'attend', slots: 'D20-slot-2' })
  await guest.getByRole('button', { name: '回答を送る' }).click()
  await says(guest, /いまの回答/)
  await look(guest, `invitation-${way}-4-answered`)
  await city.letter(email, /参加/)
  await answer(guest, { answer: 'absent' })
  await guest.getByRole('button', { name: '回答を送る' }).click()
  await says(guest, /欠席の回答を受け付けています/)

  // What came by fax is typed in.
  await office.goto('/office/offerings/D20/invitees')
  await office.locator('tr', { hasText: `谷町内会${way}` }).getByRole('link', { name: /回答を入力/ }).click()
  await answer(office, { channel: 'fax', answer: 'attend', own_kana: 'ミホン タニ', slots: 'D20-slot-3' })
  await look(office, `invitation-${way}-5-fax`)
  await office.getByRole('button', { name: '回答を入力' }).click()
  await says(office, /出席 1人/)
  const stranger = await visitor(city, { javaScript })
  assert.equal((await stranger.goto('/offerings/D20')).status(), 404)
})

both('a group asks, and people arrange a day and decide', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const email = `dantai-${way}@example.jp`
  const group = await visitor(city, { javaScript })
  await group.goto('/offerings/D10')
  await says(group, /30日以上先/)
  await group.getByRole('link', { name: '希望の日時を書いて依頼する' }).click()
  const wish = {
    date_1: '2026-12-01', date_1_time: '13:30', date_1_minutes: '90',
    date_2: '2027-01-23', date_2_time: '10:00', date_2_minutes: '60',
    group_name: `丘の会${way}`, persons: '15', place_name: '丘公民館', place_address: '安城市丘町1番地',
    name: '見本 丘', name_kana: 'ミホン オカ', email, phone: '0566-00-0456', consent: '1',
  }
  await answer(group, wish)
  await group.getByRole('button', { name: '依頼を送る' }).click()
  await says(group, /実施日は依頼の日から30日以上先です/)
  await look(group, `visit-${way}-1-too-near`)
  await answer(group, { date_1: '2027-01-16' })
  await group.getByRole('button', { name: '依頼を送る' }).click()
  await says(group, /ご依頼を受け付けました/)
  await look(group, `visit-${way}-2-asked`)

  const office = await signIn(await visitor(city, { javaScript }), 'city')
  await office.goto('/office/visits')
  await look(office, `visit-${way}-3-list`)
  await office.getByRole('link', { name: `丘の会${way}` }).click()
  await look(office, `visit-${way}-4-one`)
  await answer(office, { instructor: '市民協働課 見本 講子' })
  await office.getByRole('button', { name: '決定して通知する' }).click()
  await says(office, /保存しました/)
  const { text } = await city.letter(email, /決定/)
  assert.match(text, /丘公民館 安城市丘町1番地/)
  await group.reload()
  await says(group, /実施が決まりました/)
  await look(group, `visit-${way}-5-decided`)
})
