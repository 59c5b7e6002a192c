package org.convene.event;

/**
 * The one shape of a message: what was expected, what was found; the find cut short and safe to
 * log.
 */
final class Expected {

  private Expected() {}

  static String found(String expected, CharSequence found) {
    return "expected " + expected + ", found \"" + Excerpt.of(found) + '"';
  }
}
