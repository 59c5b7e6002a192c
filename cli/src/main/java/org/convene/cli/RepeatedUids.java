package org.convene.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.text.Expected;

/**
 * Tells of two events of one UID in a document that are not a series and its override: importers
 * refuse such a calendar, or take one of the two. A document may be endless, so that the UIDs of
 * its first events alone are remembered.
 */
final class RepeatedUids {

  private static final int MOST = 20_000;
  private static final int LONGEST = 255;

  /** The codes by which a calendar tells that a newer version, of the same document, counts. */
  private static final Set<String> REPLACED =
      Set.of("ical.series-repeated", "ical.override-repeated");

  private final Map<String, Long> first = new HashMap<>();

  /** Whether its reader has told that an event is an older version of another one. */
  static boolean isReplaced(ReadResult.Accepted accepted) {
    return accepted.warnings().stream().anyMatch(it -> REPLACED.contains(it.violation().code()));
  }

  /** Returns a warning where an event before this one has the same UID. */
  Optional<Problem> check(long ordinal, ReadResult.Accepted accepted) {
    if (isReplaced(accepted) || accepted.event().recurrenceId().isPresent()) {
      return Optional.empty();
    }
    String uid = accepted.event().uid().value();
    Long before = first.get(uid);
    if (before == null) {
      if (first.size() < MOST && uid.length() <= LONGEST) {
        first.put(uid, ordinal);
      }
      return Optional.empty();
    }
    String message =
        Expected.foundInstead(
                "one event of the UID " + Expected.quoted(uid), "another, event " + before)
            + "; calendars refuse the document or show one of them";
    return Optional.of(
        new Problem(Location.ofEvent(ordinal), Violation.warning("/uid", "uid.repeated", message)));
  }
}
