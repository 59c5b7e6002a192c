package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convene.event.RawComponent;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/** Which zones the properties of a component name, and for which times. */
public final class ZoneUse {

  /** From the first to the last local time needed; without a last one where a rule has no end. */
  public record Span(LocalDateTime from, @Nullable LocalDateTime to) {

    /** Up to when it matters what a zone is: without an end, as far as readers compare series. */
    LocalDateTime last() {
      return to == null ? from.plusYears(DocumentZones.SERIES_YEARS) : to;
    }

    /** Whether a description is right for all of it. */
    boolean isIn(DescribedZone zone) {
      return zone.covers(from) && !last().isAfter(zone.to());
    }

    Span and(Span other) {
      LocalDateTime last = to == null || other.to == null ? null : later(to, other.to);
      return new Span(other.from.isBefore(from) ? other.from : from, last);
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
      return a.isBefore(b) ? b : a;
    }
  }

  private final Map<ZoneId, Span> spans = new LinkedHashMap<>(4);
  private final Function<ZoneId, @Nullable DescribedZone> written;
  private final Map<String, RawComponent> kept;
  private final boolean describesAliases;
  private final boolean isLocal;

  /** Begins with nothing, where no document describes the names of zones that are no IANA ids. */
  public ZoneUse() {
    this(zone -> null, Map.of(), false, true);
  }

  /**
   * Begins with nothing, in a document.
   *
   * @param written finds the description that a zone already has
   * @param kept the VTIMEZONEs that it had when it was read, by their TZIDs
   * @param isLocal whether a time that those do not cover is written as a local time all the same,
   *     since it gets a description of its own
   */
  ZoneUse(
      Function<ZoneId, @Nullable DescribedZone> written,
      Map<String, RawComponent> kept,
      boolean isLocal) {
    this(written, kept, true, isLocal);
  }

  private ZoneUse(
      Function<ZoneId, @Nullable DescribedZone> written,
      Map<String, RawComponent> kept,
      boolean describesAliases,
      boolean isLocal) {
    this.written = written;
    this.kept = kept;
    this.describesAliases = describesAliases;
    this.isLocal = isLocal;
  }

  /** Whether a local time of a zone can be written so that the document says what it means. */
  public boolean covers(ZoneId zone, LocalDateTime time) {
    DescribedZone described = written.apply(zone);
    return isLocal || described == null || described.covers(time);
  }

  /** The description that a zone already has. */
  @Nullable DescribedZone described(ZoneId zone) {
    return written.apply(zone);
  }

  /** The name that a zone has in the document. */
  public String tzid(ZoneId zone) {
    DescribedZone described = written.apply(zone);
    return described == null ? WrittenTzids.of(zone) : described.tzid();
  }

  /** Whether others will find out what any TZID means. */
  public boolean describesAliases() {
    return describesAliases;
  }

  /** Whether others will find out what the TZIDs of a component mean. */
  public boolean describes(RawComponent component) {
    return describesAliases
        || WrittenTzids.tzids(List.of(component)).stream()
            .allMatch(it -> ZoneNames.isId(it) || WrittenTzids.isOurs(it));
  }

  /** The VTIMEZONEs of a component's TZIDs that the document had when it was read. */
  public List<RawComponent> kept(RawComponent component) {
    if (kept.isEmpty()) {
      return List.of();
    }
    List<RawComponent> named = new ArrayList<>(1);
    for (String tzid : WrittenTzids.tzids(List.of(component))) {
      RawComponent timeZone = kept.get(TzidResolver.name(tzid));
      if (timeZone != null) {
        named.add(timeZone);
      }
    }
    return named;
  }

  public void add(ZoneId zone, LocalDateTime from, @Nullable LocalDateTime to) {
    spans.merge(zone, new Span(from, to), Span::and);
  }

  public Map<ZoneId, Span> spans() {
    return spans;
  }
}
