// The day of a draw: two people read the public number, an official decides, everybody hears of it at once, and anybody
// can work it out again.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { look, visitor } from '../harness/chromium.mjs'
import { says, saysSoon, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town({ TSUDOI_NOW: '2026-11-24T17:00:00+09:00' })
const NUMBER = '12.4 17.9 7.3 8.1'

async function staff(account, screen) {
  const page = await signIn(await visitor(city, screen), 'city', account)
  await page.goto('/office/offerings/D12/draw')
  return page
}

async function reads(page, number) {
  await page.fill('[name=value]', number)
  await page.getByRole('button', { name: 'この数字を入力する' }).click()
}

test('a bus to help after a flood is drawn, decided on, released, and worked out again', async () => {
  assert.equal(city.told('himitsu no kotoba', 'staff', 'add', '--email', 'second@example.jp', '--role', 'city').status, 0)
  const one = await staff({}, { javaScript: false })
  const two = await staff({ email: 'second@example.jp', password: 'himitsu no kotoba' }, { width: 1366, height: 768 })
  await look(one, 'draw-1-to-read')
  await reads(one, NUMBER)
  await says(one, /1人目の入力はあなたです/)
  await reads(two, '12.4 17.9 7.3 8.2')
  await says(two, /2人の入力が一致しませんでした/)
  await look(two, 'draw-2-differs')
  await reads(two, NUMBER)
  await says(two, /1人目の入力はあなたです/)
  await one.reload()
  await reads(one, NUMBER)
  await says(one, /決裁してください/)
  await look(one, 'draw-3-to-decide')
  await two.goto('/office/offerings/D12/draw/paper')
  await says(two, /決裁欄/)
  await look(two, 'draw-4-paper')
  await one.getByRole('button', { name: 'この結果を決裁する' }).click()

  const resident = await visitor(city)
  await resident.goto('/offerings/D12')
  await resident.getByRole('link', { name: '抽選のしくみと日程・結果を見る' }).click()
  await saysSoon(resident, /申込み 27件のうち、参加決定 20件（20人）、補欠 0件/)
  await resident.locator('summary').filter({ hasText: '抽選番号ごとの結果' }).click()
  await look(resident, 'draw-5-result')

  // By the program, and by another that was written from the public explanation alone.
  const address = resident.url()
  assert.equal(city.run('draw', 'verify', `${address}.json`).status, 0)
  const file = join(city.folder, 'draw.json')
  writeFileSync(file, await (await resident.request.get(`${address}.json`)).body())
  const replay = spawnSync('python3', [join(import.meta.dirname, '../../tests/selection/replay.py'), file], { encoding: 'utf8' })
  assert.equal(replay.status, 0, replay.stdout + replay.stderr)
})
