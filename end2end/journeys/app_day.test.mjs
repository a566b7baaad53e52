// The day at a desk without a network: people leave, walk in, are counted and looked for by name; the door without staff.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { awake, opens, sent, shows } from '../harness/app.mjs'
import { ALLOWED, filmed } from '../harness/camera.mjs'
import { launch, look, visitor } from '../harness/chromium.mjs'
import { apply, resident, says, signIn, typeCode } from '../harness/forms.mjs'
import { passes } from '../harness/pass.mjs'
import { town, until } from '../harness/town.mjs'

const city = await town()
const SESSION = 'D14-1'
const people = passes(city, SESSION)
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()

test('somebody walks in, is checked out and counted, all without a network', async () => {
  const page = await opens(await visitor(city), SESSION)
  await page.context().setOffline(true)
  await page.getByText('申込みのない人を受付する').click()
  await press(page, '当日参加として受付する')
  await says(page, /氏名かフリガナを入力してください/, '#desk-trouble')
  await page.getByLabel('フリガナ').fill('トビイリ')
  await page.getByLabel('年代（わかれば）').selectOption('60s')
  await press(page, '当日参加として受付する')
  await says(page, /当日参加として受付しました[^]*トビイリ/, '#answer')
  const kept = await page.evaluate((session) => desk.facts(session), SESSION)
  assert.ok(!kept.includes('トビイリ'), 'what is written down cannot be read')
  await look(page, 'app-1-walk-in')

  const [first] = people
  assert.match((await shows(page, first.pass)).said, /^受付済み/)
  await press(page, '次の人へ')
  await press(page, '退出')
  assert.match((await shows(page, first.pass)).said, /^退出しました/)
  await look(page, 'app-2-left')
  assert.match((await shows(page, first.pass)).said, /^退出済み \d\d:\d\d～\d\d:\d\d/)
  assert.match((await shows(page, people[1].pass)).said, /^受付の記録がありません/)
  await page.reload()
  await awake(page)
  assert.match((await shows(page, first.pass)).said, /^退出済み/, 'after a restart too')
  await page.context().setOffline(false)
  await sent(page)
  const office = await signIn(await visitor(city), 'city')
  await office.goto(`/desk/${SESSION}`)
  await office.locator('.people > li').filter({ hasText: 'トビイリ' }).filter({ hasText: /当日参加/ }).first().waitFor()
  await office.locator('.people > li').filter({ hasText: first.name }).filter({ hasText: /\d\d:\d\d～\d\d:\d\d/ }).first().waitFor()
  await office.getByRole('link', { name: '退出の受付へ' }).click()
  await says(office, /退出の受付/, 'h1')
  await look(office, 'app-3-leaving')
  await page.context().close()
  assert.equal(city.run('doctor').status, 0)
})

test('heads are counted by tapping', async () => {
  const page = await opens(await visitor(city), 'D09-1')
  await page.context().setOffline(true)
  for (const name of ['＋10', '＋1', '＋1', '－1']) await press(page, name)
  await says(page, /ただいま 11人/, '#desk-heads')
  await look(page, 'app-4-heads')
  await page.context().setOffline(false)
  await sent(page)
  const office = await signIn(await visitor(city), 'city')
  await office.goto('/desk/D09-1')
  await says(office, /ただいま 11人/)
  await page.context().close()
})

test('on a registered device people are found by name, with its word only', async () => {
  const page = await signIn(await visitor(city), 'city')
  await page.goto('/office/devices')
  await look(page, 'app-5-devices')
  await page.getByLabel('端末の名前').fill('市民協働課 タブレット1')
  await page.getByLabel('合言葉', { exact: false }).first().fill('tanabata-7')
  await page.getByLabel('合言葉（もう一度）').fill('tanabata-7')
  await press(page, 'この端末を登録する')
  await says(page, /登録しました。次に受付アプリを開いたときから/)
  await page.goto(`/desk/${SESSION}/app`)
  await awake(page)
  await says(page, /つながっています/)
  await until('the page is kept', () => page.evaluate(async (path) => Boolean(await caches.match(path)), `/desk/${SESSION}/app`))
  await page.context().setOffline(true)
  await page.reload()
  await awake(page)
  await page.getByLabel('この端末の合言葉').fill('tanabata-8')
  await press(page, '名前の一覧を開く')
  await says(page, /合言葉が違います/, '#desk-trouble')
  await page.getByLabel('この端末の合言葉').fill('tanabata-7')
  await press(page, '名前の一覧を開く')
  const who = people[6]
  await page.getByLabel('氏名・フリガナ').fill(who.kana)
  await press(page, '探す')
  await look(page, 'app-6-found')
  await page.locator('#desk-found button').filter({ hasText: who.name }).first().click()
  await says(page, new RegExp(`受付済み[^]*${who.name}`), '#answer')
  // The names are gone with the page.
  await page.reload()
  await awake(page)
  await page.getByLabel('この端末の合言葉').waitFor()
  await page.context().setOffline(false)
  await sent(page)
  await page.context().close()
})

test('the camera reads within the app, and a photo where there is none', async () => {
  const drawer = await visitor(city)
  const me = resident('app')
  await apply(drawer, 'D01', me)
  await typeCode(drawer, city, me.email, '申込みを完了する')
  await says(drawer, /参加が決まりました/, 'h1')
  const svg = await (await drawer.request.get(await drawer.getAttribute('img.qr', 'src'))).text()
  const film = await filmed(drawer, svg, city.folder, 'app')
  const page = await opens(await visitor(city, { by: launch(...film, ALLOWED) }), 'D01-1')
  await page.context().setOffline(true)
  await press(page, 'QRコードを読み取る')
  await says(page, /受付済み[^]*髙橋 見本/, '#answer')
  await press(page, 'カメラを止める')
  await page.context().close()

  const other = await opens(await visitor(city), 'D01-1')
  await other.context().setOffline(true)
  await press(other, 'QRコードを読み取る')
  await other.locator('[data-trouble=none]:not([hidden]), [data-trouble=refused]:not([hidden])').first().waitFor()
  const photo = await drawer.evaluate(async (svg) => {
    const img = new Image()
    img.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
    await img.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: 700, height: 700 })
    const picture = canvas.getContext('2d')
    picture.fillStyle = '#999'
    picture.fillRect(0, 0, 700, 700)
    picture.drawImage(img, 100, 100, 500, 500)
    return canvas.toDataURL('image/png').split(',')[1]
  }, svg)
  const file = (data) => ({ name: 'pass.png', mimeType: 'image/png', buffer: data })
  await other.getByLabel('写真で読み取る').setInputFiles(file(Buffer.from(photo, 'base64')))
  await says(other, /受付済み[^]*髙橋 見本/, '#answer')
  await other.getByLabel('写真で読み取る').setInputFiles(file(Buffer.from('no picture')))
  await other.locator('[data-trouble=photo]:not([hidden])').waitFor()
  await other.context().close()
})
