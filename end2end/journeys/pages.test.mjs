// Every page once: nothing wider than the narrowest phone, nothing that axe objects to, no complaint of the browser.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { look, visitor } from '../harness/chromium.mjs'
import { signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()
const NARROW = { width: 360, height: 740 }

async function each(page, name, paths, status = 200) {
  for (const path of paths) {
    assert.equal((await page.goto(path)).status(), status, path)
    await look(page, `page-${name}-${path.replace(/\W+/g, '-')}`)
  }
}

/** What staff of the city may open by its address alone. */
const OFFICE = [
  '/office', '/office/people', '/office/offerings/D02', '/office/offerings/D02/enter', '/office/offerings/D02/hold',
  '/office/offerings/D02/people', '/office/offerings/D02/letters', '/office/offerings/D02/letters/new?state=live',
  '/office/offerings/D02/import', '/office/offerings/D02/cancel', '/office/offerings/D16/receivers', '/office/terms',
  '/office/offerings/D04/fees', '/office/offerings/D04/fees/closings', '/office/count', '/office/proposals',
  '/office/proposals/new', '/office/proposals/list', '/office/adjustments', '/office/offerings/D01', '/office/audit',
  '/office/audit/looks', '/office/staff', '/office/disposal', '/office/offerings/D26/data', '/office/disclosure',
  '/office/files', '/office/files/all', '/office/offerings/D19/fees', '/desk', '/office/sessions/D32-1/devices', '/office/devices', '/desk/D32-1/leaving', '/desk/D02-1', '/desk/D07-1/pickup', '/desk/D14-1/door', '/signin', '/signin/factor',
  '/signin/password', '/office?mine=1', '/office/partners', '/office/partners/shimin-katsudo-center',
  '/office/partners/pairs', '/office/indicators', '/office/offerings/D02/hosts', '/office/sessions/D32-1/links',
  '/office/offerings/D12/draw', '/office/offerings/D17/invitees', '/office/offerings/D17/invitees/paper',
  '/office/offerings/D13/invitees', '/office/offerings/D04/carry', '/office/offerings/D04/carry/paper', '/office/offerings/D29N/screening',
  '/office/visits', '/office/offerings/D11/visit', '/office/offerings/D11',
  '/office/offerings/D12/results', '/office/offerings/D02/results', '/office/telephone', '/office/hearings',
  '/office/sessions/D31-1/attendance', '/office/sessions/D26-3/attendance', '/office/sessions/D31-1/insurance',
  '/office/offerings/D31/certificates', '/office/offerings/D31/certificates/print', '/office/incidents', '/desk/D32-1/incident',
]

async function speak(page, language) {
  await page.goto('/')
  await page.locator(`button[name=language][value="${language}"]`).click()
}

test('each public offering has its page', async () => {
  const page = await visitor(city, NARROW)
  const links = new Set()
  for (const part of [1, 2]) {
    await page.goto(`/offerings?page=${part}`)
    const found = await page.locator('main a[href^="/offerings/D"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    for (const link of found) links.add(link)
  }
  assert.ok(links.size > 25, `${links.size} offerings`)
  await each(page, 'offering', links)
})

for (const language of ['ja', 'ja-easy', 'en']) {
  test(`residents' pages in ${language}`, async () => {
    const page = await visitor(city, NARROW)
    await speak(page, language)
    await each(page, language, ['/', '/offerings', '/offerings?q=zzz', '/month/2026-12', '/my', '/results', '/signin', '/certificates',
      '/offerings/D12/draw', '/offerings/D29N/screening', '/offerings/D01/apply', '/offerings/D07/apply', '/offerings/D19/apply', '/offerings/D37/apply'])
    await each(page, language, ['/nothing-here'], 404)
    await each(page, language, ['/arrive/D14-1'], 410)
  })
}

async function cityStaff(screen) {
  return signIn(await visitor(city, screen), 'city')
}

for (const [language, width, height] of [['ja', 820, 1180], ['en', 1366, 768]]) {
  test(`the office's pages in ${language} on ${width} × ${height}`, async () => {
    const page = await cityStaff({ width, height })
    await speak(page, language)
    await each(page, `office-${language}-${width}`, OFFICE)
  })
}

test("the office's pages", async () => {
  const page = await cityStaff({ width: 390, height: 844 })
  await each(page, 'office', OFFICE)

  // What waits for review, as a resident would see it, and what is being written.
  await page.goto('/office/proposals')
  const proposals = await page.locator('main table a[href^="/office/proposals/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  assert.ok(proposals.length >= 2)
  for (const proposal of proposals) await each(page, 'proposal', ['', '/preview', '/preview?part=form', '/history'].map((end) => proposal + end))
  const written = proposals.at(-1)
  await each(page, 'proposal', ['about', 'dates', 'places', 'who', 'period', 'questions', 'details', 'contact', 'texts'].map((part) => `${written}/${part}`))
  await each(page, 'proposal', ['/standards'])

  // All that somebody holds; and a helper's link, as its maker and as a helper see it.
  await page.goto('/office/staff')
  await page.locator('table a[href^="/office/staff/"]').first().click()
  await page.getByRole('link', { name: '担当をまとめて引き継ぐ' }).click()
  await look(page, 'page-office-handover')
  await page.goto('/office/sessions/D32-1/links')
  await page.fill('[name=label]', '1番受付')
  await page.getByRole('button', { name: 'リンクを作る' }).click()
  await look(page, 'page-office-link')
  const [link, pin] = [await page.locator('.address').innerText(), await page.locator('.key code').innerText()]
  const helper = await visitor(city, NARROW)
  await helper.goto(link)
  await look(helper, 'page-helper-link')
  await helper.fill('[name=pin]', pin)
  await helper.getByRole('button', { name: '受付を開く' }).click()
  await helper.waitForURL((url) => url.pathname === '/desk/D32-1')
  await look(helper, 'page-helper-desk')

  // What somebody needs, to be answered.
  await page.goto('/office/adjustments')
  await page.locator('main table a[href^="/office/adjustments/"]').first().click()
  await look(page, 'page-office-adjustment')

  // What happened, and its report.
  await page.goto('/office/incidents')
  await page.locator('main table a[href^="/office/incidents/"]').first().click()
  await look(page, 'page-office-incident')
  await page.getByRole('link', { name: '事故報告書を印刷する' }).click()
  await look(page, 'page-office-incident-report')

  // Somebody, found as staff find people.
  await page.goto('/office/people')
  await page.fill('[name=q]', 'ミホン')
  await page.getByRole('button', { name: '探す' }).click()
  await look(page, 'page-office-found')
  await page.locator('table a[href^="/office/registrations/"]').first().click()
  await look(page, 'page-office-registration')
  const registration = page.url()
  await page.goto(`${registration}/hearing`)
  await look(page, 'page-office-hearing')
  await page.goto(registration)
  await page.getByRole('link', { name: '通知書を印刷する' }).click()
  await look(page, 'page-office-notice')

  // What the city does about somebody's data.
  await page.getByRole('link', { name: '申込みの画面へ戻る' }).click()
  await page.getByRole('link', { name: /個人情報の取扱い/ }).click()
  await look(page, 'page-office-data')
  await page.getByRole('link', { name: '訂正する' }).click()
  await look(page, 'page-office-correct')
})

test("a partner's pages", async () => {
  const page = await visitor(city, NARROW)
  await signIn(page, 'partner')
  await each(page, 'partner', ['/office', '/office/people', '/office/offerings/D15', '/office/offerings/D16',
    '/office/offerings/D23', '/office/terms', '/desk'])
})

const PARTS = ['about', 'dates', 'places', 'who', 'period', 'questions', 'details', 'contact', 'texts']

for (const [width, height] of [[820, 1180], [1366, 768]]) {
  test(`what a partner works with on ${width} × ${height}`, async () => {
    const page = await signIn(await visitor(city, { width, height }), 'partner')
    const name = `partner-${width}`
    await each(page, name, ['/office', '/office/proposals', '/office/proposals/new', '/office/offerings/D16/hosts',
      '/office/sessions/D16-1/change', '/office/offerings/D16/cancel', '/office/offerings/D16/fees',
      '/office/offerings/D16/fees/closings'])
    await page.goto('/office/offerings/D16')
    await page.getByRole('button', { name: '同じ内容で令和9年度をつくる' }).click()
    await page.waitForURL(/\/office\/proposals\/\w+$/)
    const proposal = new URL(page.url()).pathname
    await each(page, name, ['', '/preview', '/preview?part=form', '/history', ...PARTS.map((part) => `/${part}`)].map((end) => proposal + end))
    // What is to be mended is said where it is.
    await page.goto(`${proposal}/about`)
    await page.fill('[name=title]', '')
    await page.getByRole('button', { name: '保存して次へ' }).click()
    await look(page, `page-${name}-to-mend`)
    await page.goto(proposal)
    await page.getByText('取りやめる', { exact: false }).first().click()
    await look(page, `page-${name}-drop`)
  })
}
