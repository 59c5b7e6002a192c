package org.convene.io.ical;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.RawComponent;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.ical.bridge.Ical4jText;
import org.convene.io.ical.document.IcalSettings;
import org.convene.io.ical.lines.UnwritableException;
import org.convene.io.ical.mapping.Mapping;
import org.convene.io.ical.zones.ZoneUse;

/**
 * Turns events into VEVENTs of iCal4j, and back.
 *
 * <pre>{@code
 * Event event = VEvents.read(vEvent).orElseThrow();
 * calendar.add(VEvents.write(event).get(0));
 * }</pre>
 *
 * <p>Between the two goes text, as in a file: iCal4j is not asked for a date. A value that it
 * cannot hold, or not without changing it, is a property that only has its name and its text.
 *
 * <p>A time has its TZID and no VTIMEZONE: on the way in it is known by its name, and on the way
 * out the calendar needs one. What {@link #write} made has the zones of the JDK; what iCal4j cannot
 * hold, such as a time that the clocks skip, is kept as its text, so an event is read as it was
 * written, and no state of the JVM changes.
 *
 * <p>A VEVENT that iCal4j made is read as iCal4j prints it. If it has a time with a TZID, version
 * 4.4.0 registers about 1,800 time zone ids ({@code ical4j~…}, {@code ical4j-local-…}) in the JVM
 * when the time is made or printed, moves a time that its own rules of the zone skip, in some zones
 * where the clocks skip nothing, and writes more than a day in an RDATE period as days. Such an id
 * is never the zone of an event: a time that has one is floating, with a warning.
 *
 * <p>Has no state; threads may call it at once, each with VEVENTs of its own, which iCal4j does not
 * make safe for several threads. An event is held in memory whole; there is nothing to close.
 */
public final class VEvents {

  private static final String BEGIN = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
  private static final String END = "END:VCALENDAR\r\n";

  private VEvents() {}

  /**
   * Reads an event from a VEVENT.
   *
   * @param event an event, or a series
   * @param overrides the instances of the series that differ, with their RECURRENCE-ID
   * @return the event with what was repaired; or why there is none, such as a value that does not
   *     stay on its line
   */
  public static ReadResult read(VEvent event, VEvent... overrides) {
    Objects.requireNonNull(event, "event");
    for (VEvent override : Objects.requireNonNull(overrides, "overrides")) {
      Objects.requireNonNull(override, "overrides");
    }
    try {
      StringBuilder text = new StringBuilder(BEGIN);
      Ical4jText.append(event, text);
      for (VEvent override : overrides) {
        Ical4jText.append(override, text);
      }
      return first(text.append(END).toString());
    } catch (UnwritableException e) {
      Problem problem = new Problem(Location.unknown(), e.violation(""));
      return new ReadResult.Rejected(List.of(problem));
    }
  }

  private static ReadResult first(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = new IcalFormat().reader(new ByteArrayInputStream(bytes))) {
      ReadResult first = reader.read().orElseThrow();
      List<Problem> problems = new ArrayList<>(first.problems());
      Optional<ReadResult> other = reader.read();
      while (other.isPresent()) {
        problems.addAll(other.get().problems());
        other = reader.read();
      }
      return first.withProblems(problems);
    } catch (DocumentException e) {
      return new ReadResult.Rejected(List.of(e.problem()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes an event as VEVENTs.
   *
   * @param event any event with a date
   * @return the event first, then the overrides of its series
   * @throws InvalidEventException where the event, or an override, has no date
   */
  public static List<VEvent> write(Event event) {
    Objects.requireNonNull(event, "event");
    IcalSettings settings = new IcalFormat().settings();
    List<Violation> losses = settings.losses(event, false);
    if (!losses.isEmpty()) {
      throw new InvalidEventException(losses);
    }
    List<VEvent> events = new ArrayList<>(1);
    for (RawComponent component :
        Mapping.components(event, settings.stampNow(), new ZoneUse(), false)) {
      Component built = Ical4jText.component(component);
      events.add((VEvent) built);
    }
    return events;
  }
}
