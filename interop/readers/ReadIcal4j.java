package org.convene.interop;

import java.io.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.*;
import java.util.*;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.*;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.*;
import net.fortuna.ical4j.model.property.*;

/** ical4j 4, strict defaults (Bedework, Jira and many Java servers). */
public class ReadIcal4j {
  static String value(Component c, String name) {
    return c.getProperty(name).map(p -> ((Content) p).getValue()).orElse(null);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Map<String, Object> event(VEvent e) {
    var m = new LinkedHashMap<String, Object>();
    Temporal s =
        ((Optional<DtStart>) (Optional) e.getStartDate())
            .map(p -> (Temporal) p.getDate())
            .orElse(null);
    Temporal end =
        ((Optional<DtEnd>) (Optional) e.getEndDate(true))
            .map(p -> (Temporal) p.getDate())
            .orElse(null);
    var tzid =
        e.getProperty("DTSTART")
            .flatMap(p -> p.getParameter("TZID"))
            .map(p -> ((Content) p).getValue());
    m.put("uid", value(e, "UID"));
    m.put(
        "rid",
        e.getProperty("RECURRENCE-ID")
            .map(p -> Line.when(((DateProperty<Temporal>) p).getDate()))
            .orElse(null));
    m.put(
        "sequence",
        e.getProperty("SEQUENCE").map(p -> ((Sequence) p).getSequenceNo()).orElse(null));
    m.put("summary", value(e, "SUMMARY"));
    m.put("description", value(e, "DESCRIPTION"));
    m.put("start", Line.when(s));
    m.put(
        "zone",
        s == null
            ? null
            : s instanceof LocalDate
                ? "date"
                : s instanceof LocalDateTime ? "floating" : tzid.orElse("UTC"));
    m.put("end", Line.when(end));
    m.put("location", value(e, "LOCATION"));
    m.put("organizer", Line.mail(value(e, "ORGANIZER")));
    m.put(
        "organizer_cn",
        e.getProperty("ORGANIZER")
            .flatMap(p -> p.getParameter("CN"))
            .map(p -> ((Content) p).getValue())
            .orElse(null));
    m.put("attendees", e.getProperties("ATTENDEE").size());
    m.put("status", value(e, "STATUS"));
    m.put("alarms", e.getAlarms().size());
    if (s != null && (e.getProperty("RRULE").isPresent() || e.getProperty("RDATE").isPresent())) {
      Temporal from = s instanceof LocalDate ? s : s.minus(1, ChronoUnit.HOURS);
      var set =
          e.calculateRecurrenceSet(
              new Period(
                  from,
                  s instanceof OffsetDateTime || s instanceof Instant
                      ? s.plus(2190, ChronoUnit.DAYS)
                      : s.plus(6, ChronoUnit.YEARS)));
      m.put(
          "starts",
          set.stream()
              .map(p -> Line.when(((Period<Temporal>) (Period) p).getStart()))
              .distinct()
              .sorted()
              .limit(40)
              .toList());
    }
    return m;
  }

  public static void main(String[] files) throws Exception {
    System.setProperty(
        "net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    Line.run(
        "ical4j",
        files,
        (data, warnings) -> {
          Calendar cal = new CalendarBuilder().build(new ByteArrayInputStream(data));
          try {
            cal.validate()
                .getEntries()
                .forEach(x -> warnings.add("validate: " + x.getContext() + ": " + x.getMessage()));
          } catch (RuntimeException x) {
            warnings.add("validate: " + x.getMessage());
          }
          var events = new ArrayList<Object>();
          for (CalendarComponent c : cal.getComponents("VEVENT")) events.add(event((VEvent) c));
          return new Object[] {
            cal.getProperty("METHOD").map(p -> ((Content) p).getValue()).orElse(null), events
          };
        });
  }
}
