// The dates in people's own calendars.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCalendar } from '../harness/calendar.mjs'
import { town } from '../harness/town.mjs'

const city = await town()

async function calendar(path) {
  const answer = await fetch(city.url + path)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type'), /^text\/calendar; charset=utf-8/i)
  return readCalendar(Buffer.from(await answer.arrayBuffer()))
}

test('the calendar of a course of three days reads the same everywhere', async () => {
  const events = await calendar('/offerings/D01.ics')
  assert.deepEqual(events.map(({ start }) => new Date(start * 1000).toISOString()),
    ['2027-01-16T01:00:00.000Z', '2027-01-30T01:00:00.000Z', '2027-02-13T01:00:00.000Z'])
  for (const { summary } of events) assert.match(summary, /市民活動入門講座/)
})

test('the calendar of everything that is on reads the same everywhere', async () => {
  const events = await calendar('/calendar.ics')
  assert.ok(events.length > 50, `${events.length} events`)
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length, 'every event has a name of its own')
})

test('asking again costs nothing while nothing changed', async () => {
  const first = await fetch(`${city.url}/offerings/D01.ics`)
  const again = await fetch(`${city.url}/offerings/D01.ics`, { headers: { 'if-none-match': first.headers.get('etag') } })
  assert.equal(again.status, 304)
})
