// Keeps the secret of a device that was just registered where the desk's app finds it. Loaded as a module, by that one page;
// without it the device stays a device like any other, as the page says.
const told = document.querySelector('[data-registered]')
const asked = indexedDB.open('tsudoi-desk', 1)
asked.onupgradeneeded = () => {
  asked.result.createObjectStore('kept')
  asked.result.createObjectStore('facts').createIndex('session', 'session')
}
asked.onsuccess = () => {
  const tx = asked.result.transaction('kept', 'readwrite', { durability: 'strict' })
  tx.objectStore('kept').put(told.dataset.registered, 'registered')
  tx.oncomplete = () => {
    told.removeAttribute('data-registered')
    for (const part of document.querySelectorAll('[data-when-kept]')) part.hidden = part.dataset.whenKept !== 'yes'
  }
}
