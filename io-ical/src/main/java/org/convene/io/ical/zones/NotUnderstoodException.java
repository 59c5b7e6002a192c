package org.convene.io.ical.zones;

import java.io.Serial;
import org.convene.event.RawProperty;
import org.convene.text.Excerpt;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** A VTIMEZONE of a kind that is not evaluated; the message says what was expected and found. */
class NotUnderstoodException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private transient ZoneWarning.@Nullable Spot spot;

  NotUnderstoodException(String expected, String found) {
    super(Expected.foundInstead(expected, Excerpt.of(found)));
  }

  /** Says where the VTIMEZONE is not understood; what was said first is closer. */
  NotUnderstoodException at(int component, @Nullable RawProperty property) {
    ZoneWarning.Spot known = spot;
    spot = new ZoneWarning.Spot(component, known == null ? property : known.property());
    return this;
  }

  /** Where the VTIMEZONE is not understood. */
  ZoneWarning.Spot spot() {
    ZoneWarning.Spot known = spot;
    return known == null ? ZoneWarning.Spot.WHOLE : known;
  }
}
