package org.convene.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.convene.description.AmbiguousWordException;
import org.convene.description.Kind.Remark;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/** Instants and zones in words, and the words that are read as another value than they spell. */
final class TimeWords {

  private static final String ZONE = "an IANA time zone such as Europe/Paris";

  private TimeWords() {}

  /** Returns an instant cut to the second, as the model holds it. */
  static Instant instant(String text) {
    return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
  }

  static @Nullable Remark remark(String text, Instant value) {
    return text.indexOf('.') < 0 || Instant.parse(text).equals(value)
        ? null
        : new Remark(
            "time.fraction-dropped",
            Expected.found("an instant in whole seconds", text) + "; read as " + value);
  }

  /**
   * Returns a zone by its IANA id, an offset, or a name that people use for it, if that is no
   * abbreviation of several.
   */
  static @Nullable ZoneId zone(String text) {
    return isOffset(text) ? ZoneId.of(text) : ZoneNames.parse(text).orElseGet(() -> guess(text));
  }

  private static @Nullable ZoneId guess(String text) {
    List<ZoneId> meant = ZoneNames.meanings(text);
    if (meant.size() > 1) {
      throw new AmbiguousWordException(
          "a time zone of one meaning, such as "
              + meant.get(0)
              + "; "
              + text
              + " may be that of "
              + meant.stream().map(ZoneId::getId).collect(Collectors.joining(", ")));
    }
    return ZoneNames.guess(text).orElse(null);
  }

  static @Nullable Remark remark(String text, ZoneId value) {
    return isOffset(text) || ZoneNames.isId(text) ? null : alias(text, value);
  }

  /** Returns a time whose zone may be a name that people use for it. */
  static EventTime time(String text) {
    String name = zoneName(text);
    ZoneId zone = name == null || ZoneNames.isId(name) ? null : zone(name);
    if (name == null || zone == null) {
      return EventTime.parse(text);
    }
    return EventTime.parse(
        text.substring(0, text.length() - name.length() - 1) + zone.getId() + "]");
  }

  static @Nullable Remark remark(String text, EventTime value) {
    String name = zoneName(text);
    return name == null || ZoneNames.isId(name) || isOffset(name)
        ? null
        : alias(name, ((EventTime.Zoned) value).zone());
  }

  private static Remark alias(String text, ZoneId zone) {
    String read = Expected.found(ZONE, text) + "; read as " + zone;
    return ZoneNames.parse(text).isPresent()
        ? new Remark("time-zone.alias", read)
        : new Remark("time-zone.guessed", read + ", which is a guess");
  }

  /** What stands in brackets at the end of {@code 2022-05-18T08:30[Europe/Paris]}. */
  private static @Nullable String zoneName(String text) {
    int open = text.indexOf('[');
    return open > 0 && text.endsWith("]") ? text.substring(open + 1, text.length() - 1) : null;
  }

  /** {@code UTC}, {@code Z}, {@code +02:00}, {@code GMT+2}: no name of the IANA database. */
  private static boolean isOffset(String text) {
    String offset =
        text.startsWith("UTC") || text.startsWith("GMT")
            ? text.substring(3)
            : text.startsWith("UT") ? text.substring(2) : text;
    return offset.isEmpty()
        || offset.equals("Z")
        || offset.charAt(0) == '+'
        || offset.charAt(0) == '-';
  }
}
