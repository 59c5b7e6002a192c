package org.convene.io.csv.values;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convene.dates.DateStamp;
import org.convene.event.CalendarAddress;
import org.convene.event.Kinds;
import org.convene.event.NominalDuration;
import org.convene.io.csv.cells.Spelling;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/** Values that are spelled in one word. */
public final class WordSpellings {

  private static final String ALL_DAY = DateStamp.ALL_DAY;

  private static final String MAILTO = "mailto:";
  private static final int DATE = "2022-05-18".length();

  /** Behind a blank, 10:00-11:00 is rather two times than one with an offset. */
  private static final Pattern RANGE = Pattern.compile(".{11}\\d{2}:\\d{2}-\\d{2}:\\d{2}");

  public static final Spelling<String> STRING = WordSpelling.of(Kinds.STRING);
  public static final Spelling<URI> URI_TEXT = WordSpelling.of(Kinds.LINK);
  public static final Spelling<Integer> INTEGER = WordSpelling.of(Kinds.INTEGER);
  public static final Spelling<NominalDuration> DURATION = WordSpelling.of(Kinds.DURATION);
  public static final Spelling<ZoneId> ZONE =
      new WordSpelling<>(Kinds.ZONE, String::strip, ZoneId::getId);

  /** The same with UTC by its name. */
  public static final Spelling<ZoneId> NAMED_ZONE =
      new WordSpelling<>(Kinds.ZONE, String::strip, Kinds.ZONE::write);

  public static final Spelling<RecurrenceRule> RULE =
      new WordSpelling<>(Kinds.RULE, String::strip, Kinds.RULE::write);
  public static final Spelling<CalendarAddress> ADDRESS =
      new WordSpelling<>(Kinds.ADDRESS, text -> text, WordSpellings::address);
  public static final Spelling<Instant> INSTANT =
      new WordSpelling<>(Kinds.INSTANT, text -> text.replace(' ', 'T'), Kinds.INSTANT::write);
  public static final Spelling<EventTime> TIME =
      new WordSpelling<>(Kinds.EVENT_TIME, WordSpellings::iso, WordSpellings::time);
  public static final Spelling<LocalDateTime> LOCAL_TIME =
      new WordSpelling<>(Kinds.DATE_TIME, WordSpellings::iso, Kinds.DATE_TIME::write);
  public static final Spelling<Boolean> YES_NO =
      Spelling.of("yes or no", value -> value ? "yes" : "no", WordSpellings::yesNo);

  private WordSpellings() {}

  /** A constant of an enumeration, as {@code needs-action}. */
  public static <E extends Enum<E>> Spelling<E> choice(Class<E> type) {
    return WordSpelling.of(Kinds.choice(type));
  }

  private static boolean yesNo(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "yes",
          "y",
          "true",
          "1",
          "oui",
          "vrai",
          "s\u00ED",
          "si",
          "verdadero",
          "ja",
          "wahr",
          "ein",
          "on",
          "actif" ->
          true;
      case "no",
          "n",
          "false",
          "0",
          "non",
          "faux",
          "falso",
          "nein",
          "falsch",
          "aus",
          "off",
          "inactif" ->
          false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** The bare e-mail address where it stands for the whole URI. */
  private static String address(CalendarAddress address) {
    String uri = address.toString();
    if (uri.startsWith(MAILTO) && isPlain(uri, MAILTO.length())) {
      return uri.substring(MAILTO.length());
    }
    String email = address.email().orElse("");
    boolean isBare = !email.isEmpty() && email.indexOf(':') < 0;
    return isBare && address.equals(Kinds.ADDRESS.read(email)) ? email : uri;
  }

  /** Whether no more than letters and the like are around one at sign: 1.3 of 11.6 µs a row. */
  private static boolean isPlain(String uri, int from) {
    int at = uri.indexOf('@', from);
    boolean plain = at > from && at < uri.length() - 1;
    for (int i = from; i < uri.length() && plain; i++) {
      char c = uri.charAt(i);
      plain = isAlphanumeric(c) || c == '.' || c == '-' || c == '_' || i == at;
    }
    return plain;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  public static String day(LocalDate date) {
    return EventTime.of(date) + ALL_DAY;
  }

  private static String time(EventTime time) {
    return time.match(day -> day + ALL_DAY, String::valueOf, String::valueOf);
  }

  /** Without what a cell says to keep spreadsheets from reading it. */
  static String iso(String text) {
    String time = text.strip();
    if (time.length() == DATE + ALL_DAY.length() && time.endsWith(ALL_DAY)) {
      return time.substring(0, DATE);
    }
    return time.length() > DATE && time.charAt(DATE) == ' ' && !RANGE.matcher(time).matches()
        ? time.substring(0, DATE) + 'T' + time.substring(DATE + 1)
        : time;
  }
}
