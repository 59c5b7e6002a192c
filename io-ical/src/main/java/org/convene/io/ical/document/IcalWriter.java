package org.convene.io.ical.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.DocumentHead;
import org.convene.io.EventWriter;
import org.convene.io.ical.lines.ContentLineWriter;
import org.convene.io.ical.lines.LineRules;
import org.convene.io.ical.lines.UnwritableException;
import org.convene.io.ical.mapping.Heads;
import org.convene.io.ical.mapping.Mapping;
import org.convene.io.ical.mapping.Stamp;
import org.convene.io.ical.zones.WrittenTzids;
import org.convene.io.ical.zones.WrittenZones;
import org.convene.io.ical.zones.ZoneUse;
import org.jspecify.annotations.Nullable;

/**
 * One VCALENDAR, event by event.
 *
 * <p>A series, or an instance that stands alone, whose uid another event of the document has, says
 * which overrides it has: else a reader would bring them together; see {@link WrittenUids}.
 *
 * <p>A zone is described before the first event that names it; see {@link WrittenZones}. The single
 * event that comes later in the document and lies before its zone's description is written in UTC.
 */
public final class IcalWriter implements EventWriter {

  /** Each has a meaning of its own in a calendar: {@link #write} and the head write them. */
  private static final Set<String> NOT_CARRIED = Set.of("VCALENDAR", "VEVENT", "VTIMEZONE");

  private final OutputStream out;
  private final ContentLineWriter lines;
  private final WrittenZones zones;
  private final WrittenUids uids = new WrittenUids();
  private final boolean mayLackStart;
  private final Stamp stamp;
  private final @Nullable BiFunction<RawComponent, Event, RawComponent> told;
  private boolean closed;

  private IcalWriter(
      IcalSettings settings,
      OutputStream out,
      DocumentHead head,
      @Nullable BiFunction<RawComponent, Event, RawComponent> told) {
    this.stamp = settings.stampNow();
    this.told = told;
    this.mayLackStart = head.method().isPresent();
    this.zones = new WrittenZones(head.extensions().components(), told != null);
    this.out = out;
    this.lines = new ContentLineWriter(out);
  }

  public static IcalWriter open(IcalSettings settings, OutputStream out, DocumentHead head)
      throws IOException {
    return open(settings, out, head, null);
  }

  /**
   * Begins a calendar that does not tell all of its events.
   *
   * @param told what is written of the component of an event or override; null for all
   */
  public static IcalWriter open(
      IcalSettings settings,
      OutputStream out,
      DocumentHead head,
      @Nullable BiFunction<RawComponent, Event, RawComponent> told)
      throws IOException {
    IcalWriter writer = new IcalWriter(settings, out, head, told);
    RawComponent calendar = Heads.component(head, settings.producer());
    writer.lines.begin(calendar.name());
    for (RawProperty property : calendar.properties()) {
      writer.lines.property(property);
    }
    for (RawComponent component : calendar.components()) {
      writer.lines.component(component);
    }
    return writer;
  }

  @Override
  public void write(Event event) throws IOException {
    checkOpen();
    try {
      ZoneUse use = zones.use();
      List<RawComponent> components = Mapping.components(event, stamp, use, mayLackStart);
      ZoneUse needed = zones.insteadOf(use);
      if (needed != null) {
        use = needed;
        components = Mapping.components(event, stamp, use, mayLackStart);
      }
      components = told(components, event);
      if (uids.mustSayItsOverrides(event)) {
        components = Mapping.counted(components);
      }
      if (components.size() > 1) {
        components.forEach(LineRules::check);
      }
      for (RawComponent zone : zones.take(use, WrittenTzids.tzids(components))) {
        lines.component(zone);
      }
      for (RawComponent component : components) {
        lines.component(component);
      }
    } catch (UnwritableException e) {
      throw new InvalidEventException(List.of(e.violation("")));
    }
  }

  private List<RawComponent> told(List<RawComponent> components, Event event) {
    if (told == null) {
      return components;
    }
    List<RawComponent> shown = new ArrayList<>(components.size());
    for (int i = 0; i < components.size(); i++) {
      Event one = i == 0 ? event : event.recurrence().overrides().get(i - 1);
      shown.add(told.apply(components.get(i), one));
    }
    return shown;
  }

  @Override
  public boolean carry(RawComponent component) throws IOException {
    checkOpen();
    if (NOT_CARRIED.contains(component.name())) {
      return false;
    }
    try {
      LineRules.check(component);
    } catch (UnwritableException e) {
      return false;
    }
    for (RawComponent zone : zones.take(zones.use(), WrittenTzids.tzids(List.of(component)))) {
      lines.component(zone);
    }
    lines.component(component);
    return true;
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException("the writer is closed");
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      lines.end("VCALENDAR");
      lines.flush();
    }
  }
}
