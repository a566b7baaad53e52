// A camera before which somebody holds a code: Chromium plays a film as if it came from one.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { site } from './town.mjs'

const WIDTH = 640
const HEIGHT = 480
const FRAMES = 24

/**
 * Films a drawing (SVG; none: an empty wall) as a hand holds it: it moves, turns and comes nearer. The film is raw YUV4MPEG2,
 * 12 frames a second; answers the switches that make Chromium play it. The page does the drawing.
 */
export async function filmed(page, svg, folder, name) {
  const frames = await page.evaluate(async ({ svg, width, height, count }) => {
    const img = new Image()
    if (svg) {
      img.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
      await img.decode()
    }
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const picture = canvas.getContext('2d', { willReadFrequently: true })
    const film = []
    for (let n = 0; n < count; n++) {
      const way = (2 * Math.PI * n) / count
      const size = 330 + 30 * Math.sin(way)
      picture.resetTransform()
      picture.fillStyle = '#787878'
      picture.fillRect(0, 0, width, height)
      picture.translate(width / 2 + 12 * Math.cos(way), height / 2 + 8 * Math.sin(2 * way))
      picture.rotate(0.12 + 0.1 * Math.sin(way))
      if (svg) picture.drawImage(img, -size / 2, -size / 2, size, size)
      const { data } = picture.getImageData(0, 0, width, height)
      let grey = ''
      for (let i = 0; i < data.length; i += 4) grey += String.fromCharCode(16 + Math.round((data[i] * 219) / 255))
      film.push(btoa(grey))
    }
    return film
  }, { svg, width: WIDTH, height: HEIGHT, count: FRAMES })

  const noColour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F12:1 Ip A1:1 C420jpeg\n`)]
  for (const frame of frames) parts.push(Buffer.from('FRAME\n'), Buffer.from(frame, 'base64'), noColour)
  const file = join(folder, `${name}.y4m`)
  writeFileSync(file, Buffer.concat(parts))
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`]
}

/** The person says yes when the browser asks for the camera. */
export const ALLOWED = '--use-fake-ui-for-media-stream'

/** The site's files by their names in the manifest. */
export const addresses = Object.fromEntries(
  readFileSync(join(site, 'manifest.txt'), 'utf8').trim().split('\n').map((line) => line.split(' ')),
)

/** Runs in the page that shows a pass: what the worker reads of it, of a wall, and how long that takes (milliseconds, middle of 15). */
export async function worked(address) {
  const worker = new Worker(address, { type: 'module' })
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 })
  const picture = canvas.getContext('2d')
  const img = document.querySelector('img.qr')
  await img.decode()
  const read = async (held) => {
    picture.fillStyle = '#888'
    picture.fillRect(0, 0, 640, 480)
    if (held) picture.drawImage(img, 140, 60, 360, 360)
    const { data } = picture.getImageData(0, 0, 640, 480)
    const began = performance.now()
    const answer = await new Promise((told) => {
      worker.onmessage = (event) => told(event.data)
      worker.onerror = () => told({ failed: 'not loaded' })
      worker.postMessage({ rgba: data.buffer, width: 640, height: 480 }, [data.buffer])
    })
    return { ...answer, took: performance.now() - began }
  }
  const many = async (held) => {
    await read(held)
    const all = []
    for (let n = 0; n < 15; n++) all.push(await read(held))
    return { ...all[0], took: all.map(({ took }) => took).sort((a, b) => a - b)[7] }
  }
  return { pass: await many(true), wall: await many(false) }
}

/** The worker read the pass and nothing on the wall, fast enough. */
export function judged(t, { pass, wall }) {
  t.diagnostic(`a pass in ${pass.took.toFixed(1)} ms, a wall in ${wall.took.toFixed(1)} ms`)
  assert.match(pass.text ?? pass.failed, /^T[A-Z2-7]{100,}$/)
  assert.equal(wall.text, null)
  assert.ok(pass.took < 100 && wall.took < 250, 'fast enough for eight frames a second')
}
