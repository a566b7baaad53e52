// The worker that reads camera frames. Loaded as a module by camera.js; both addresses get a hash when the site is built.
//
// In: {rgba, width, height}, the bytes as a canvas gives them. Out: {text}, null where there is no code in it; or
// {failed} where this worker is of no more use and a new one should be made.
import start, { read } from '/pkg/decoder-glue.js'

const ready = start({ module_or_path: '/pkg/decoder.wasm' })

self.onmessage = async ({ data: { rgba, width, height } }) => {
  try {
    await ready
    self.postMessage({ text: read(new Uint8Array(rgba), width, height) ?? null })
  } catch (error) {
    // Not loaded, or a picture at which the wasm gave up: what is in its memory then is not to be relied on.
    self.postMessage({ failed: String(error) })
  }
}
