// The desk's app in a browser, as a helper works it.
import { says, signIn } from './forms.mjs'
import { until } from './town.mjs'

export const awake = (page) => page.locator('html[data-awake]').waitFor({ state: 'attached' })
export const status = (page) => page.locator('#desk-status').innerText()
/** Without a network: it has its list. */
export const ready = async (page) => {
  await awake(page)
  await says(page, /電波なし。このまま受付できます/)
}
export const sent = (page) => until('all is sent', async () => /つながっています。$/.test(await status(page)), 30)

/** Opens the app with a network, and waits until it needs none any more. */
export async function opens(page, session, role = 'city') {
  await signIn(page, role)
  await page.goto(`/desk/${session}`)
  await page.getByRole('link', { name: /電波がなくても使える受付アプリ/ }).click()
  await awake(page)
  await says(page, /つながっています/)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await until('the page is kept', () => page.evaluate(async (path) => Boolean(await caches.match(path)), `/desk/${session}/app`))
  return page
}

/** Shows a code as a scanner does, and answers what the desk says and after how many milliseconds. */
export async function shows(page, code, name = '') {
  return page.evaluate(async ([code, name]) => {
    const type = (id, text) => {
      const field = document.getElementById(id)
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    // The one before has gone.
    const next = [...document.querySelectorAll('#answer button')].find((button) => button.innerText === '次の人へ')
    next?.click()
    while (document.getElementById('answer')) await frame()
    const began = performance.now()
    type('f-code', code)
    type('f-name', name)
    document.getElementById('f-code').form.requestSubmit()
    for (;;) {
      const answer = document.getElementById('answer')
      if (answer) return { said: answer.innerText, took: performance.now() - began }
      const trouble = document.getElementById('desk-trouble').innerText
      if (trouble) return { said: trouble, took: performance.now() - began }
      if (performance.now() - began > 5000) return { said: '', took: 5000 }
      await frame()
    }
  }, [code, name])
}
