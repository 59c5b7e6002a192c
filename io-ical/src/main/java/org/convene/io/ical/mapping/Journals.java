package org.convene.io.ical.mapping;

import java.util.Set;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.ParsedComponent;

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

  /** A journal as it was before {@link #permitted}. */
  static ParsedComponent restored(ParsedComponent journal) {
    return new ParsedComponent(
        journal.name(),
        journal.line(),
        journal.properties().stream().map(Journals::restored).toList(),
        journal.components().stream().map(Journals::restoredInner).toList());
  }

  private static ContentLine restored(ContentLine line) {
    RawProperty it = line.property();
    String name = restored(it.name());
    return name.equals(it.name())
        ? line
        : new ContentLine(line.line(), new RawProperty(name, it.parameters(), it.value()));
  }

  private static ParsedComponent restoredInner(ParsedComponent it) {
    return new ParsedComponent(restored(it.name()), it.line(), it.properties(), it.components());
  }

  private static String restored(String name) {
    String standard = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
    return ELSEWHERE.contains(standard) ? standard : name;
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
