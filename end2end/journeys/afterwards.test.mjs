// After the day: the attendance is closed, the insurer gets a list, what happened at the desk becomes a report, and a certificate
// is asked whether it is true.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { both, look, visitor } from '../harness/chromium.mjs'
import { says, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()
const way = (javaScript) => (javaScript ? 'js' : 'plain')

async function signedIn(role, javaScript) {
  return signIn(await visitor(city, { javaScript }), role)
}

both('the attendance of a session is closed, and the list for an insurer made from it', async ({ javaScript }) => {
  const session = javaScript ? 'D26-1' : 'D26-2'
  const page = await signedIn('city', javaScript)
  const shot = (name) => look(page, `afterwards-${way(javaScript)}-${name}`)
  await page.goto('/office/offerings/D26')
  await page.locator(`a[href="/office/sessions/${session}/attendance"]`).click()
  await says(page, /まだ確定していません/)
  await shot('1-open')
  await page.getByRole('button', { name: '出席を確定する' }).click()
  await says(page, /第1回の確定/)
  await says(page, /一致しています/)
  await shot('2-closed')

  await page.getByRole('link', { name: '保険用名簿' }).click()
  await says(page, /名簿の照合値/)
  await page.locator('[name=part][value=phone]').uncheck()
  await page.getByRole('button', { name: 'この項目で表示する' }).click()
  assert.ok(!(await page.locator('.sheet thead').innerText()).includes('電話番号'))
  await shot('3-insurance')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
  const csv = readFileSync(await file.path(), 'utf8')
  assert.match(csv, /氏名,フリガナ,年代,出欠,来場,退出,確定の回/)
  assert.ok(!csv.includes('電話番号'))

  await page.goto(`/office/sessions/${session}/attendance`)
  await page.locator('summary').filter({ hasText: '確定を解く' }).click()
  await page.fill('[name=reason]', '受付の押し間違いを直すため')
  await page.getByRole('button', { name: '確定を解く' }).click()
  await says(page, /まだ確定していません/)
  await page.getByRole('button', { name: /もう一度確定する/ }).click()
  await says(page, /第2回の確定/)
  await shot('4-again')
})

both('what happens at the desk is written down there and becomes a report', async ({ javaScript }) => {
  const desk = await signedIn('desk', javaScript)
  await desk.goto(javaScript ? '/desk/D32-1' : '/desk/D32-2')
  await desk.getByRole('link', { name: '事故・けがなどを記録する' }).click()
  await look(desk, `afterwards-${way(javaScript)}-5-incident`)
  await desk.selectOption('[name=participant]', { index: 1 })
  const text = `階段で転倒し、手首を痛めた（${way(javaScript)}）。`
  await desk.fill('[name=what]', text)
  await desk.fill('[name=called_family]', '10:25')
  await desk.getByRole('button', { name: '記録する' }).click()
  await says(desk, /担当の職員に知らせます/)

  const page = await signedIn('city', javaScript)
  await page.goto('/office/incidents')
  await look(page, `afterwards-${way(javaScript)}-6-incidents`)
  await page.locator('main table a').first().click()
  await says(page, new RegExp(text))
  await look(page, `afterwards-${way(javaScript)}-7-one`)
  await page.fill('[name=text]', '骨折はなかった。')
  await page.getByRole('button', { name: '追記する' }).click()
  await page.getByRole('link', { name: '事故報告書を印刷する' }).click()
  await says(page, /事故報告書/)
  await says(page, /骨折はなかった/)
  await look(page, `afterwards-${way(javaScript)}-8-report`)
})

both('a certificate is printed and asked whether it is true', async ({ javaScript }) => {
  const page = await signedIn('city', javaScript)
  await page.goto('/office/offerings/D31/certificates')
  await look(page, `afterwards-${way(javaScript)}-9-certificates`)
  await page.getByRole('link', { name: /発行済みの証明書を印刷する/ }).click()
  await look(page, `afterwards-${way(javaScript)}-10-papers`)
  const address = new URL(await page.locator('article .address').first().innerText())
  const school = await visitor(city, { javaScript })
  await school.goto(address.pathname + address.search)
  await says(school, /この証明書は有効です/)
  await look(school, `afterwards-${way(javaScript)}-11-verified`)
})
