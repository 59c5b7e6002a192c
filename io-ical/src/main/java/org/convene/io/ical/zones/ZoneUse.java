package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
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

  public void add(ZoneId zone, LocalDateTime from, @Nullable LocalDateTime to) {
    spans.merge(zone, new Span(from, to), Span::and);
  }

  public Map<ZoneId, Span> spans() {
    return spans;
  }
}
