// The day itself, and what stays of it: the desk, the lists to take away, the count.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { both, look, visitor } from '../harness/chromium.mjs'
import { answer, says, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()
const way = (javaScript) => (javaScript ? 'js' : 'plain')

async function signedIn(role, javaScript) {
  return signIn(await visitor(city, { javaScript }), role)
}

both('two desks check people in and see each other', async ({ javaScript }) => {
  const session = javaScript ? 'D32-1' : 'D32-2'
  const [one, other] = [await signedIn('desk', javaScript), await signedIn('city', javaScript)]
  for (const page of [one, other]) {
    await page.goto(`/desk/${session}`)
    if (javaScript) await page.locator('html[data-awake]').waitFor({ state: 'attached' })
  }
  await look(one, `desk-${way(javaScript)}-1-before`)
  const people = (page) => page.locator('.desk ul.people > li')
  const before = await people(one).filter({ hasText: /受付済み/ }).count()
  assert.ok(await people(one).count() > before, 'somebody is still awaited')
  const awaited = people(one).filter({ has: one.locator('button.primary') }).first()
  const name = (await awaited.locator('.hidden-text').textContent()).trim()
  await awaited.getByRole('button', { name: /受付/ }).click()

  const seen = (page) => people(page).filter({ hasText: name }).filter({ hasText: /受付済み/ })
  if (!javaScript) await one.goto(`/desk/${session}`)
  await seen(one).first().waitFor()
  // The other desk need not do anything where JavaScript is on.
  if (!javaScript) await other.reload()
  await seen(other).first().waitFor()
  await look(other, `desk-${way(javaScript)}-2-seen-by-the-other`)

  await seen(other).first().getByRole('button', { name: /取り消す/ }).click()
  if (!javaScript) await one.reload()
  await seen(one).first().waitFor({ state: 'detached' })
  assert.equal(await people(one).filter({ hasText: /受付済み/ }).count(), before)
})

both('somebody without a registration is let in', async ({ javaScript }) => {
  const page = await signedIn('desk', javaScript)
  await page.goto('/desk/D32-1')
  await page.locator('summary').filter({ hasText: '申込みのない人' }).click()
  await page.fill('[name=name_kana]', `トビイリ ${way(javaScript)}`)
  await page.getByRole('button', { name: '当日参加として受付する' }).click()
  await says(page, /受付しました/)
  await look(page, `desk-${way(javaScript)}-3-walk-in`)
})

both('the organiser takes the lists away and sees the count', async ({ javaScript }) => {
  const page = await signedIn('city', javaScript)
  const shot = (name) => look(page, `office-${way(javaScript)}-${name}`)
  await page.goto('/office')
  await shot('1-home')
  await page.goto('/office/offerings/D02')
  await shot('2-offering')

  const download = async (name) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return readFileSync(await file.path())
  }
  const csv = await download(/CSV/)
  assert.deepEqual([...csv.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'Excel knows UTF-8 by its mark')
  assert.ok(csv.toString('utf8').split('\r\n').length > 30, 'a line for each of 30 people')
  const xlsx = await download(/XLSX/)
  assert.equal(xlsx.subarray(0, 2).toString(), 'PK')

  await page.goto('/office/offerings/D02/print')
  await shot('3-sheet')
  await page.goto('/office/count')
  await shot('4-count')
  await says(page, /延べ人数/)
  await says(page, /実人数/)
  await page.goto('/results')
  await shot('5-results')
})

both('a wrong password opens nothing', async ({ javaScript }) => {
  const page = await visitor(city, { javaScript })
  await page.goto('/signin')
  await look(page, `signin-${way(javaScript)}-1`)
  await answer(page, { email: 'city@example.jp', password: 'not the password' })
  await page.locator('main form button').last().click()
  await look(page, `signin-${way(javaScript)}-2-wrong`)
  assert.equal((await page.goto('/office')).status(), 401)
})
