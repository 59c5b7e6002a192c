package org.convene.io.ical.zones;

import org.convene.event.RawProperty;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should know about a zone of a calendar.
 *
 * @param code stable: {@link #ALIAS}, {@link #UNKNOWN}, {@link #GUESSED}, {@link #OFFSET_ALONE},
 *     {@link #CONTRADICTED}, {@link #NOT_UNDERSTOOD} or {@link #SEVERAL}
 * @param message what was expected and what was found, on one line
 * @param spot where in the VTIMEZONE, if it is about one
 */
public record ZoneWarning(String code, String message, Spot spot) {

  /**
   * A place in a VTIMEZONE.
   *
   * @param component the index of one inside it; -1 for none
   * @param property one of that component or of the VTIMEZONE; null for none
   */
  public record Spot(int component, @Nullable RawProperty property) {

    /** The VTIMEZONE as a whole. */
    static final Spot WHOLE = new Spot(-1, null);
  }

  /** A warning of a whole VTIMEZONE, or of a TZID. */
  public ZoneWarning(String code, String message) {
    this(code, message, Spot.WHOLE);
  }

  /** The zone has another name in the IANA database; every format says so. */
  public static final String ALIAS = "time-zone.alias";

  /** No zone: the times are read as floating. */
  public static final String UNKNOWN = "time-zone.unknown";

  /** A zone that the name probably means, or that has the offsets of the VTIMEZONE. */
  static final String GUESSED = "time-zone.guessed";

  /** No zone: each time is read at the offset that the VTIMEZONE has then. */
  static final String OFFSET_ALONE = "time-zone.offset";

  /** The zone's offset is not that of the VTIMEZONE. */
  static final String CONTRADICTED = "time-zone.contradicted";

  /** The VTIMEZONE is not evaluated. */
  static final String NOT_UNDERSTOOD = "time-zone.not-understood";

  /** The VTIMEZONE breaks the grammar, and is not evaluated. */
  static final String FAULTY = "time-zone.value";

  /** An offset in another form, or from the observance's only other. */
  static final String OFFSET_FORM = "time-zone.offset-form";

  /** A VTIMEZONE that is not used: a second one of its TZID, or one too many. */
  public static final String SEVERAL = "time-zone.several";
}
