// People choose: two read without seeing each other's points, decide by the announced composition, another approves, and
// everybody hears of it at once.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { answer, says, saysSoon, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

// After the announced instant: what is approved is released at once.
const NOW = { TSUDOI_NOW: '2026-12-04T12:00:00+09:00' }
const cities = { js: await town(NOW), plain: await town(NOW) }
const PAGE = '/office/offerings/D29N/screening'

both('a lab is chosen by two who read, decided on by another, and told to all at once', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const city = cities[way]
  const resident = await visitor(city, { javaScript })
  await resident.goto('/offerings/D29N')
  await says(resident, /選考の観点[\s\S]*テーマへの関心/)
  await look(resident, `screening-${way}-1-announced`)
  await resident.getByRole('link', { name: '選考のしくみと結果の内訳を見る' }).click()
  await says(resident, /まだ公表していません/)

  assert.equal(city.told('himitsu no kotoba', 'staff', 'add', '--email', 'second@example.jp', '--role', 'city').status, 0)
  const one = await signIn(await visitor(city, { javaScript }), 'city')
  const two = await signIn(await visitor(city, { javaScript, width: 1366, height: 768 }), 'city',
    { email: 'second@example.jp', password: 'himitsu no kotoba' })
  await two.goto('/office/offerings/D29N')
  await two.getByRole('link', { name: '選考・決裁' }).click()
  await look(two, `screening-${way}-2-list`)
  await two.locator(`main table a[href^="${PAGE}/"]`).first().click()
  await says(two, /あなたの評価を保存すると見えます/)
  assert.ok(!(await two.locator('main').innerText()).includes('動機が具体的'))
  await answer(two, { 'points[0]': '9', 'points[1]': '4', 'points[2]': '3', remark: '経験が豊か' })
  await two.getByRole('button', { name: '評価を保存する' }).click()
  await says(two, /0から5までの数字/)
  await answer(two, { 'points[0]': '5' })
  await two.getByRole('button', { name: '評価を保存する' }).click()
  await says(two, /動機が具体的/)
  await look(two, `screening-${way}-3-rated`)

  await one.goto(PAGE)
  await one.locator('summary').filter({ hasText: '評価を締め切る' }).click()
  await one.getByRole('button', { name: '評価を締め切る' }).click()
  await says(one, /全員を決めると、決裁に出せます/)
  await one.getByRole('button', { name: '決裁に出す' }).click()
  await says(one, /決定していない申込みが12件あります/)

  // Where a group or the places are full, somebody waits.
  const links = await one.locator(`main table a[href^="${PAGE}/"]`).evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  assert.equal(links.length, 12)
  let refused = 0
  for (const link of links) {
    await one.goto(link)
    await answer(one, { decision: 'select', reason: '評価会議の合議による' })
    await one.getByRole('button', { name: '決定を保存する' }).click()
    await says(one, /保存しました|を超えます/)
    if ((await one.locator('main').innerText()).includes('保存しました')) continue
    if (refused++ === 0) await look(one, `screening-${way}-4-too-many`)
    await answer(one, { decision: 'wait', because: 'composition' })
    await one.getByRole('button', { name: '決定を保存する' }).click()
    await says(one, /保存しました/)
  }
  assert.ok(refused >= 2, `twelve do not fit into ten at most: ${refused}`)
  await one.goto(PAGE)
  await look(one, `screening-${way}-5-composition`)
  await answer(one, { note: '若い世代の申込みが少なかったため' })
  await one.getByRole('button', { name: '決裁に出す' }).click()
  await says(one, /起案した人は承認できません/)

  await two.goto(PAGE)
  await two.getByRole('link', { name: '決裁の書面（A4）' }).click()
  await says(two, /決裁欄/)
  await look(two, `screening-${way}-6-paper`)
  await two.goto(PAGE)
  await two.getByRole('button', { name: 'この内容で承認する' }).click()
  await saysSoon(two, /結果をお知らせしました/)
  await look(two, `screening-${way}-7-released`)

  await resident.reload()
  await saysSoon(resident, /申込み12件のうち、参加が決まった方\d件、補欠\d+件/)
  await look(resident, `screening-${way}-8-public`)
})
