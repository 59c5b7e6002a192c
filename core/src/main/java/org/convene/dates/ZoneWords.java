package org.convene.dates;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convene.description.Kind;
import org.convene.event.Kinds;
import org.convene.text.Expected;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/** Zones as people write them behind a time: offsets, names, and abbreviations. */
final class ZoneWords {

  private ZoneWords() {}

  /**
   * The zone of a word; null where it gives way to the setting, which says more of the same zone.
   */
  static @Nullable ZoneId read(String word, DateReading reading) {
    ZoneId offset = offset(word);
    if (offset != null) {
      return offset;
    }
    List<ZoneId> meant = ZoneNames.meanings(word.toUpperCase(Locale.ROOT));
    ZoneId said = reading.rule().zone();
    if (meant.isEmpty()) {
      return named(word, said, reading);
    }
    if (said != null && meant.stream().anyMatch(zone -> isLike(said, zone))) {
      return null;
    }
    if (meant.size() > 1) {
      String expected = Kinds.ZONE.expected(word.toUpperCase(Locale.ROOT));
      throw new UnreadableTextException(expected + ", which --zone or the setting zone says", word);
    }
    tell("time-zone.guessed", word, meant.get(0) + ", which is a guess", reading);
    return meant.get(0);
  }

  private static void tell(String code, String word, String meant, DateReading reading) {
    String message = Expected.found("an IANA time zone such as Europe/Paris", word);
    reading.zoneRemarks().say("", new Kind.Remark(code, message + "; read as " + meant));
  }

  private static @Nullable ZoneId offset(String word) {
    try {
      return StampText.offset(word);
    } catch (DateTimeException e) {
      throw new UnreadableTextException("an offset from -18:00 to +18:00", word, e);
    }
  }

  private static @Nullable ZoneId named(String word, @Nullable ZoneId said, DateReading reading) {
    try {
      return named(word, reading);
    } catch (UnreadableTextException e) {
      if (said == null || word.indexOf('/') > 0) {
        throw new UnreadableTextException(
            "a time zone such as Europe/Paris, or --zone (the setting zone)", word, e);
      }
      tell("time-zone.alias", word, "the setting " + said, reading);
      return null;
    }
  }

  /** The zone of a name alone. */
  static ZoneId named(String word, DateReading reading) {
    String name = word.strip();
    ZoneId zone = Kinds.ZONE.read(name);
    if (zone == null) {
      throw new UnreadableTextException(Kinds.ZONE.expected(name), word);
    }
    Kind.Remark remark = Kinds.ZONE.remark(name, zone);
    if (remark != null) {
      reading.zoneRemarks().say("", remark);
    }
    return zone;
  }

  /** Whether two zones have the same time in winter and in summer. */
  private static boolean isLike(ZoneId one, ZoneId other) {
    return Stream.of(Month.JANUARY, Month.JULY)
        .map(month -> LocalDateTime.of(2026, month, 1, 12, 0))
        .allMatch(time -> time.atZone(one).getOffset().equals(time.atZone(other).getOffset()));
  }
}
