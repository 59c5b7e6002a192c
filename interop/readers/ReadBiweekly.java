package org.convene.interop;

import biweekly.*;
import biweekly.component.*;
import biweekly.io.TimezoneAssignment;
import biweekly.property.*;
import biweekly.util.*;
import java.time.*;
import java.util.*;

/** biweekly (Java). */
public class ReadBiweekly {
  static ICalendar cal;

  static String when(ICalDate d, ICalProperty p) {
    if (d == null) return null;
    if (!d.hasTime()) return new java.text.SimpleDateFormat("yyyy-MM-dd").format(d);
    if (cal.getTimezoneInfo().isFloating(p))
      return Line.when(LocalDateTime.ofInstant(d.toInstant(), ZoneId.systemDefault()));
    return Line.when(d.toInstant());
  }

  static String text(TextProperty p) {
    return p == null ? null : p.getValue();
  }

  static Map<String, Object> event(VEvent e) {
    var m = new LinkedHashMap<String, Object>();
    DateStart s = e.getDateStart();
    ICalDate sv = s == null ? null : s.getValue();
    String end = null;
    if (e.getDateEnd() != null) end = when(e.getDateEnd().getValue(), e.getDateEnd());
    else if (e.getDuration() != null && sv != null)
      end = Line.when(e.getDuration().getValue().add(sv).toInstant());
    TimezoneAssignment tz = s == null ? null : cal.getTimezoneInfo().getTimezone(s);
    m.put("uid", text(e.getUid()));
    m.put(
        "rid",
        e.getRecurrenceId() == null
            ? null
            : when(e.getRecurrenceId().getValue(), e.getRecurrenceId()));
    m.put("sequence", e.getSequence() == null ? null : e.getSequence().getValue());
    m.put("summary", text(e.getSummary()));
    m.put("description", text(e.getDescription()));
    m.put("start", when(sv, s));
    m.put(
        "zone",
        sv == null
            ? null
            : !sv.hasTime()
                ? "date"
                : cal.getTimezoneInfo().isFloating(s)
                    ? "floating"
                    : tz == null
                        ? "UTC"
                        : tz.getGlobalId() != null ? tz.getGlobalId() : tz.getTimeZone().getID());
    m.put("end", end);
    m.put("location", text(e.getLocation()));
    Organizer o = e.getOrganizer();
    m.put(
        "organizer",
        o == null ? null : Line.mail(o.getEmail() != null ? o.getEmail() : o.getUri()));
    m.put("organizer_cn", o == null ? null : o.getCommonName());
    m.put("attendees", e.getAttendees().size());
    m.put("status", text(e.getStatus()));
    m.put("alarms", e.getAlarms().size());
    if (e.getRecurrenceRule() != null || !e.getProperties(RecurrenceDates.class).isEmpty()) {
      var it = e.getDateIterator(tz == null ? TimeZone.getTimeZone("UTC") : tz.getTimeZone());
      var first = new ArrayList<String>();
      while (it.hasNext() && first.size() < 40) {
        Date d = it.next();
        first.add(when(new ICalDate(d, sv.hasTime()), s));
      }
      m.put("starts", first);
    }
    return m;
  }

  public static void main(String[] files) throws Exception {
    Line.run(
        "biweekly",
        files,
        (data, warnings) -> {
          var problems = new ArrayList<List<biweekly.io.ParseWarning>>();
          var events = new ArrayList<Object>();
          String method = null;
          try (var in = new biweekly.io.text.ICalReader(new java.io.ByteArrayInputStream(data))) {
            ICalendar c;
            int n = 0;
            while ((c = in.readNext()) != null) {
              n++;
              cal = c;
              if (c.getMethod() != null) method = c.getMethod().getValue();
              for (VEvent e : c.getEvents()) events.add(event(e));
              in.getWarnings().forEach(w -> warnings.add("parse: " + w));
              for (var v : c.validate(ICalVersion.V2_0))
                for (var w : v.getWarnings())
                  warnings.add(
                      "validate: "
                          + (v.getProperty() != null ? v.getProperty() : v.getComponent())
                              .getClass()
                              .getSimpleName()
                          + ": "
                          + w.getMessage());
            }
            if (n == 0) throw new IllegalArgumentException("no VCALENDAR");
          }
          return new Object[] {method, events};
        });
  }
}
