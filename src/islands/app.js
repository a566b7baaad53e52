// Starts the desk's app: what the browser keeps for it, what it sounds and sees, what is pressed and sent. Loaded as a module,
// and only by the app's page. The addresses under /pkg get a hash when the site is built.
import { available, open, readPhoto } from '/pkg/camera.js'
import * as app from '/pkg/desk.js'

// IndexedDB: `kept` holds texts by name, `facts` what happened here, by the fact's id. A promise is kept only once the
// browser has written it down.
let opened
const connected = () => opened ??= new Promise((done, failed) => {
  const asked = indexedDB.open('tsudoi-desk', 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('kept')
    asked.result.createObjectStore('facts').createIndex('session', 'session')
  }
  asked.onsuccess = () => {
    // A phone that was put away may have closed it.
    asked.result.onclose = () => (opened = undefined)
    done(asked.result)
  }
  asked.onerror = () => {
    opened = undefined
    failed(asked.error)
  }
})

async function within(stores, mode, work, again = true) {
  const db = await connected()
  let tx
  try {
    tx = db.transaction(stores, mode, { durability: 'strict' })
  } catch (error) {
    // The connection is gone without a word: WebKit does that to pages in the background.
    if (error.name !== 'InvalidStateError' || !again) throw error
    opened = undefined
    return within(stores, mode, work, false)
  }
  return new Promise((done, failed) => {
    const asked = work(...[stores].flat().map(name => tx.objectStore(name)))
    tx.oncomplete = () => done(asked?.result)
    tx.onerror = tx.onabort = () => failed(tx.error ?? new Error('aborted'))
  })
}

let sounds
// Soft, short, and never an alarm.
function tone(hertz, at, seconds) {
  const [tone, loudness] = [sounds.createOscillator(), sounds.createGain()]
  tone.frequency.value = hertz
  loudness.gain.setValueAtTime(0.08, sounds.currentTime + at)
  loudness.gain.exponentialRampToValueAtTime(0.001, sounds.currentTime + at + seconds)
  tone.connect(loudness).connect(sounds.destination)
  tone.start(sounds.currentTime + at)
  tone.stop(sounds.currentTime + at + seconds)
}
const TONES = { yes: [[880, 0], [1320, 0.09]], again: [[660, 0], [660, 0.16]], no: [[330, 0]] }

window.desk = {
  now: () => Date.now(),
  today: () => new Date().toISOString(),
  chance: () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))).replace(/=+$/, ''),
  kept: name => within('kept', 'readonly', store => store.get(name)),
  keep: (name, text) => within('kept', 'readwrite', store => store.put(text, name)),
  drop: name => within('kept', 'readwrite', store => store.delete(name)),
  async facts(session) {
    const rows = await within('facts', 'readonly', store => store.index('session').getAll(session))
    return JSON.stringify(rows.map(row => row.fact))
  },
  async sessions() {
    const [rows, names] = await Promise.all([
      within('facts', 'readonly', store => store.getAll()), within('kept', 'readonly', store => store.getAllKeys()),
    ])
    const named = names.filter(name => name.includes('/')).map(name => name.split('/')[0])
    return JSON.stringify([...new Set([...rows.map(row => row.session), ...named])])
  },
  addFacts(session, facts) {
    return within('facts', 'readwrite', store => {
      for (const fact of JSON.parse(facts)) store.put({ session, fact }, fact.said.id)
    })
  },
  settle: (texts, gone) => within(['kept', 'facts'], 'readwrite', (kept, facts) => {
    for (const [name, text] of JSON.parse(texts)) kept.put(text, name)
    for (const id of JSON.parse(gone)) facts.delete(id)
  }),
  // The status and the body, in one text. Throws where nobody answers.
  async call(method, url, token, body) {
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) }
    const answer = await fetch(url, { method, headers, body: body || undefined, signal: AbortSignal.timeout(15000) })
    return `${answer.status}\n${await answer.text()}`
  },
  sound(kind) {
    try {
      sounds ??= new AudioContext()
      sounds.resume()
      for (const [hertz, at] of TONES[kind]) tone(hertz, at, 0.15)
    } catch {
      // A desk without sound is a desk.
    }
  },
}

