package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;

/** The TZIDs that a document is written with: which it names, and which of them are made here. */
public final class WrittenTzids {

  /** What our TZIDs begin with, where the id of the zone is taken. */
  static final String PREFIX = "/org.convene/";

  /** Since when a description is right that no earlier event asked for. */
  public static final LocalDateTime USUAL = LocalDateTime.of(2000, 1, 1, 0, 0);

  private WrittenTzids() {}

  /**
   * The TZID of a zone: its id, but for an offset without the colon, which a TZID cannot have even
   * between quotation marks (RFC 5545 section 3.2.19: paramtext).
   */
  public static String of(ZoneId zone) {
    return zone instanceof ZoneOffset ? zone.getId().replace(":", "") : zone.getId();
  }

  /** Whether a TZID is one that was made here. */
  public static boolean isOurs(String tzid) {
    return tzid.startsWith(PREFIX);
  }

  /** The TZIDs of components, but for those of properties that only Convene reads. */
  public static Set<String> tzids(List<RawComponent> components) {
    Set<String> tzids = new LinkedHashSet<>(2);
    components.forEach(it -> addTzids(it, tzids));
    return tzids;
  }

  private static void addTzids(RawComponent component, Set<String> tzids) {
    for (RawProperty property : component.properties()) {
      if (!property.parameters().isEmpty() && !property.name().startsWith("X-CONVENE-")) {
        property.parameter("TZID").filter(it -> !it.isEmpty()).ifPresent(tzids::add);
      }
    }
    component.components().forEach(it -> addTzids(it, tzids));
  }
}
