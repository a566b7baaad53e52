// Reads passes by the camera on the desk's page. Loaded as a module; without it the part stays hidden, and a photo or typing
// do. What the camera reads is put into the part's own form and sent: the server judges it, as everything else.
import { available, open } from '/pkg/camera.js'

for (const part of document.querySelectorAll('[data-camera]')) {
  if (!available()) continue
  const piece = (name) => part.querySelector(`[data-${name}]`)
  const [go, view, video, lamp, stop, form] = ['open', 'view', 'video', 'lamp', 'close', 'form'].map(piece)
  const troubles = part.querySelectorAll('[data-trouble]')
  let camera
  let lit = false

  const show = (on) => {
    go.hidden = on
    view.hidden = !on
    lamp.hidden = !on || !camera?.torch
  }
  const shut = () => {
    camera?.close()
    camera = undefined
    show(false)
  }

  go.addEventListener('click', async () => {
    for (const one of troubles) one.hidden = true
    show(true)
    stop.focus()
    let over = false
    const opened = await open({
      video,
      onText(text) {
        shut()
        form.elements.q.value = text
        form.submit()
      },
      onTrouble(what) {
        over = true
        shut()
        for (const one of troubles) one.hidden = one.dataset.trouble !== what
        go.focus()
      },
    })
    // Closed by hand while the browser was still asking.
    if (over || view.hidden) return opened.close()
    camera = opened
    lit = false
    show(true)
  })
  stop.addEventListener('click', () => (shut(), go.focus()))
  lamp.addEventListener('click', async () => {
    await camera?.torch?.(!lit)
    lit = !lit
    lamp.setAttribute('aria-pressed', lit)
  })
  // Back by the browser's own button: the page may still be as it was left.
  window.addEventListener('pageshow', ({ persisted }) => persisted && shut())
  part.hidden = false
}
