// Speaks to passkeys, on the two pages that ask for one. Loaded as a module; without it the forms stay hidden, and codes do.
//
// A form with data-passkey ("create" or "get") is shown. When it is sent, its question is fetched from the address below its
// own, the device answers, and the form goes on its way with the answer in it.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

// The question as the browser wants it: bytes where we send base64url.
function question(publicKey) {
  const named = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }))
  const user = publicKey.user && { ...publicKey.user, id: bytes(publicKey.user.id) }
  return {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    ...(user && { user }),
    ...(publicKey.excludeCredentials && { excludeCredentials: named(publicKey.excludeCredentials) }),
    ...(publicKey.allowCredentials && { allowCredentials: named(publicKey.allowCredentials) }),
  }
}

// The answer as we want it: base64url where the browser gives bytes.
function answer({ id, rawId, type, response }) {
  const parts = {}
  for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[name]) parts[name] = text(response[name])
  }
  return JSON.stringify({ id, rawId: text(rawId), type, response: parts })
}

async function ask(form) {
  const asked = await fetch(`${form.getAttribute('action')}/passkey`, { method: 'POST' })
  // The time is up: the page itself says how to go on.
  if (asked.status === 401) return location.reload()
  if (!asked.ok) throw new Error(`no question: ${asked.status}`)
  const publicKey = question((await asked.json()).publicKey)
  const device = form.dataset.passkey === 'create' ? 'create' : 'get'
  form.elements.answer.value = answer(await navigator.credentials[device]({ publicKey }))
  form.submit()
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) {
    form.nextElementSibling.hidden = false
    continue
  }
  const failed = form.querySelector('[data-failed]')
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    failed.hidden = true
    // Whoever closes the device's own window may simply try again.
    await ask(form).catch(() => (failed.hidden = false))
  })
}
