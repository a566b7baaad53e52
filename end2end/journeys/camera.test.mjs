// Passes read by the camera: Chromium plays films of real ones. What the browser is given for it stays small.
import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { launch, look, visitor } from '../harness/chromium.mjs'
import { ALLOWED, addresses, filmed, judged, worked } from '../harness/camera.mjs'
import { apply, resident, says, signIn, typeCode } from '../harness/forms.mjs'
import { site, town, until } from '../harness/town.mjs'

const city = await town()

// Somebody with a place in 市民活動入門講座: the page that shows the pass, and the pass as it is drawn.
let shown
const booked = () => (shown ??= book())
async function book() {
  const page = await visitor(city)
  const me = resident('camera')
  await apply(page, 'D01', me)
  await typeCode(page, city, me.email, '申込みを完了する')
  await says(page, /参加が決まりました/, 'h1')
  const pass = await (await page.request.get(await page.getAttribute('img.qr', 'src'))).text()
  return { page, pass }
}

async function atDesk(switches, size = {}) {
  const page = await visitor(city, { by: switches.length ? launch(...switches) : undefined, ...size })
  await signIn(page, 'city')
  await page.goto('/desk/D01-1')
  return page
}
const press = (page) => page.getByRole('button', { name: 'カメラで読み取る' }).click()

test('what the browser loads for the camera is small', (t) => {
  const brotli = (name) => statSync(join(site, `${addresses[name]}.br`)).size
  t.diagnostic(`the decoder: ${brotli('decoder-wasm')} bytes`)
  assert.ok(brotli('decoder-wasm') <= 90 * 1024, `the decoder: ${brotli('decoder-wasm')} bytes`)
  const scripts = ['decoder-glue', 'decoder', 'camera', 'scan'].map(brotli).reduce((sum, size) => sum + size)
  assert.ok(scripts <= 6 * 1024, `its scripts: ${scripts} bytes`)
})

test('a pass that is held before the camera checks its person in, and the second time says so', async () => {
  const { page, pass } = await booked()
  const film = await filmed(page, pass, city.folder, 'pass')
  const desk = await atDesk([...film, ALLOWED])
  await press(desk)
  await says(desk, /受付しました[^]*髙橋 見本/, '#answer')
  await look(desk, 'camera-1-welcome')
  await press(desk)
  await says(desk, /もう受付済みです（[0-9:]+）[^]*髙橋 見本/, '#answer')
  await look(desk, 'camera-2-already')
  await desk.context().close()
})

test('a code of another system is refused', async () => {
  // An authenticator app's code stands for all the others.
  const other = await signIn(await visitor(city), 'city')
  await other.goto('/signin/factor')
  const foreign = await other.locator('.qr svg').evaluate((svg) => new XMLSerializer().serializeToString(svg))
  const desk = await atDesk([...(await filmed(other, foreign, city.folder, 'foreign')), ALLOWED])
  await press(desk)
  await says(desk, /無効なQRコードです/, '#answer')
  await look(desk, 'camera-3-foreign')
  await desk.context().close()
})

test('the camera is open while somebody looks, and dark otherwise', async () => {
  const { page } = await booked()
  const wall = await filmed(page, null, city.folder, 'wall')
  for (const [width, height] of [[390, 844], [1366, 768]]) {
    const desk = await atDesk([...wall, ALLOWED], { width, height })
    const lit = () => desk.locator('video').evaluate((video) => video.srcObject?.active === true && video.videoWidth > 0)
    const seen = (hidden) => desk.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
    assert.equal(await lit(), false, 'before it is asked for')
    await press(desk)
    await until('the picture', lit)
    await look(desk, `camera-4-open-${width}`)
    await seen(true)
    await until('the dark', async () => !(await lit()))
    await desk.waitForTimeout(1000)
    assert.equal(await lit(), false, 'as long as nobody looks')
    await seen(false)
    await until('the picture again', lit)
    await desk.getByRole('button', { name: 'カメラを閉じる' }).click()
    assert.equal(await lit(), false, 'closed')
    assert.equal(await desk.locator('video').isVisible(), false)
    await desk.context().close()
  }
})

test('where the camera cannot be had, the page says why and the other ways are there', async () => {
  const refused = await atDesk(['--use-fake-device-for-media-stream', '--deny-permission-prompts'])
  await press(refused)
  await refused.getByText('カメラの使用が許可されていません').waitFor()
  await look(refused, 'camera-5-refused')
  const none = await atDesk([])
  await press(none)
  await none.getByText('カメラが見つかりません').waitFor()
  assert.ok(await none.getByText('QRコードを撮影して受け付ける').isVisible())
  const plain = await signIn(await visitor(city, { javaScript: false }), 'city')
  await plain.goto('/desk/D01-1')
  assert.equal(await plain.getByText('カメラで読み取る').isVisible(), false, 'nothing is offered that does nothing')
  assert.ok(await plain.getByText('QRコードを撮影して受け付ける').isVisible())
})

test('a code that stays in sight is told once, for whichever page opens the camera', async () => {
  const { page, pass } = await booked()
  const desk = await atDesk([...(await filmed(page, pass, city.folder, 'pass-again')), ALLOWED])
  const told = await desk.evaluate(async (address) => {
    const { open } = await import(address)
    const told = []
    const camera = await open({ video: document.createElement('video'), onText: (text) => told.push(text) })
    await new Promise((done) => setTimeout(done, 4000))
    camera.close()
    return told
  }, addresses.camera)
  await desk.context().close()
  assert.equal(told.length, 1)
  assert.match(told[0], /^T[A-Z2-7]{100,}$/)
})

test('the worker reads a frame in time', async (t) => {
  const { page } = await booked()
  judged(t, await page.evaluate(worked, addresses.decoder))
})
