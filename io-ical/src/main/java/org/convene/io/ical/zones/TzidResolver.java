package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.zones.ZoneReading.Way;
import org.convene.text.Excerpt;
import org.convene.text.Expected;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zone that a TZID means: by its name, by what its VTIMEZONE says of itself, by the
 * VTIMEZONE's offsets. A name that is sure goes before the VTIMEZONE, because files carry wrong
 * ones; a name that is only likely goes after it.
 */
public final class TzidResolver {

  /** No zone has a longer name; to remember one would cost what it holds. */
  private static final int REMEMBERED = 255;

  private TzidResolver() {}

  /** Whether a TZID is longer than that of any zone, and not remembered. */
  public static boolean isLong(String tzid) {
    return tzid.length() > REMEMBERED;
  }

  /**
   * The TZID without what programs put around it: quotes, blanks, escapes. A parameter and the
   * property of its VTIMEZONE are equal in this form.
   *
   * @param tzid the value of a TZID parameter, or the raw value of a TZID property
   * @return the name
   */
  public static String name(String tzid) {
    String name = IcalText.unescape(tzid);
    int start = 0;
    int end = name.length();
    while (start < end && isAround(name.charAt(start))) {
      start++;
    }
    while (start < end && isAround(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isAround(char c) {
    return c == '"' || Character.isWhitespace(c);
  }

  /** The zone of a name alone, such as the value of X-WR-TIMEZONE; empty where nothing is sure. */
  public static Optional<ZoneId> named(String tzid) {
    return ZoneNames.parse(name(tzid));
  }

  /**
   * The zone of a TZID.
   *
   * @param name the TZID, as {@link #name} gives it
   * @param component its VTIMEZONE, where the calendar has one
   * @param given what that says, where it is understood
   * @param at a local time that the TZID was found with; offsets are compared in its year
   * @param work is spent where offsets are compared
   * @return the zone, with a warning unless its name is sure
   */
  static ZoneReading resolve(
      String name,
      @Nullable RawComponent component,
      @Nullable GivenZone given,
      LocalDateTime at,
      ZoneWork work) {
    ZoneId known = ZoneNames.parse(name).orElse(null);
    if (known != null) {
      return new ZoneReading(known, ZoneNames.isId(name) ? Way.ID : Way.NAME, List.of());
    }
    ZoneId alias = byProperty(component, "TZID-ALIAS-OF");
    if (alias != null) {
      return new ZoneReading(alias, Way.ALIAS, List.of());
    }
    return byLikeness(name, component, given, at, work);
  }

  private static @Nullable ZoneId byProperty(@Nullable RawComponent component, String property) {
    if (component == null) {
      return null;
    }
    for (RawProperty found : component.properties()) {
      ZoneId zone = found.name().equals(property) ? named(found.value()).orElse(null) : null;
      if (zone != null) {
        return zone;
      }
    }
    return null;
  }

  private static ZoneReading byLikeness(
      String name,
      @Nullable RawComponent component,
      @Nullable GivenZone given,
      LocalDateTime at,
      ZoneWork work) {
    ZoneId location = byProperty(component, "X-LIC-LOCATION");
    ZoneId likely = ZoneNames.guess(name).orElse(null);
    if (given != null) {
      if (location != null && ZoneMatcher.isAlike(location, given, at, work)) {
        return new ZoneReading(location, Way.LOCATION, List.of());
      }
      if (likely != null && ZoneMatcher.isAlike(likely, given, at, work)) {
        return new ZoneReading(likely, Way.LIKELY_NAME, List.of());
      }
      ZoneId match = ZoneMatcher.match(given, at, work);
      if (match != null) {
        return new ZoneReading(match, Way.OFFSETS, guessed(name, match, "by its VTIMEZONE"));
      }
    }
    if (location != null) {
      return new ZoneReading(location, Way.LOCATION, guessed(name, location, "by X-LIC-LOCATION"));
    }
    if (likely != null) {
      return new ZoneReading(likely, Way.LIKELY_NAME, guessed(name, likely, "by its name"));
    }
    return given == null
        ? new ZoneReading(null, Way.NONE, unknown(name, component))
        : new ZoneReading(null, Way.OFFSET, List.of());
  }

  private static List<ZoneWarning> guessed(String name, ZoneId zone, String how) {
    return List.of(
        new ZoneWarning(
            ZoneWarning.GUESSED,
            Expected.foundInstead("a known time zone", "TZID " + Excerpt.of(name))
                + ", read as "
                + zone
                + " "
                + how));
  }

  private static List<ZoneWarning> unknown(String name, @Nullable RawComponent component) {
    return List.of(
        new ZoneWarning(
            ZoneWarning.UNKNOWN,
            Expected.foundInstead("a known time zone", "TZID " + Excerpt.of(name))
                + (component == null
                    ? " without VTIMEZONE"
                    : " with a VTIMEZONE that is not understood")
                + "; read as floating"));
  }

  /** A time of a TZID whose VTIMEZONE has offsets that no zone has. */
  static ZoneReading atOffset(String name, ZoneOffset offset, LocalDateTime at) {
    return new ZoneReading(
        offset,
        Way.OFFSET,
        List.of(
            new ZoneWarning(
                ZoneWarning.OFFSET_ALONE,
                Expected.foundInstead("a known time zone", "TZID " + Excerpt.of(name))
                    + " with offsets that no zone has in "
                    + at.getYear()
                    + "; read as "
                    + offset
                    + " at "
                    + at
                    + ", and each time as its VTIMEZONE says")));
  }
}
