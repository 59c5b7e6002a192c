package org.convene.io.csv.values;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.convene.event.CalendarAddress;
import org.convene.event.EventTime;
import org.convene.event.NominalDuration;
import org.convene.io.csv.cells.Spelling;

/** Values that are spelled in one word. */
public final class WordSpellings {

  /** Behind a date, so that no spreadsheet takes it for one of its own. */
  private static final String ALL_DAY = " all day";

  public static final Spelling<String> STRING = Spelling.of("a text", text -> text, text -> text);
  public static final Spelling<URI> URI_TEXT =
      Spelling.of("a URI such as https://example.org", URI::toString, URI::create);
  static final Spelling<CalendarAddress> ADDRESS =
      Spelling.of(
          "an e-mail address or a URI such as mailto:a@example.org",
          WordSpellings::address,
          CalendarAddress::of);
  static final Spelling<Instant> INSTANT =
      Spelling.of(
          "a UTC time such as 2022-05-18T12:30:00Z",
          Instant::toString,
          text -> Instant.parse(text.replace(' ', 'T')));
  public static final Spelling<Integer> INTEGER =
      Spelling.of("a whole number", String::valueOf, Integer::valueOf);
  public static final Spelling<Boolean> YES_NO =
      Spelling.of("yes or no", value -> value ? "yes" : "no", WordSpellings::yesNo);
  public static final Spelling<NominalDuration> DURATION =
      Spelling.of("a duration such as PT1H30M", NominalDuration::toString, NominalDuration::parse);
  public static final Spelling<ZoneId> ZONE =
      Spelling.of("a time zone such as Europe/Paris", ZoneId::getId, ZoneId::of);
  public static final Spelling<EventTime> TIME =
      Spelling.of(
          "a date such as 2022-05-18 or a date-time such as 2022-05-18T08:30",
          WordSpellings::time,
          WordSpellings::time);

  private WordSpellings() {}

  /** A constant of an enumeration, as {@code needs-action}. */
  public static <E extends Enum<E>> Spelling<E> choice(Class<E> type) {
    StringBuilder expected = new StringBuilder("one of");
    String separator = " ";
    for (E constant : type.getEnumConstants()) {
      expected.append(separator).append(name(constant));
      separator = ", ";
    }
    return Spelling.of(
        expected.toString(),
        WordSpellings::name,
        text ->
            Enum.valueOf(
                type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_')));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean yesNo(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1", "oui", "vrai", "s\u00ED", "si", "verdadero" -> true;
      case "no", "n", "false", "0", "non", "faux", "falso" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** The bare e-mail address where it stands for the whole URI. */
  private static String address(CalendarAddress address) {
    String email = address.email().orElse("");
    if (!email.isEmpty() && email.indexOf(':') < 0) {
      try {
        if (CalendarAddress.of(email).equals(address)) {
          return email;
        }
      } catch (IllegalArgumentException e) {
        return address.toString();
      }
    }
    return address.toString();
  }

  static String day(LocalDate date) {
    return EventTime.of(date) + ALL_DAY;
  }

  private static String time(EventTime time) {
    return time.match(day -> day + ALL_DAY, String::valueOf, String::valueOf);
  }

  private static EventTime time(String text) {
    String time = text.strip();
    if (time.endsWith(ALL_DAY)) {
      return EventTime.of(LocalDate.parse(time.substring(0, time.length() - ALL_DAY.length())));
    }
    return EventTime.parse(
        time.length() > 10 && time.charAt(10) == ' '
            ? time.substring(0, 10) + 'T' + time.substring(11)
            : time);
  }
}
