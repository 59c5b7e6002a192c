package org.convene.io.ical.itip;

/**
 * A line of {@link GuestBlock}.
 *
 * @param value on one line
 */
record BlockLine(Kind kind, String value) {

  /** What a line is about. */
  enum Kind {
    LINK,
    PASSCODE,
    PLACE,
    REGISTRATION,
    DEADLINE,
    ORGANIZERS,
    CONTACT
  }

  /** Puts a text on one line. */
  static BlockLine of(Kind kind, String text) {
    return new BlockLine(kind, text.strip().replaceAll("\\s+", " "));
  }

  boolean isBlank() {
    return value.isBlank();
  }

  String in(BlockWords words) {
    return words.label(kind) + value;
  }
}
