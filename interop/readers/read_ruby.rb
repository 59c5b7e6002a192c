# icalendar gem (Ruby). It has no recurrence engine, so no starts.
require 'stringio'
require 'icalendar'
require 'json'

def mail(v) = v&.to_s&.sub(/\Amailto:/i, '')&.downcase
def when_(v, tzid)
  return nil if v.nil?
  return v.strftime('%Y-%m-%d') if v.is_a?(Icalendar::Values::Date)
  return v.strftime('%Y-%m-%dT%H:%M:%S') if tzid.nil?
  v.to_time.utc.strftime('%Y-%m-%dT%H:%M:%SZ')
end
def tzid(v) = v.nil? ? nil : [v.ical_params['tzid']].flatten.first || (v.respond_to?(:tz_utc) && v.tz_utc ? 'UTC' : nil)
def text(v) = v&.to_s

ARGV.each do |file|
  line = { reader: 'icalendar-ruby', file: file, ok: true, error: nil, warnings: [], method: nil, events: [] }
  begin
    cals = Icalendar::Calendar.parse(File.binread(file).force_encoding('UTF-8'))
    raise 'no calendar found' if cals.empty?
    cals.each do |cal|
      line[:method] = text(cal.ip_method)
      cal.events.each do |e|
        s, o = e.dtstart, e.organizer
        line[:events] << { uid: text(e.uid), rid: when_(e.recurrence_id, tzid(e.recurrence_id)), sequence: e.sequence&.to_i, summary: text(e.summary), description: text(e.description),
                           start: when_(s, tzid(s)), zone: s.nil? ? nil : s.is_a?(Icalendar::Values::Date) ? 'date' : tzid(s) || 'floating',
                           end: when_(e.dtend, tzid(e.dtend)), location: text(e.location), organizer: mail(o), organizer_cn: o && [o.ical_params['cn']].flatten.first,
                           attendees: e.attendee.size, status: text(e.status), alarms: e.alarms.size, starts: nil }
      end
    end
  rescue StandardError => e
    line.update(ok: false, error: "#{e.class}: #{e.message}")
  end
  puts JSON.generate(line)
end
