// ts-ics: a schema-checked TypeScript reader. Its recurrence helper steps in UTC (no DST), so no starts.
import { convertIcsCalendar } from 'ts-ics'
import { run, mail, iso } from './common.mjs'

const when = d => (!d ? null : d.type === 'DATE' ? d.date.toISOString().slice(0, 10) : iso(d.date))
const event = e => {
  return {
    uid: e.uid,
    rid: when(e.recurrenceId?.value),
    sequence: e.sequence ?? null,
    summary: e.summary ?? null,
    description: e.description ?? null,
    start: when(e.start),
    zone: e.start?.type === 'DATE' ? 'date' : (e.start?.local?.timezone ?? null),
    end: when(e.end),
    location: e.location ?? null,
    organizer: mail(e.organizer?.email),
    organizer_cn: e.organizer?.name ?? null,
    attendees: (e.attendees ?? []).length,
    status: e.status ?? null,
    alarms: (e.alarms ?? []).length,
  }
}
run('ts-ics', text => {
  const cal = convertIcsCalendar(undefined, text)
  return { method: cal.method ?? null, events: (cal.events ?? []).map(event) }
})