await app.default({ module_or_path: '/pkg/desk.wasm' })
const page = document.querySelector('[data-start]')
const part = id => document.getElementById(id)
const { session } = JSON.parse(page.dataset.start)
app.begin(page.dataset.start)

// Every few seconds: often enough for a desk, seldom enough for a battery; at once when the network is back.
setInterval(app.beat, 5000)
window.addEventListener('online', app.beat)

page.addEventListener('click', event => {
  const button = event.target.closest('button[data-press]')
  if (button) app.pressed(button.dataset.press)
})
page.addEventListener('submit', event => {
  event.preventDefault()
  if (event.target.dataset.form === 'kiosk') kiosk(part('f-kiosk').value)
  else app.sent(event.target.dataset.form)
})

// The camera, and a photo where there is none. Who stands at the door can do nothing about it.
const atTheDoor = () => document.documentElement.hasAttribute('data-kiosk')
const trouble = what => {
  const told = what && what !== 'kiosk' && atTheDoor() ? 'door' : what
  for (const one of page.querySelectorAll('[data-trouble]')) one.hidden = one.dataset.trouble !== told
}
let camera
const look = async on => {
  part('desk-look').hidden = on
  part('desk-look-away').hidden = part('desk-camera').hidden = !on
  trouble('')
  camera?.close()
  camera = undefined
  if (!on) return
  if (!available()) return look(false).then(() => trouble('none'))
  const onTrouble = what => look(false).then(() => trouble(what))
  const opened = await open({ video: part('desk-camera'), onText: text => app.scanned(text), onTrouble })
  // Closed by hand while the browser was still asking.
  if (part('desk-camera').hidden) opened.close()
  else camera = opened
}
part('desk-look').addEventListener('click', () => look(true))
part('desk-look-away').addEventListener('click', () => look(false))
part('f-photo').addEventListener('change', async ({ target }) => {
  const text = target.files[0] && (await readPhoto(target.files[0]).catch(() => null))
  target.value = ''
  trouble(text ? '' : 'photo')
  if (text) app.scanned(text)
})

// A tablet at the door, at which people scan by themselves: until the number that began it is typed again.
const STAYS = 7000
async function kiosk(number) {
  const began = await desk.kept('kiosk')
  part('f-kiosk').value = ''
  if (began) {
    if (number !== began) return trouble('kiosk')
    await desk.drop('kiosk')
  } else {
    if (!/^[0-9]{4,}$/.test(number)) return trouble('kiosk')
    await desk.keep('kiosk', number)
  }
  trouble('')
  part('desk-kiosk').open = false
  door(!began)
}
function door(on) {
  document.documentElement.toggleAttribute('data-kiosk', on)
  if (!on) return
  app.pressed('arrive')
  look(true)
}
if (await desk.kept('kiosk')) door(true)

// What is said comes into view, also for who typed further down; at the door it goes again by itself.
let closing
const hear = new MutationObserver(() => {
  for (const said of [part('answer'), part('desk-trouble')]) {
    if (said?.innerText) said.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }
  clearTimeout(closing)
  if (atTheDoor() && part('answer')) {
    closing = setTimeout(() => app.pressed('close'), STAYS)
  }
})
for (const id of ['desk-answer', 'desk-trouble']) hear.observe(part(id), { childList: true })
document.documentElement.dataset.awake = ''

if ('serviceWorker' in navigator) {
  await navigator.serviceWorker.register('/desk/worker.js', { scope: '/desk' })
  await navigator.serviceWorker.ready
  // The page that is open was loaded before the worker kept anything.
  const worker = (await navigator.serviceWorker.getRegistration('/desk'))?.active
  worker?.postMessage(location.pathname)
  navigator.storage?.persist?.()
}

// Whether one may go where there is no network: once the page and the list are kept.
const kept = async () => {
  const [page, list] = await Promise.all([caches.match(location.pathname), desk.kept(`${session}/roster`)])
  part('desk-kept').hidden = !(page && list)
  return page && list
}
const looking = setInterval(async () => (await kept().catch(() => false)) && clearInterval(looking), 1000)
