// Results on paper: nothing before the release; then numbered letters, answer cards, labels, a list, each on its own paper.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { look, visitor } from '../harness/chromium.mjs'
import { answer, says, saysSoon, signIn } from '../harness/forms.mjs'
import { town, until } from '../harness/town.mjs'

const city = await town({ TSUDOI_NOW: '2026-11-24T17:00:00+09:00' })
const shots = join(import.meta.dirname, '../shots')
const RESULTS = '/office/offerings/D12/results'

async function reads(page) {
  await page.goto('/office/offerings/D12/draw')
  await page.fill('[name=value]', '12.4 17.9 7.3 8.1')
  await page.getByRole('button', { name: 'この数字を入力する' }).click()
}

test('those without e-mail are told on paper, once the result is released', async () => {
  assert.equal(city.told('himitsu no kotoba', 'staff', 'add', '--email', 'second@example.jp', '--role', 'city').status, 0)
  const one = await signIn(await visitor(city, { width: 1366, height: 768 }), 'city')
  const two = await signIn(await visitor(city, { javaScript: false }), 'city', { email: 'second@example.jp', password: 'himitsu no kotoba' })
  await one.goto(RESULTS)
  await says(one, /結果はまだ公開されていません/)
  await look(one, 'paper-1-not-released')
  await reads(one)
  await reads(two)
  await two.getByRole('button', { name: 'この結果を決裁する' }).click()
  await saysSoon(two, /結果の通知（紙）と/)
  // Whose letter came back is told on paper, too.
  await one.goto('/office/offerings/D12/people')
  const links = await one.locator('main a[href^="/office/registrations/"]').evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href')))])
  for (const link of links.slice(0, 2)) {
    await one.goto(link)
    await until('the letter is sent', async () => (await one.reload(), await one.getByRole('button', { name: /返送/ }).count()))
    await one.fill('[name=reason]', '返送された')
    await one.getByRole('button', { name: /返送/ }).click()
    await says(one, /返送/)
  }
  await two.getByRole('link', { name: /結果の通知（紙）/ }).click()
  await says(two, /まだ番号のない通知は2件/)
  await look(two, 'paper-2-without-numbers')
  await two.getByRole('button', { name: '番号をつける' }).click()
  await says(two, /文書の記号を20文字以内で/)
  await answer(two, { heading: '安市協', number: '123', dated_on: '2026-11-24', issuer: '安城市長　見本 一郎' })
  await two.getByRole('button', { name: '番号をつける' }).click()
  await says(two, /2件の通知に番号をつけました/)
  await look(two, 'paper-3-numbered')
  await one.goto(RESULTS)
  await look(one, 'paper-3-numbered-wide')
  for (const what of ['sheets', 'list']) {
    assert.equal((await one.goto(`${RESULTS}/print?what=${what}`)).status(), 200)
    await says(one, what === 'list' ? /抽選結果一覧/ : /安市協第123号の1/)
    await look(one, `paper-4-${what}`)
    await one.pdf({ path: join(shots, `paper-${what}.pdf`), preferCSSPageSize: true })
  }
  await one.goto(`${RESULTS}/print?what=sheets`)
  await says(one, /安市協第123号の2[\s\S]*公印省略/)
  assert.doesNotMatch(await one.content(), /key=/)
})
