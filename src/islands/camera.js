// The camera as a reader of QR codes, for whatever page wants one. Frames go to a worker (decoder.js) and nowhere else:
// nothing is kept, nothing is sent. The same decoder on all devices, whatever a browser may bring itself.
//
//   const camera = await open({ video, onText, onTrouble })
//   camera.close()              the light goes out; nothing is told any more
//   await camera.torch?.(true)  where the camera has a lamp
//
// onText(text) is told of a code when it comes into sight: not again while it stays, nor within two seconds after.
// onTrouble(what) is told once, and the camera is closed by then:
//   'none' no camera, or the browser gives none here · 'refused' not allowed · 'busy' another app has it, or took it away
//   'broken' the decoder does not load

const EDGE = 640
// A photo is looked at once, and more closely.
const PHOTO = 1280
// Between the beginnings of two frames, in milliseconds: eight to ten a second leave a phone cool.
const PACE = 110
const AGAIN = 2000
// A frame that takes longer has met something that the decoder chokes on.
const PATIENCE = 5000
const NAMES = { NotAllowedError: 'refused', SecurityError: 'refused', NotReadableError: 'busy', AbortError: 'busy' }

/** Whether there is any use in offering the camera: browsers give it to https pages (and localhost) only. */
export const available = () =>
  Boolean(window.isSecureContext && navigator.mediaDevices?.getUserMedia && window.Worker && window.WebAssembly)

// Asks a worker about one frame at a time. One that fails is replaced; three failures in a row, and it is broken.
function decoder() {
  let worker
  let failures = 0
  const end = () => (worker?.terminate(), (worker = undefined))
  const make = () => (worker ??= new Worker('/pkg/decoder.js', { type: 'module' }))
  make()
  return {
    end,
    async read({ data, width, height }) {
      const asked = make()
      let late
      const answer = await new Promise((told) => {
        asked.onmessage = (event) => told(event.data)
        asked.onerror = () => told({ failed: 'not loaded' })
        late = setTimeout(told, PATIENCE, { failed: 'too slow' })
        asked.postMessage({ rgba: data.buffer, width, height }, [data.buffer])
      })
      clearTimeout(late)
      if (!answer.failed) return (failures = 0), answer.text
      failures += 1
      if (asked === worker) end()
      if (failures >= 3) throw new Error(answer.failed)
      return null
    },
  }
}

/** The text of the code in a photo; null: there is none. */
export async function readPhoto(file) {
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, PHOTO / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = [bitmap.width, bitmap.height].map((edge) => Math.round(edge * scale))
  const picture = canvas.getContext('2d', { alpha: false })
  picture.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const reader = decoder()
  try {
    return await reader.read(picture.getImageData(0, 0, canvas.width, canvas.height))
  } finally {
    reader.end()
  }
}

/** Opens the camera; see above. Resolves once it runs, or with trouble told, to what closes it. */
export async function open({ video, onText, onTrouble = () => {} }) {
  const reader = decoder()
  const canvas = document.createElement('canvas')
  const picture = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  let stream
  let closed = false
  let turn = 0 // of several starts and stops only the last counts
  const seen = new Map()

  const dark = () => {
    turn += 1
    stream?.getTracks().forEach((track) => track.stop())
    stream = video.srcObject = null
  }
  const close = () => {
    closed = true
    dark()
    reader.end()
    document.removeEventListener('visibilitychange', look)
  }
  const trouble = (what) => {
    if (closed) return
    close()
    onTrouble(what)
  }

  // The square in the middle of what the camera sees, no larger than the decoder needs.
  function frame() {
    const side = Math.min(video.videoWidth, video.videoHeight)
    if (!side) return
    const edge = Math.min(side, EDGE)
    if (canvas.width !== edge) canvas.width = canvas.height = edge
    picture.drawImage(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, edge, edge)
    return picture.getImageData(0, 0, edge, edge)
  }

  function tell(text) {
    const now = performance.now()
    const last = seen.get(text)
    for (const [old, at] of seen) if (now - at >= AGAIN) seen.delete(old)
    seen.set(text, now)
    if (last === undefined || now - last >= AGAIN) onText(text)
  }

  async function read(mine) {
    while (mine === turn) {
      const began = performance.now()
      const shot = frame()
      const text = shot ? await reader.read(shot) : null
      if (mine !== turn) return
      if (text) tell(text)
      await new Promise((done) => setTimeout(done, Math.max(10, PACE - (performance.now() - began))))
    }
  }

  async function start() {
    const mine = ++turn
    const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }
    const got = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false })
    // Hidden or closed while the person was being asked.
    if (mine !== turn) return got.getTracks().forEach((track) => track.stop())
    stream = video.srcObject = got
    got.getVideoTracks()[0].addEventListener('ended', () => mine === turn && trouble('busy'))
    await video.play()
    read(mine).catch(() => trouble('broken'))
  }

  // Nobody looks: no light, no work. Somebody looks again: it goes on.
  const look = () => {
    dark()
    if (document.hidden) return
    const mine = turn + 1
    // What was broken off because nobody looks any more is no trouble.
    return start().catch((error) => mine === turn && trouble(NAMES[error.name] ?? 'none'))
  }

  video.muted = video.playsInline = true
  document.addEventListener('visibilitychange', look)
  await look()
  const lamp = stream?.getVideoTracks()[0]
  if (!lamp?.getCapabilities?.().torch) return { close }
  return { close, torch: (on) => stream?.getVideoTracks()[0].applyConstraints({ advanced: [{ torch: on }] }) }
}
