// Starts the desk's app: what the browser keeps for it, what it sounds and sees, and the island itself. Loaded as a module,
// and only by the app's page. The addresses under /pkg get a hash when the site is built.
import { available, open } from '/pkg/camera.js'
import * as islands from '/pkg/desk.js'

window.__RESOLVED_RESOURCES = []
window.__SERIALIZED_ERRORS = []
window.__INCOMPLETE_CHUNKS = []

// IndexedDB: `kept` holds texts by name, `facts` what happened here, by the fact's id. A promise is kept only once the
// browser has written it down.
const opened = new Promise((done, failed) => {
  const asked = indexedDB.open('tsudoi-desk', 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('kept')
    asked.result.createObjectStore('facts').createIndex('session', 'session')
  }
  asked.onsuccess = () => done(asked.result)
  asked.onerror = () => failed(asked.error)
})

async function within(store, mode, work) {
  const db = await opened
  return new Promise((done, failed) => {
    const tx = db.transaction(store, mode, { durability: 'strict' })
    const asked = work(tx.objectStore(store))
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

let camera

window.desk = {
  hasCamera: available,
  async look(onText, onTrouble) {
    camera = await open({ video: document.getElementById('desk-camera'), onText, onTrouble })
  },
  lookAway() {
    camera?.close()
    camera = undefined
  },
  kept: name => within('kept', 'readonly', store => store.get(name)),
  keep: (name, text) => within('kept', 'readwrite', store => store.put(text, name)),
  drop: name => within('kept', 'readwrite', store => store.delete(name)),
  async facts(session) {
    const rows = await within('facts', 'readonly', store => store.index('session').getAll(session))
    return JSON.stringify(rows.map(row => row.fact))
  },
  addFacts(session, facts) {
    return within('facts', 'readwrite', store => {
      for (const fact of JSON.parse(facts)) store.put({ session, fact }, fact.said.id)
    })
  },
  dropFacts(ids) {
    return within('facts', 'readwrite', store => {
      for (const id of JSON.parse(ids)) store.delete(id)
    })
  },
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

await islands.default({ module_or_path: '/pkg/desk.wasm' })
islands.hydrate()
window.__hydrateIsland = (node, name) => islands[name]?.(node)
for (const node of document.querySelectorAll('leptos-island')) await islands[node.dataset.component]?.(node)
document.documentElement.dataset.awake = ''

if ('serviceWorker' in navigator) {
  await navigator.serviceWorker.register('/desk/worker.js', { scope: '/desk' })
  await navigator.serviceWorker.ready
  // The page that is open was loaded before the worker kept anything.
  const worker = (await navigator.serviceWorker.getRegistration('/desk'))?.active
  worker?.postMessage(location.pathname)
  navigator.storage?.persist?.()
}
