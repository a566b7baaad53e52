// Keeps the desk's app on the device, so that it opens without a network. It keeps files of the site and the app's own page,
// on which nobody is named; the roster and what happened stand in IndexedDB, sealed.
//
// A page that is open goes on with the files it was loaded with: a new worker waits until none is, and what older pages
// need is kept beside it.
const FILES = ['/*FILES*/']
const NAME = 'desk-/*VERSION*/'
const PAGES = 'desk-pages'
const VERSIONS = 4
const APP = /^\/desk\/[^/]+\/app$/

self.addEventListener('install', event => {
  event.waitUntil(caches.open(NAME).then(cache => cache.addAll(FILES)))
})

self.addEventListener('activate', event => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter(name => name.startsWith('desk-') && name !== PAGES && name !== NAME)
    await Promise.all(old.slice(0, -VERSIONS).map(name => caches.delete(name)))
    await self.clients.claim()
  })())
})

self.addEventListener('message', event => {
  if (APP.test(event.data)) event.waitUntil(renewed(event.data).catch(() => {}))
})

self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/pkg/')) event.respondWith(file(request))
  else if (request.mode === 'navigate' && APP.test(pathname)) event.respondWith(page(event, pathname))
  else if (request.mode === 'navigate' && pathname === '/desk') event.respondWith(start(request))
})

async function file(request) {
  return (await caches.match(request)) ?? fetch(request)
}

// What is kept is shown at once, and renewed meanwhile for the next time.
async function page(event, pathname) {
  const kept = await (await caches.open(PAGES)).match(pathname)
  const fresh = renewed(pathname)
  // A page that led elsewhere may not be given out under this address.
  if (!kept) return fresh.then(answer => (answer.redirected ? Response.redirect(answer.url) : answer))
  event.waitUntil(fresh.catch(() => {}))
  return kept
}

// A page takes the place of the one that is kept only once all it names is here. A full device keeps what it has, and the page
// opens all the same.
async function renewed(pathname) {
  const answer = await fetch(pathname, { credentials: 'same-origin', headers: { accept: 'text/html' } })
  if (!answer.ok || answer.redirected) return answer
  await keep(pathname, answer.clone()).catch(() => {})
  return answer
}

async function keep(pathname, answer) {
  const names = new Set((await answer.clone().text()).match(/\/pkg\/[\w.\/-]+/g))
  const files = await caches.open(NAME)
  await Promise.all([...names].map(async name => (await caches.match(name)) ?? files.add(name)))
  // It is the last one now, and the one before stands until it is replaced.
  await (await caches.open(PAGES)).put(pathname, answer)
}

// Where an installed app begins: without a network, over a line that hangs, or where nobody is signed in any more, the session
// that was opened last. A link to the list of sessions still leads to signing in.
const PATIENCE = 3000
async function start(request) {
  const last = (await (await caches.open(PAGES)).keys()).at(-1)
  if (!last) return fetch(request)
  try {
    const patience = new Promise((_, failed) => setTimeout(failed, PATIENCE))
    const answer = await Promise.race([fetch(request), patience])
    const begins = new URL(request.url).searchParams.has('app')
    if (answer.ok || answer.type === 'opaqueredirect' || !begins) return answer
  } catch {
    // As without a network.
  }
  return Response.redirect(last.url)
}
