package org.convene.io.ical.zones;

import java.io.Serial;

/** A VTIMEZONE that breaks the grammar: a value that is no time or offset, or a part that lacks. */
final class FaultyZoneException extends NotUnderstoodException {

  @Serial private static final long serialVersionUID = 1;

  FaultyZoneException(String expected, String found) {
    super(expected, found);
  }
}
