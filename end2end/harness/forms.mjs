// Filling in forms as people do: what a form does not ask is not answered.
import assert from 'node:assert/strict'
import { until } from './town.mjs'

/** Answers the fields of these names that the page shows. A list ticks several boxes. */
export async function answer(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const fields = page.locator(`main [name="${name}"]`)
    if ((await fields.count()) === 0) continue
    const first = fields.first()
    const [tag, type] = await first.evaluate((e) => [e.localName, e.type])
    if (tag === 'select') await first.selectOption(value)
    else if (type === 'radio' || type === 'checkbox') {
      for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check()
    } else await first.fill(value)
  }
}

/** A resident, 60 or so, whom nobody knows yet. Each journey has its own. */
export function resident(mailbox) {
  return {
    name: '髙橋 見本',
    name_kana: 'たかはし みほん',
    email: `${mailbox}@example.jp`,
    phone: '０９０−１２３４−５６７８',
    'birth_date.year': '1958',
    'birth_date.month': '7',
    'birth_date.day': '7',
    age_band: '60s',
    residency: 'resident',
    on_behalf: '0',
    consent: '1',
  }
}

/** Fills in the form of an offering and sends it. */
export async function apply(page, offering, answers) {
  await page.goto(`/offerings/${offering}/apply`)
  await answer(page, answers)
  await page.getByRole('button', { name: 'この内容で申し込む' }).click()
}

/** The six digits of the newest letter to a mailbox, typed into the page. */
export async function typeCode(page, town, email, button) {
  const { text } = await town.letter(email, /確認コード/)
  const code = text.match(/(?<!\d)\d{6}(?!\d)/)[0]
  await page.fill('[name=code]', code)
  await page.getByRole('button', { name: button }).click()
}

/** The page says this, in its heading or elsewhere in its main part: now, or once the answer to the last tap is there. */
export async function says(page, words, where = 'main') {
  let said = ''
  await until(String(words), async () => words.test(said = await page.locator(where).innerText({ timeout: 1000 }))).catch(() => {
    assert.fail(`${page.url()} does not say ${words}: ${said.slice(0, 600)}`)
  })
}

/** A public page says this, once the catalogue has heard of it: within a second or two. */
export async function saysSoon(page, words) {
  await until(String(words), async () => words.test(await page.locator('main').innerText()) || (await page.reload(), false)).catch(() => {})
  await says(page, words)
}

/** Signs in as staff do, and waits until it is so. The demo's own accounts have passwords of one pattern. */
export async function signIn(page, role, { email = `${role}@example.jp`, password = `tsudoi-demo-${role}` } = {}) {
  await page.goto('/signin')
  await answer(page, { email, password })
  await page.locator('main form button').last().click()
  await page.waitForURL((url) => url.pathname !== '/signin')
  return page
}
