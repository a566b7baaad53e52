// The harness itself: that each browser runs here, and that axe finds what is wrong.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { axe, visitor } from './chromium.mjs'
import { webkit } from './webkit.mjs'

const html = `<!doctype html><html lang="ja"><head><title>集い</title><meta name="viewport" content="width=device-width">
  <script src="/script.js" defer></script></head>
  <body><main><h1>講座</h1><p id="greeting">こんにちは</p><form method="post"><label>お名前 <input name="name"></label>
  <button>申し込む</button></form></main></body></html>`
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (text) => (body += text))
  request.on('end', () => {
    if (request.url === '/script.js') return response.setHeader('content-type', 'text/javascript').end('document.documentElement.dataset.awake = ""')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    const name = new URLSearchParams(body).get('name')
    response.end(name ? html.replace('こんにちは', `こんにちは、${name}さん`) : html)
  })
})
await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
after(() => server.close())
const town = { url: `http://localhost:${server.address().port}` }

test('Chromium runs scripts only where JavaScript is on', async () => {
  for (const javaScript of [true, false]) {
    const page = await visitor(town, { javaScript })
    await page.goto('/')
    assert.equal(await page.locator('html[data-awake]').count(), javaScript ? 1 : 0)
    await page.fill('[name=name]', '髙橋')
    await page.click('button')
    assert.equal(await page.textContent('#greeting'), 'こんにちは、髙橋さん')
  }
})

test('axe passes a good page and refuses a bad one', async () => {
  const page = await visitor(town)
  await page.goto('/')
  await axe(page)
  await page.evaluate(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:,">'))
  await assert.rejects(axe(page), /image-alt/)
})

test('WebKit fills in a form and follows it', async () => {
  const phone = await webkit()
  await phone.open(town.url)
  assert.equal(await phone.title(), '集い')
  await phone.type('[name=name]', '髙橋')
  await phone.follow('//button[contains(., "申し込む")]')
  assert.equal(await phone.text('#greeting'), 'こんにちは、髙橋さん')
  await phone.shot('webkit-harness')
})
