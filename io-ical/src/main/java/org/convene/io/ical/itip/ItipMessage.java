package org.convene.io.ical.itip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.io.ical.lines.ContentLineWriter;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.UnwritableException;
import org.convene.io.ical.mapping.Mapping;
import org.convene.io.ical.mapping.Sink;
import org.convene.io.ical.mapping.Stamp;
import org.convene.io.ical.zones.VTimeZones;
import org.convene.io.ical.zones.ZoneUse;
import org.convene.io.ical.zones.ZonedTimes;

/** The file of a message about an event. */
public final class ItipMessage {

  private static final String PRODUCER = "-//Convene//Convene 0.1//EN";

  private ItipMessage() {}

  /**
   * Writes the file; what the method forbids is refused.
   *
   * @param parts an event with its overrides, or instances that stand alone
   * @param made when the message is made
   * @param extras what others may see beyond what every message tells
   */
  public static byte[] write(ItipMethod method, List<Event> parts, Instant made, Extras extras) {
    Instant stamp = made.truncatedTo(ChronoUnit.SECONDS);
    Told told = new Told(method, extras, stamp);
    try {
      return file(
          method,
          parts.stream().map(it -> told.whole(ItipInstances.alone(it, it.schedule()))).toList(),
          stamp,
          extras);
    } catch (UnwritableException e) {
      throw new InvalidEventException(List.of(e.violation("")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] file(ItipMethod method, List<Event> parts, Instant stamp, Extras extras)
      throws IOException {
    ZoneUse use = new ZoneUse();
    List<RawComponent> events = new ArrayList<>();
    for (Event part : parts) {
      events.addAll(components(method, part, stamp, use, extras));
    }
    List<Violation> violations = ItipCheck.violations(method.name(), events);
    if (!violations.isEmpty()) {
      throw new InvalidEventException(violations);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    ContentLineWriter lines = new ContentLineWriter(out);
    Sink head = new Sink("VCALENDAR", use);
    head.text("PRODID", PRODUCER);
    head.value("VERSION", "2.0");
    head.value("CALSCALE", "GREGORIAN");
    head.value("METHOD", method.name());
    zones(parts, use).forEach(head::add);
    events.forEach(head::add);
    lines.component(head.component());
    lines.flush();
    return out.toByteArray();
  }

  private static List<RawComponent> components(
      ItipMethod method, Event part, Instant stamp, ZoneUse use, Extras extras) {
    List<RawComponent> written = Mapping.components(part, Stamp.ofMessage(stamp), use, true);
    List<RawComponent> events = new ArrayList<>(written.size());
    for (int i = 0; i < written.size(); i++) {
      Event one = i == 0 ? part : part.recurrence().overrides().get(i - 1);
      events.add(commented(told(method, written.get(i), one, extras), extras.comment()));
    }
    return events;
  }

  /** What the component of an event or override says to others. */
  static RawComponent told(ItipMethod method, RawComponent written, Event one, Extras extras) {
    RawComponent all = OutlookLines.in(withLink(written), one);
    return MessageTable.told(method, all, extras.properties());
  }

  /**
   * The zones that the lines name. Where an event begins in one and ends in another, both are
   * described from its beginning: a client may look for either then.
   */
  private static List<RawComponent> zones(List<Event> parts, ZoneUse use) {
    List<LocalDateTime> starts = new ArrayList<>();
    for (Event part : parts) {
      starts(part).forEach(starts::add);
      part.recurrence().overrides().forEach(it -> starts(it).forEach(starts::add));
    }
    use.spans().values().forEach(it -> starts.add(it.from()));
    List<RawComponent> zones = new ArrayList<>(use.spans().size());
    for (Map.Entry<ZoneId, ZoneUse.Span> zone : use.spans().entrySet()) {
      LocalDateTime own = zone.getValue().from();
      LocalDateTime first = starts.stream().min(Comparator.naturalOrder()).orElse(own);
      boolean isBefore = first.isBefore(own) && first.getYear() > 0;
      LocalDateTime from = isBefore ? first.minusDays(1) : own;
      zones.add(VTimeZones.ofMessage(zone.getKey(), from, zone.getValue().to()));
    }
    return zones;
  }

  private static Stream<LocalDateTime> starts(Event event) {
    Stream<LocalDateTime> id =
        event.recurrenceId().stream().map(it -> ZonedTimes.local(it.instance()));
    return event.schedule() instanceof Schedule.Zoned zoned
        ? Stream.concat(id, Stream.of(zoned.start()))
        : id;
  }

  private static RawComponent commented(RawComponent event, String comment) {
    if (comment.isEmpty()) {
      return event;
    }
    List<RawProperty> properties = new ArrayList<>(event.properties());
    properties.add(RawProperty.of("COMMENT", IcalText.escape(comment)));
    return new RawComponent(event.name(), properties, event.components());
  }

  /** The link to an event that is only online is its LOCATION too: clients show no CONFERENCE. */
  private static RawComponent withLink(RawComponent event) {
    List<RawProperty> properties = new ArrayList<>(event.properties());
    for (int i = 0; i < properties.size(); i++) {
      RawProperty property = properties.get(i);
      if (property.name().equals("LOCATION")) {
        return event;
      }
      if (property.name().equals("CONFERENCE")) {
        properties.add(i, RawProperty.of("LOCATION", IcalText.escape(property.value())));
        return new RawComponent(event.name(), properties, event.components());
      }
    }
    return event;
  }
}
