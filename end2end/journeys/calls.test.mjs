// A freed place is offered to somebody without e-mail: nobody answers, then they do, and only then there is a deadline.
import { test } from 'node:test'
import { look, visitor } from '../harness/chromium.mjs'
import { says, signIn } from '../harness/forms.mjs'
import { town, until } from '../harness/town.mjs'

const city = await town()

test('who has no e-mail is telephoned, and has until a day from then on', async () => {
  const wide = await signIn(await visitor(city, { width: 1366, height: 768 }), 'city')
  const staff = await signIn(await visitor(city, { javaScript: false }), 'city')
  // Somebody gives up a place in the course that is full; first in turn is somebody without a mailbox.
  await staff.goto('/office/offerings/D02/people?state=confirmed')
  await staff.locator('main table a[href^="/office/registrations/"]').first().click()
  await staff.fill('#deeds [name=reason]', '電話で本人から依頼')
  await staff.getByRole('button', { name: '申込みを取り下げる' }).click()
  await says(staff, /取下げ/)
  await until('the place is offered', async () => {
    await staff.goto('/office/people')
    return /1回目の電話/.test(await staff.locator('main').innerText())
  })
  await look(staff, 'calls-1-list')
  await staff.locator('main table a[href^="/office/registrations/"]').first().click()
  await says(staff, /返事の期限は、本人に伝わったときに始まります/)
  await look(staff, 'calls-2-first')
  await staff.getByRole('button', { name: '電話に出なかった' }).click()
  await says(staff, /別の日に2回目の電話/)
  const page = new URL(staff.url()).pathname
  await wide.goto('/office/people')
  await says(wide, /別の日に2回目の電話（今日は電話済み）/)
  await look(wide, 'calls-3-list-wide')
  await wide.goto(page)
  await look(wide, 'calls-4-another-day-wide')
  // Later that day they ring back.
  await staff.getByRole('button', { name: '本人に伝えた' }).click()
  await says(staff, /まで返事を待っています/)
  await look(staff, 'calls-5-told')
  await staff.goto('/office/people')
  await says(staff, /返事待ち（11月26日/)
  await staff.goto(page)
  await staff.fill('#deeds [name=reason]', '電話で参加の返事')
  await staff.getByRole('button', { name: '席を受ける' }).click()
  await says(staff, /参加決定/)
})
