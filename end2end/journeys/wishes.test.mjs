// A pupil names the hosts she would like to help at, in order; a daughter does so for her mother where lots are drawn.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { answer, resident, says, typeCode } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()
const way = (javaScript) => (javaScript ? 'js' : 'plain')

both('a pupil ranks the hosts of a volunteer day, and mends a wish that she named twice', async ({ javaScript }) => {
  const page = await visitor(city, { javaScript })
  const shot = (name) => look(page, `wishes-${way(javaScript)}-${name}`)
  const pupil = {
    ...resident(`pupil-${way(javaScript)}`),
    'birth_date.year': '2009',
    residency: 'student',
    guardian_consent: '1',
  }
  await page.goto('/offerings/D06')
  await says(page, /希望順位による割当て/)
  await page.getByRole('link', { name: /申し込む/ }).first().click()
  await answer(page, { ...pupil, wish_1: 'D06-W2-1', wish_2: 'D06-W2-1' })
  await page.getByRole('button', { name: 'この内容で申し込む' }).click()
  await shot('1-to-mend')
  await says(page, /同じところが2回選ばれています/)
  assert.equal(await page.inputValue('[name=wish_1]'), 'D06-W2-1')
  await answer(page, { wish_2: 'D06-W4-2' })
  await page.getByRole('button', { name: 'この内容で申し込む' }).click()
  await typeCode(page, city, pupil.email, '申込みを完了する')
  await shot('2-in-draw')
  await says(page, /第1希望\s+受入先L 図書館カウンター体験/)
  await says(page, /第2希望\s+受入先N 花と緑の会/)
  const letter = await city.letter(pupil.email, /希望順位/)
  assert.match(letter.text, /第1希望/)
})

both('a daughter applies for her mother to a course by lot, and sees her draw number', async ({ javaScript }) => {
  const page = await visitor(city, { javaScript })
  const me = resident(`daughter-${way(javaScript)}`)
  const mother = {
    ...me,
    on_behalf: '1',
    'participants[0].name': '髙橋 ふみ',
    'participants[0].name_kana': 'たかはし ふみ',
    'participants[0].birth_date.year': '1938',
    'participants[0].birth_date.month': '4',
    'participants[0].birth_date.day': '1',
    'participants[0].age_band': '80s',
  }
  await page.goto('/offerings/D25/apply')
  const other = page.locator('summary', { hasText: '代わって申し込むとき' })
  if (await other.count()) await other.click()
  await answer(page, mother)
  await page.getByRole('button', { name: 'この内容で申し込む' }).click()
  await typeCode(page, city, me.email, '申込みを完了する')
  await look(page, `daughter-${way(javaScript)}`)
  await says(page, /髙橋 ふみ/)
  await says(page, /抽選番号/)
})
