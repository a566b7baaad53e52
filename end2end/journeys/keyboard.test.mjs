// By the keyboard alone: a course is made again and submitted, a session is cancelled and that is taken back.
import assert from 'node:assert/strict'
import { both, look, visitor } from '../harness/chromium.mjs'
import { says, signIn } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()

/** Goes on from one thing to the next until this has the focus: whoever sees the page finds it by Tab. */
async function tabTo(page, target) {
  for (let n = 0; n < 150; n++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((e) => e === document.activeElement)) {
      const seen = await target.evaluate((e) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
      assert.ok(seen, `${page.url()}: nobody sees where the focus is`)
      return
    }
  }
  assert.fail(`${page.url()}: Tab never comes to ${target}`)
}

async function press(page, target) {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

both('a partner makes a course again without a mouse', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const page = await signIn(await visitor(city, { javaScript, width: 1366, height: 768 }), 'partner')
  await page.goto('/office/offerings/D15')
  await press(page, page.getByRole('button', { name: '同じ内容で令和9年度をつくる' }))
  await page.waitForURL(/\/office\/proposals\/\w+$/)
  await press(page, page.getByRole('link', { name: '名前と内容' }))
  await says(page, /名前と内容/)
  await tabTo(page, page.locator('main [name=title]'))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(`発信力アップ講座 ${way}`)
  // Enter saves and goes on, as the first button does.
  await page.keyboard.press('Enter')
  await says(page, /日程と会場/)
  await look(page, `keyboard-${way}-1-dates`)
  await press(page, page.getByRole('button', { name: '保存して一覧へ' }))
  await says(page, new RegExp(`発信力アップ講座 ${way}`))
  await press(page, page.getByRole('link', { name: '掲載と受付の期間' }))
  await says(page, /掲載と受付の期間/)
  await tabTo(page, page.locator('main [name=announce_on]'))
  await press(page, page.getByRole('button', { name: '保存して一覧へ' }))
  await press(page, page.getByRole('button', { name: '提出する' }))
  await says(page, /市の審査中/)
  await look(page, `keyboard-${way}-2-submitted`)
})

both('a session is cancelled and that is taken back without a mouse', async ({ javaScript }) => {
  const way = javaScript ? 'js' : 'plain'
  const page = await signIn(await visitor(city, { javaScript, width: 1366, height: 768 }), 'partner')
  await page.goto(`/office/sessions/${javaScript ? 'D23-1' : 'D15-1'}/change`)
  await tabTo(page, page.locator('[name=cancel_why][value=weather]'))
  await page.keyboard.press('Space')
  assert.ok(await page.locator('[name=cancel_why][value=weather]').isChecked())
  await press(page, page.getByRole('button', { name: '中止する', exact: true }))
  await says(page, /メールは .* に送られます/)
  await look(page, `keyboard-${way}-3-cancelled`)
  await press(page, page.getByRole('button', { name: /取り消す/ }))
  await says(page, /メールは送っていません/)
  await look(page, `keyboard-${way}-4-undone`)
})
