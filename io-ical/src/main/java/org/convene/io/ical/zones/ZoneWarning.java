package org.convene.io.ical.zones;

/**
 * What somebody should know about a zone of a calendar.
 *
 * @param code stable: {@link #ALIAS}, {@link #UNKNOWN}, {@link #GUESSED}, {@link #OFFSET_ALONE},
 *     {@link #CONTRADICTED}, {@link #NOT_UNDERSTOOD} or {@link #SEVERAL}
 * @param message what was expected and what was found, on one line
 */
public record ZoneWarning(String code, String message) {

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

  /** An offset in another form. */
  static final String OFFSET_FORM = "time-zone.offset-form";

  /** A VTIMEZONE that is not used: a second one of its TZID, or one too many. */
  public static final String SEVERAL = "time-zone.several";
}
