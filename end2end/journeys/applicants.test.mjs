// The office by keyboard alone, on an office's screen: whose code did not arrive is confirmed by telephone, a letter goes
// to a group, and a list from Excel is taken over.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { look, visitor } from '../harness/chromium.mjs'
import { answer, resident, says } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()
const OFFERING = 'D02'
// 氏名,フリガナ,電話番号,年代,住まい; 「=見本 取込」, and a second line without a telephone number.
const SHIFT_JIS =
  'joGWvCyDdIOKg0uDaSyTZJhilNSNhiyUTpHjLI9agtyCog0KPYyplnsgjuaNniyDfoN6g5Mgg2eDioNSg34sMDU2Ni0wMC03MDAxLDcwkeMsjnOT4I3dj1oNCoyplnsgjIeU1CyDfoN6g5Mgg1CDY4Nvg5MsLDYwkeMsjnOT4I3dj1oNCg=='

/** Presses Tab until what has the focus fits, as somebody without a mouse does. */
async function tabTo(page, selector, text = '') {
  for (let n = 0; n < 250; n += 1) {
    const there = await page.evaluate(([selector, text]) => {
      const e = document.activeElement
      return e.matches(selector) && (e.innerText ?? '').includes(text)
    }, [selector, text])
    if (there) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${selector} ${text} is not reached by Tab on ${page.url()}`)
}

async function press(page, selector, text) {
  await tabTo(page, selector, text)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function type(page, name, text) {
  await tabTo(page, `[name="${name}"]`)
  await page.keyboard.type(text)
}

test('the list, a letter and an import by keyboard alone', async () => {
  // Somebody applied and did not give the code.
  const unconfirmed = await visitor(city)
  await unconfirmed.goto(`/offerings/${OFFERING}/apply`)
  await answer(unconfirmed, { ...resident('keyboard'), age_band: '60s', residency: 'resident', consent: '1' })
  const slot = unconfirmed.locator('main [name=slots]:enabled').first()
  if (await slot.count()) await slot.check()
  await unconfirmed.locator('main form button').last().click()
  await unconfirmed.waitForURL(/\/registrations\//)

  const page = await visitor(city, { width: 1366, height: 768 })
  await page.goto('/signin')
  await type(page, 'email', 'city@example.jp')
  await type(page, 'password', 'tsudoi-demo-city')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/office/)

  await page.goto(`/office/offerings/${OFFERING}/people`)
  await look(page, 'applicants-1-list')
  await tabTo(page, 'select[name=state]')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.locator('select[name=state]').inputValue(), 'unconfirmed')
  await press(page, 'button', 'この条件で表示する')
  await page.waitForURL(/state=unconfirmed/)
  await press(page, 'a', '電話で確認する')
  await page.waitForURL(/\/office\/registrations\//)
  await type(page, 'reason', '電話で本人を確認')
  await press(page, 'button', '電話で本人を確認した')
  await says(page, /参加決定|キャンセル待ち|抽選待ち/)
  await look(page, 'applicants-2-confirmed')

  await page.goto(`/office/offerings/${OFFERING}/people?state=live`)
  await press(page, 'a', 'この一覧の人に手紙')
  await page.waitForURL(/letters\/new/)
  await look(page, 'applicants-3-write')
  await type(page, 'subject', '持ち物について')
  await type(page, 'body', '室内ばきを お持ちください。')
  await press(page, 'button', '届く形を確かめる')
  await says(page, /このように届きます/)
  await look(page, 'applicants-4-preview')
  await press(page, 'button', '送る')
  await page.waitForURL(/\/office\/letters\//)
  await says(page, /取り消す/)
  await look(page, 'applicants-5-letter')
  await press(page, 'button', '今すぐ送る')
  await says(page, /に送りました/)

  const file = join(tmpdir(), `tsudoi-import-${process.pid}.csv`)
  writeFileSync(file, Buffer.from(SHIFT_JIS, 'base64'))
  await page.goto(`/office/offerings/${OFFERING}/import`)
  await look(page, 'applicants-6-import')
  await tabTo(page, 'input[type=file]')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  await (await chooser).setFiles(file)
  await tabTo(page, 'input[name=channel]')
  await page.keyboard.press('Space')
  await tabTo(page, 'input[name=consent]')
  await page.keyboard.press('Space')
  await press(page, 'button', '結果を確かめる')
  await page.waitForURL(/import\/[0-9a-f-]{20,}/)
  await says(page, /まだ何も登録していません/)
  await look(page, 'applicants-7-dry-run')
  await press(page, 'button', '取り込めない1件を除いて、1件を取り込む')
  await page.waitForURL(/people\?imported=1/)
  await says(page, /1件を取り込みました/)
  await says(page, /=見本 取込/)
  await look(page, 'applicants-8-imported')
})
