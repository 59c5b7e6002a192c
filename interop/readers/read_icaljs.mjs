// ical.js: the parser inside Thunderbird and Nextcloud Calendar.
import ICAL from 'ical.js'
import { run, mail } from './common.mjs'

const zone = (t, p) =>
  !t
    ? null
    : t.isDate
      ? 'date'
      : (p?.getParameter('tzid') ?? (t.zone === ICAL.Timezone.utcTimezone ? 'UTC' : 'floating'))
const when = t => {
  if (!t) return null
  if (t.isDate) return t.toString()
  if (t.zone === ICAL.Timezone.localTimezone) return t.toString()
  return t.convertToZone(ICAL.Timezone.utcTimezone).toString().replace(/Z?$/, 'Z')
}
const event = c => {
  const e = new ICAL.Event(c),
    org = c.getFirstProperty('organizer'),
    dt = c.getFirstProperty('dtstart')
  let starts = null
  if (!e.isRecurrenceException() && (c.hasProperty('rrule') || c.hasProperty('rdate'))) {
    starts = []
    for (let it = e.iterator(), t; starts.length < 40 && (t = it.next());) starts.push(when(t))
  }
  return {
    uid: e.uid,
    rid: when(e.recurrenceId),
    sequence: c.getFirstPropertyValue('sequence'),
    summary: e.summary,
    description: e.description,
    start: dt && when(e.startDate),
    zone: dt && zone(e.startDate, dt),
    end: dt && when(e.endDate),
    location: e.location,
    organizer: mail(e.organizer),
    organizer_cn: org?.getParameter('cn') ?? null,
    attendees: e.attendees.length,
    status: c.getFirstPropertyValue('status'),
    alarms: c.getAllSubcomponents('valarm').length,
    starts,
  }
}
run('ical.js', text => {
  const roots = ICAL.parse(text),
    events = []
  let method = null
  for (const j of Array.isArray(roots[0]) ? roots : [roots]) {
    const cal = new ICAL.Component(j)
    ICAL.TimezoneService.reset()
    for (const tz of cal.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(tz)
    method = cal.getFirstPropertyValue('method') ?? method
    events.push(...cal.getAllSubcomponents('vevent').map(event))
  }
  return { method, events }
})
