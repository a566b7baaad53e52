// Passes made by a second program, from what docs/DESK.md says of them: whoever has the city's secret and the database could.
import { createHash, createHmac, createPrivateKey, sign } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const length = (n) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(n))
  return bytes
}
const framed = (parts) => Buffer.concat(parts.map((part) => Buffer.from(part)).flatMap((part) => [length(part.length), part]))
const mac = (secret, ...parts) => createHmac('sha256', secret).update(framed(parts)).digest()
const tag = (...parts) => createHash('sha256').update(framed(parts)).digest().subarray(0, 3)

function base32(bytes) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let [text, bits, held] = ['', 0, 0]
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    for (; bits >= 5; bits -= 5) text += letters[(held >> (bits - 5)) & 31]
  }
  return bits ? text + letters[(held << (5 - bits)) & 31] : text
}

function token(secret, { id, version, offering, slots }) {
  const payload = Buffer.concat([
    Buffer.from([(2 << 4) | slots.length]),
    Buffer.from(id.replaceAll('-', ''), 'hex'),
    Buffer.from([version]),
    mac(secret, 'pass opener', id, String(version)).subarray(0, 9),
    tag('tsudoi offering', offering),
    ...slots.map((slot) => tag('tsudoi slot', slot)),
  ])
  // An Ed25519 key is its seed behind a fixed head (RFC 8410).
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), mac(secret, 'pass')])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const signature = sign(null, Buffer.concat([Buffer.from('tsudoi pass'), payload]), key)
  return `T${base32(Buffer.concat([payload, signature]))}`
}

/** Everybody with a place at a session, alone: name, receipt number, their page and pass. */
export function passes(town, session) {
  const ask = `
import json, sqlite3, sys
db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
rows = db.execute("""SELECT r.id, r.receipt, r.key_version, r.offering_id, p.name, p.name_kana,
  (SELECT GROUP_CONCAT(s) FROM (SELECT DISTINCT l.slot_id AS s FROM place l WHERE l.registration_id = r.id ORDER BY l.slot_id))
  FROM registration r JOIN participant p ON p.registration_id = r.id WHERE r.state = 'confirmed' AND r.size = 1 AND EXISTS
  (SELECT 1 FROM place l JOIN slot_session c ON c.slot_id = l.slot_id WHERE l.registration_id = r.id AND c.session_id = ?)
  ORDER BY r.queue""", [sys.argv[2]])
print(json.dumps(rows.fetchall()))`
  const told = spawnSync(process.env.PYTHON ?? 'python3', ['-c', ask, join(town.folder, 'var/tsudoi.db'), session], { encoding: 'utf8' })
  if (told.status !== 0) throw new Error(told.stderr)
  const secret = readFileSync(join(town.folder, 'var/secret'))
  return JSON.parse(told.stdout).map(([id, receipt, version, offering, name, kana, slots]) => ({
    name, kana, receipt,
    page: `/registrations/${receipt}?key=${mac(secret, 'registration', id, String(version)).subarray(0, 16).toString('base64url')}`,
    pass: token(secret, { id, version, offering, slots: slots.split(',') }),
  }))
}

/** What the screen at a session's door leads to in a half minute, made from what docs/DESK.md says of it. */
export function atDoor(town, session, seconds) {
  const secret = readFileSync(join(town.folder, 'var/secret'))
  const half = String(Math.floor(seconds / 30))
  return `/arrive/${session}?t=${half}.${mac(secret, 'door code', session, half).subarray(0, 12).toString('base64url')}`
}

/** Turns rules on at an offering's desk, as a proposal that was approved does. */
export function turnsOn(town, offering, rules) {
  const say = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], timeout=10)
db.execute("UPDATE offering SET desk = ? WHERE id = ?", [sys.argv[3], sys.argv[2]])
db.execute("UPDATE version SET n = n + 1 WHERE name = 'catalogue'")
db.commit()`
  const told = spawnSync(process.env.PYTHON ?? 'python3', ['-c', say, join(town.folder, 'var/tsudoi.db'), offering, rules], { encoding: 'utf8' })
  if (told.status !== 0) throw new Error(told.stderr)
}
