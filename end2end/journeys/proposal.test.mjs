// Last year's course once more: a partner makes it, the city reviews it, residents find it.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { says, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()

async function staff(role, javaScript) {
  return signIn(await visitor(city, { javaScript, width: 1366, height: 768 }), role)
}

both('a partner makes a course again in less than three minutes and the city publishes it', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const page = await staff('partner', javaScript)
  const began = Date.now()
  await page.getByRole('link', { name: 'スキルアップ講座「はじめての会計と助成金報告」' }).first().click()
  await page.getByRole('button', { name: '同じ内容で令和9年度をつくる' }).click()
  await look(page, `proposal-${way}-1-tasks`)

  await page.getByRole('link', { name: '名前と内容' }).click()
  await page.fill('[name=title]', `スキルアップ講座 ${way}`)
  await page.getByRole('button', { name: '保存して次へ' }).click()
  // The same weekdays, a year later.
  await says(page, /日程と会場/)
  assert.equal(await page.inputValue('[name="sessions[0].date"]'), '2028-01-13')
  await look(page, `proposal-${way}-2-dates`)
  await page.getByRole('button', { name: '保存して一覧へ' }).click()
  await page.getByRole('link', { name: '掲載と受付の期間' }).click()
  await page.fill('[name=publish_on]', '')
  await page.getByRole('button', { name: '保存して一覧へ' }).click()
  await page.getByRole('link', { name: '住民の見え方を確かめる' }).click()
  await look(page, `proposal-${way}-3-preview`)
  await page.goBack()
  await page.getByRole('button', { name: '提出する' }).click()
  await says(page, /市の審査中/)
  const seconds = (Date.now() - began) / 1000
  assert.ok(seconds < 180, `it took ${seconds} s`)
  const proposal = new URL(page.url()).pathname

  const reviewer = await staff('city', javaScript)
  await reviewer.goto('/office/proposals')
  await look(reviewer, `proposal-${way}-4-queue`)
  await reviewer.goto(proposal)
  await look(reviewer, `proposal-${way}-5-review`)
  for (const box of await reviewer.locator('[name=standard]').all()) await box.check()
  await reviewer.getByRole('button', { name: '承認して掲載する' }).click()
  await says(reviewer, /さんが承認しました/)
  await look(reviewer, `proposal-${way}-6-approved`)

  const resident = await visitor(city, { javaScript })
  // The public pages learn of it within a second or two.
  const id = (await reviewer.locator('main a[href^="/office/offerings/"]').first().getAttribute('href')).split('/').at(-1)
  let status = 0
  for (let n = 0; n < 40 && status !== 200; n++) {
    status = (await resident.goto(`/offerings/${id}`)).status()
    if (status !== 200) await new Promise((done) => setTimeout(done, 250))
  }
  assert.equal(status, 200)
  await says(resident, new RegExp(`スキルアップ講座 ${way}`))
  await says(resident, /令和10年1月13日/)
  await look(resident, `proposal-${way}-7-public`)
})
