package org.convene.io.ical.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
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
import org.convene.io.ical.lines.ContentLineWriter;
import org.convene.io.ical.lines.LineRules;
import org.convene.io.ical.lines.UnwritableException;
import org.convene.io.ical.mapping.Heads;
import org.convene.io.ical.mapping.Mapping;
import org.convene.io.ical.zones.DescribedZone;
import org.convene.io.ical.zones.WrittenZones;
import org.convene.io.ical.zones.ZoneUse;

/**
 * One VCALENDAR, event by event.
 *
 * <p>A zone is described before the first event that names it; see {@link WrittenZones}. The single
 * event that comes later in the document and lies before its zone's description is written in UTC.
 */
public final class IcalWriter implements EventWriter {

  private final IcalSettings settings;
  private final OutputStream out;
  private final ContentLineWriter lines;
  private final WrittenZones zones = new WrittenZones();
  private boolean closed;

  private IcalWriter(IcalSettings settings, OutputStream out) {
    this.settings = settings;
    this.out = out;
    this.lines = new ContentLineWriter(out);
  }

  public static IcalWriter open(IcalSettings settings, OutputStream out, DocumentHead head)
      throws IOException {
    IcalWriter writer = new IcalWriter(settings, out);
    for (Violation loss : settings.losses(head)) {
      throw new DocumentException(new Problem(Location.unknown(), loss));
    }
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
    if (closed) {
      throw new IOException("the writer is closed");
    }
    List<Violation> losses = settings.losses(event);
    if (!losses.isEmpty()) {
      throw new InvalidEventException(losses);
    }
    try {
      ZoneUse use = new ZoneUse(zones.usual());
      List<RawComponent> components = Mapping.components(event, settings.stamp(), use);
      Map<ZoneId, DescribedZone> needed = zones.forUse(use);
      if (needed != zones.usual()) {
        use = new ZoneUse(needed);
        components = Mapping.components(event, settings.stamp(), use);
      }
      if (components.size() > 1) {
        components.forEach(LineRules::check);
      }
      for (RawComponent zone : zones.take(use)) {
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
