package org.convene.io.ical.zones;

import java.io.Serial;
import org.convene.text.Excerpt;
import org.convene.text.Expected;

/** A VTIMEZONE of a kind that is not evaluated; the message says what was expected and found. */
final class NotUnderstoodException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  NotUnderstoodException(String expected, String found) {
    super(Expected.foundInstead(expected, Excerpt.of(found)));
  }
}
