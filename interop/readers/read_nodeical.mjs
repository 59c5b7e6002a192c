// node-ical: the most used npm reader (MagicMirror, Home Assistant add-ons, Node-RED).
import ical from 'node-ical'
import { run, mail, iso } from './common.mjs'

const text = v => (v == null ? null : typeof v === 'object' ? (v.val ?? null) : String(v))
const local = d => [d.getFullYear(), d.getMonth() + 1, d.getDate()].map(n => String(n).padStart(2, '0')).join('-')
const when = d => (d == null ? null : d.dateOnly ? local(d) : iso(d))
const arr = v => (v == null ? [] : Array.isArray(v) ? v : [v])

const event = (e, solo) => {
  let starts = null
  if (e.rrule && solo) {
    const found = ical.expandRecurringEvent(e, {
      from: new Date(+e.start - 864e5),
      to: new Date(+e.start + 6 * 366 * 864e5),
      expandOngoing: false,
    })
    starts = found.slice(0, 40).map(i => (e.start.dateOnly ? local(i.start) : iso(i.start)))
  }
  return {
    uid: e.uid ?? null,
    rid: when(e.recurrenceid),
    sequence: e.sequence == null ? null : Number(e.sequence),
    summary: text(e.summary),
    description: text(e.description),
    start: when(e.start),
    zone: e.start?.dateOnly ? 'date' : (e.start?.tz ?? null),
    end: when(e.end),
    location: text(e.location),
    organizer: mail(text(e.organizer)),
    organizer_cn: e.organizer?.params?.CN?.replace(/^"|"$/g, '') ?? null,
    attendees: arr(e.attendee).length,
    status: e.status ?? null,
    alarms: arr(e.alarms).length,
    starts,
  }
}
run('node-ical', raw => {
  const cal = ical.sync.parseICS(raw),
    events = []
  for (const e of Object.values(cal)) {
    if (e?.type !== 'VEVENT') continue
    const over = Object.values(e.recurrences ?? {})
    events.push(event(e, !over.length), ...[...new Set(over)].map(o => event(o, false)))
  }
  if (!Object.keys(cal).length) throw new Error('nothing read')
  return { method: cal.vcalendar?.method ?? null, events }
})
