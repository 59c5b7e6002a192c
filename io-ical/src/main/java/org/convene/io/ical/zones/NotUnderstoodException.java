package org.convene.io.ical.zones;

import java.io.Serial;
import org.convene.text.Excerpt;

/** A VTIMEZONE of a kind that is not evaluated; the message says what was expected and found. */
final class NotUnderstoodException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  NotUnderstoodException(String expected, String found) {
    super("expected " + expected + ", found " + Excerpt.of(found));
  }
}
