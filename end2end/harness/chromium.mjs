// Chromium as a phone, with JavaScript and without.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chromium } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const shots = join(import.meta.dirname, '../shots')
mkdirSync(shots, { recursive: true })

const launched = []
after(async () => {
  for (const one of launched) await (await one).close()
})

/** A browser of one's own with further switches, such as a camera. It is closed when the test file ends. */
export function launch(...switches) {
  const started = chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', ...switches],
  })
  launched.push(started)
  return started
}

let started
export function browser() {
  return (started ??= launch())
}

/** A visitor's own window, 390 px wide, reading Japanese. What the page complains about ends up in `page.complaints`. */
export async function visitor(town, { javaScript = true, width = 390, height = 844, by = browser() } = {}) {
  const context = await (await by).newContext({
    baseURL: town.url,
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  page.complaints = []
  page.javaScript = javaScript
  page.on('pageerror', (error) => page.complaints.push(`${page.url()}: ${error}`))
  page.on('console', (message) => {
    // A page answered with 4xx says so on the console; that is its answer, no complaint.
    // One that is without a network says that too.
    const answer = /Failed to load resource: (the server responded with a status of 4(0[0-9]|10|22)|net::ERR_INTERNET_DISCONNECTED)/
    if (['error', 'warning'].includes(message.type()) && !answer.test(message.text())) {
      page.complaints.push(`${page.url()}: ${message.text()}`)
    }
  })
  return page
}

/** The same journey twice: with JavaScript and without. */
export function both(name, journey) {
  for (const javaScript of [true, false]) {
    test(`${name}, ${javaScript ? 'with' : 'without'} JavaScript`, (t) => journey({ t, javaScript }))
  }
}

/** Looks at a page as it stands: a picture of it, nothing wider than the phone, no complaint, nothing axe objects to. */
export async function look(page, name) {
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true, animations: 'disabled' })
  assert.deepEqual(page.complaints, [], 'the browser complains')
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  assert.ok(wide <= seen, `${name}: ${wide} px wide on a screen of ${seen} px (${page.url()})`)
  if (page.javaScript) await axe(page, name)
}

/** Fails on any violation that axe finds. */
export async function axe(page, name = page.url()) {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }))
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.slice(0, 3).map((n) => n.html.slice(0, 200)).join('\n    ')}`)
  assert.deepEqual(found, [], `axe on ${name} (${page.url()})`)
}
