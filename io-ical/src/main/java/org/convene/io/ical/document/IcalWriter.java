package org.convene.io.ical.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
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
  private boolean closed;

  private IcalWriter(IcalSettings settings, OutputStream out, DocumentHead head) {
    this.stamp = settings.stampNow();
    this.mayLackStart = head.method().isPresent();
    this.zones = new WrittenZones(head.extensions().components());
    this.out = out;
    this.lines = new ContentLineWriter(out);
  }

  public static IcalWriter open(IcalSettings settings, OutputStream out, DocumentHead head)
      throws IOException {
    IcalWriter writer = new IcalWriter(settings, out, head);
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
