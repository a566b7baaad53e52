// A member of staff registers a passkey on their own device, signs out, and signs in with it: Chromium plays the device.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { look, visitor } from '../harness/chromium.mjs'
import { answer, says } from '../harness/forms.mjs'
import { town } from '../harness/town.mjs'

const city = await town()

// A device with a fingerprint reader, which always knows its holder until it is told not to.
async function device(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true }
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options })
  return { knows: (isUserVerified) => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }) }
}

async function password(page) {
  await page.goto('/signin')
  await answer(page, { email: 'city@example.jp', password: 'tsudoi-demo-city' })
  await page.locator('main form button').last().click()
  await page.waitForURL((url) => url.pathname !== '/signin')
}

test('a passkey is registered and signs in', async () => {
  const page = await visitor(city)
  const finger = await device(page)
  await password(page)
  await page.goto('/signin')
  await page.getByRole('link', { name: '2段階認証を設定する' }).click()
  await look(page, 'passkey-1-set-up')
  await page.locator('form[data-passkey] [name=name]').fill('受付のノートPC')
  await page.getByRole('button', { name: 'パスキーを登録する' }).click()
  await page.waitForURL((url) => url.pathname === '/signin')
  await says(page, /受付のノートPC（令和8年11月24日/)
  await look(page, 'passkey-2-account')
  await city.letter('city@example.jp', /2段階認証を設定しました/)

  await page.getByRole('button', { name: 'サインアウト', exact: true }).last().click()
  await page.waitForURL((url) => url.pathname === '/signin')
  await password(page)
  assert.equal(new URL(page.url()).pathname, '/signin/second')
  await look(page, 'passkey-3-second')

  // A finger that is not known: nothing happens, and one may try again.
  await finger.knows(false)
  await page.getByRole('button', { name: 'パスキーで確認する' }).click()
  await page.getByText('パスキーで確認できませんでした').waitFor()
  await look(page, 'passkey-4-not-known')
  await finger.knows(true)
  await page.getByRole('button', { name: 'パスキーで確認する' }).click()
  await page.waitForURL((url) => url.pathname === '/office')

  await page.goto('/signin')
  await page.getByRole('link', { name: 'パスキーを削除する' }).click()
  await page.getByLabel(/受付のノートPC/).check()
  await page.getByLabel('パスワード').last().fill('tsudoi-demo-city')
  await look(page, 'passkey-5-remove')
  await page.getByRole('button', { name: 'パスキーを削除する' }).click()
  await says(page, /パスキーを削除しました/)
})

test('without JavaScript a page says what passkeys need, and asks for nothing that cannot be given', async () => {
  const page = await visitor(city, { javaScript: false })
  await password(page)
  await page.goto('/signin/factor')
  await says(page, /パスキーを使うには、ブラウザーのJavaScriptを有効にしてください/)
  assert.equal(await page.getByRole('button', { name: 'パスキーを登録する' }).isVisible(), false)
  await look(page, 'passkey-plain-set-up')
})
