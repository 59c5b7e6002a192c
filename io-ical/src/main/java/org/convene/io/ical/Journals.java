package org.convene.io.ical;

import java.util.Set;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;

/**
 * What a VJOURNAL may not hold (RFC 5545 section 3.6.3, RFC 7986 section 5.11) is written in it
 * under {@code X-CONVENE-JOURNAL-} and its own name, with the same parameters and value. VLOCATION
 * and PARTICIPANT it may hold (RFC 9073 section 7), and CONCEPT, LINK, IMAGE and COLOR.
 */
final class Journals {

  static final String PREFIX = "X-CONVENE-JOURNAL-";

  private static final Set<String> ELSEWHERE =
      Set.of(
          "COMPLETED",
          "CONFERENCE",
          "DTEND",
          "DUE",
          "DURATION",
          "GEO",
          "LOCATION",
          "PERCENT-COMPLETE",
          "PRIORITY",
          "RESOURCES",
          "TRANSP",
          "VALARM");

  private Journals() {}

  static RawComponent permitted(RawComponent journal) {
    return new RawComponent(
        journal.name(),
        journal.properties().stream().map(Journals::permitted).toList(),
        journal.components().stream().map(Journals::inner).toList());
  }

  private static RawProperty permitted(RawProperty it) {
    return ELSEWHERE.contains(it.name())
        ? new RawProperty(PREFIX + it.name(), it.parameters(), it.value())
        : it;
  }

  private static RawComponent inner(RawComponent it) {
    return ELSEWHERE.contains(it.name())
        ? new RawComponent(PREFIX + it.name(), it.properties(), it.components())
        : it;
  }
}
