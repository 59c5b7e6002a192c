package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.RawComponent;
import org.jspecify.annotations.Nullable;

/** Which zones the properties of a component name, and for which times. */
public final class ZoneUse {

  /** From the first to the last local time needed; without a last one where a rule has no end. */
  public record Span(LocalDateTime from, @Nullable LocalDateTime to) {

    Span and(Span other) {
      LocalDateTime last = to == null || other.to == null ? null : later(to, other.to);
      return new Span(other.from.isBefore(from) ? other.from : from, last);
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
      return a.isBefore(b) ? b : a;
    }
  }

  private final Map<ZoneId, Span> spans = new LinkedHashMap<>(4);
  private final Map<ZoneId, DescribedZone> written;

  /**
   * Begins with nothing.
   *
   * @param written the zones that the document already describes
   */
  public ZoneUse(Map<ZoneId, DescribedZone> written) {
    this.written = written;
  }

  /** Whether a local time of a zone can be written so that the document says what it means. */
  public boolean covers(ZoneId zone, LocalDateTime time) {
    DescribedZone described = written.get(zone);
    return described == null || !time.isBefore(described.from());
  }

  /** The description that a zone already has. */
  @Nullable DescribedZone described(ZoneId zone) {
    return written.get(zone);
  }

  /** The name that a zone has in the document. */
  public String tzid(ZoneId zone) {
    DescribedZone described = written.get(zone);
    return described == null ? zone.getId() : described.tzid();
  }

  /** The VTIMEZONEs of the zones in use that the document had when it was read. */
  public List<RawComponent> kept() {
    List<RawComponent> kept = new ArrayList<>(0);
    for (ZoneId zone : spans.keySet()) {
      DescribedZone described = written.get(zone);
      if (described != null && described.kept() != null) {
        kept.add(described.kept());
      }
    }
    return kept;
  }

  public void add(ZoneId zone, LocalDateTime from, @Nullable LocalDateTime to) {
    spans.merge(zone, new Span(from, to), Span::and);
  }

  public Map<ZoneId, Span> spans() {
    return spans;
  }
}
