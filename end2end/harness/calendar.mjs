// A calendar must read the same in three independent readers, and keep RFC 5545 to the byte.
import { spawnSync } from 'node:child_process'
import assert from 'node:assert/strict'
import { homedir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

/** The events of a calendar, each {uid, summary, start (unix seconds), sequence, status}, in order of start. */
export function readCalendar(bytes) {
  const text = bytes.toString('utf8')
  assert.ok(Buffer.from(text, 'utf8').equals(bytes), 'UTF-8 throughout')
  for (const line of text.split('\r\n')) {
    assert.ok(!/[\r\n]/.test(line), `CR LF ends every line: ${line}`)
    assert.ok(Buffer.byteLength(line) <= 75, `at most 75 octets: ${line}`)
    assert.ok(!line.includes('\uFFFD'), `folding cuts no character: ${line}`)
  }
  const [a, b, c] = [byIcalJs(text), byNodeIcal(text), byPython(bytes)]
  assert.deepEqual(b, a, 'node-ical and ical.js read the same')
  assert.deepEqual(c, a, 'python icalendar and ical.js read the same')
  return a
}

const inOrder = (events) => events.sort((x, y) => x.start - y.start || x.uid.localeCompare(y.uid))

function byIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zones = calendar.getAllSubcomponents('vtimezone')
  assert.deepEqual(zones.map((zone) => zone.getFirstPropertyValue('tzid')), ['Asia/Tokyo'])
  for (const zone of zones) ICAL.TimezoneService.register(zone)
  return inOrder(calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    for (const name of ['dtstamp', 'last-modified', 'uid']) assert.ok(part.getFirstPropertyValue(name), name)
    return {
      uid: event.uid, summary: event.summary, start: event.startDate.toUnixTime(),
      sequence: event.sequence ?? 0, status: part.getFirstPropertyValue('status') ?? '',
    }
  }))
}

function byNodeIcal(text) {
  return inOrder(Object.values(nodeIcal.sync.parseICS(text)).filter(({ type }) => type === 'VEVENT').map((event) => ({
    uid: event.uid, summary: event.summary.val ?? event.summary, start: event.start.getTime() / 1000,
    sequence: Number(event.sequence ?? 0), status: event.status ?? '',
  })))
}

function byPython(bytes) {
  const reader = join(import.meta.dirname, 'read_calendar.py')
  const read = spawnSync(process.env.PYTHON ?? join(homedir(), '.cache/tsudoi/python/bin/python'), [reader], { input: bytes, encoding: 'utf8' })
  assert.equal(read.status, 0, read.stderr)
  return inOrder(JSON.parse(read.stdout))
}
