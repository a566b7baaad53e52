// Wakes the islands of this page. Loaded as a module, and only by pages that carry one; without it they are plain forms.
// Both addresses under /pkg get a hash when the site is built.
import * as islands from '/pkg/tsudoi.js'

// Leptos' glue reads three lists from the window that its own inline script would define. Nothing here resolves on the
// server after the page has left it, so they are empty. Keeping them in this file lets the pages do without any inline
// script, and with one fixed Content-Security-Policy.
window.__RESOLVED_RESOURCES = []
window.__SERIALIZED_ERRORS = []
window.__INCOMPLETE_CHUNKS = []

// An island inside the children of another first tells the outer one that its children have come.
async function wake(node, awaiting) {
  const name = node.localName
  if (name === 'leptos-island') {
    const start = islands[node.dataset.component]
    if (start) {
      awaiting.at(-1)?.()
      await start(node)
    } else {
      console.warn(`This page and the islands come from different builds: ${node.dataset.component}`)
    }
  }
  const inner = name === 'leptos-children' ? [...awaiting, node.$$on_hydrate] : awaiting
  for (const child of [...node.children]) await wake(child, inner)
}

await islands.default({ module_or_path: '/pkg/tsudoi.wasm' })
islands.hydrate()
window.__hydrateIsland = (node, name) => islands[name]?.(node)
await wake(document.body, [])
document.documentElement.dataset.awake = ''
