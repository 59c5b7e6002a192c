package org.convene.io.ical;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventWriter;
import org.convene.io.Location;
import org.convene.io.Problem;

/**
 * One VCALENDAR, event by event.
 *
 * <p>A zone is written once, when an event first names it, and cannot be widened after that. So it
 * is right from the year 2000 on, or from that event on if it is earlier, without an end. The
 * single event that comes later in the document and lies before that is written in UTC.
 */
final class IcalWriter implements EventWriter {

  private static final LocalDateTime USUAL = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final IcalFormat format;
  private final OutputStream out;
  private final ContentLineWriter lines;
  private final Map<ZoneId, LocalDateTime> zones = new HashMap<>();
  private boolean closed;

  private IcalWriter(IcalFormat format, OutputStream out) {
    this.format = format;
    this.out = out;
    this.lines = new ContentLineWriter(out);
  }

  static IcalWriter open(IcalFormat format, OutputStream out, DocumentHead head)
      throws IOException {
    IcalWriter writer = new IcalWriter(format, out);
    for (Violation loss : format.losses(head)) {
      throw new DocumentException(new Problem(Location.unknown(), loss));
    }
    RawComponent calendar = Heads.component(head, format.producer());
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
    if (closed) {
      throw new IOException("the writer is closed");
    }
    List<Violation> losses = format.losses(event);
    if (!losses.isEmpty()) {
      throw new InvalidEventException(losses);
    }
    try {
      ZoneUse use = new ZoneUse(zones);
      List<RawComponent> components = Mapping.components(event, format::stamp, use);
      if (components.size() > 1) {
        components.forEach(LineRules::check);
      }
      zones(use);
      for (RawComponent component : components) {
        lines.component(component);
      }
    } catch (UnwritableException e) {
      throw new InvalidEventException(List.of(unwritable("", e)));
    }
  }

  private void zones(ZoneUse use) throws IOException {
    for (Map.Entry<ZoneId, ZoneUse.Span> entry : use.spans().entrySet()) {
      ZoneId zone = entry.getKey();
      if (!zones.containsKey(zone)) {
        LocalDateTime first = entry.getValue().from();
        LocalDateTime from = first.isBefore(USUAL) ? first : USUAL;
        lines.component(VTimeZones.of(zone, from, null));
        zones.put(zone, from);
      }
    }
  }

  static Violation unwritable(String path, UnwritableException e) {
    return Violation.error(path, "ical.unwritable", String.valueOf(e.getMessage()));
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
