package org.convene.io.ical.document;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.convene.event.Uid;

/**
 * The series that left the window and may have overrides still to come, so that the first of these
 * is told: the last {@value #MOST}, by a number of 64 bits each.
 */
final class LeftSeries {

  static final int MOST = 100_000;

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private final Set<Long> numbers = new LinkedHashSet<>();

  void add(Uid uid) {
    numbers.add(number(uid));
    if (numbers.size() > MOST) {
      Iterator<Long> oldest = numbers.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Whether a series of this UID has left and nothing was told of it yet. */
  boolean tells(Uid uid) {
    return !numbers.isEmpty() && numbers.remove(number(uid));
  }

  void clear() {
    numbers.clear();
  }

  /** FNV-1a: that two of so many UIDs share a number has a chance of 3 in ten thousand million. */
  static long number(Uid uid) {
    return number(uid.value());
  }

  static long number(String text) {
    long number = BASIS;
    for (int i = 0; i < text.length(); i++) {
      number = (number ^ text.charAt(i)) * PRIME;
    }
    return number;
  }
}
