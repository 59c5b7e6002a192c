package org.convene.io.xml;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.convene.event.CalendarAddress;
import org.convene.event.EventTime;
import org.convene.event.NominalDuration;
import org.convene.event.RecurrenceRule;
import org.convene.event.Uid;
import org.jspecify.annotations.Nullable;

/** Values that are the text of one element. */
final class Scalars {

  static final Codec<String, String> STRING = of("a text", text -> text, text -> text);
  static final Codec<String, Uid> UID = of("a uid", Uid::of, Uid::value);
  static final Codec<String, URI> LINK =
      of("a URI such as https://example.org/page", Scalars::uri, URI::toString);
  static final Codec<String, CalendarAddress> ADDRESS =
      of(
          "an e-mail address or a URI such as mailto:a@example.org",
          CalendarAddress::of,
          address -> address.uri().toString());
  static final Codec<String, Instant> INSTANT =
      of("an instant such as 2022-05-18T12:30:00Z", Scalars::instant, Instant::toString);
  static final Codec<String, LocalDate> DATE =
      of("a date such as 2022-05-18", LocalDate::parse, LocalDate::toString);
  static final Codec<String, LocalDateTime> DATE_TIME =
      of("a local date-time such as 2022-05-18T08:30", Scalars::dateTime, LocalDateTime::toString);
  static final Codec<String, ZoneId> ZONE =
      of(
          "a time zone such as Europe/Paris, UTC or +02:00",
          ZoneId::of,
          zone -> zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
  static final Codec<String, EventTime> EVENT_TIME =
      of(
          "a date or date-time such as 2022-05-18, 2022-05-18T08:30 or"
              + " 2022-05-18T08:30[Europe/Paris]",
          EventTime::parse,
          EventTime::toString);
  static final Codec<String, NominalDuration> DURATION =
      of("a duration such as PT1H30M", NominalDuration::parse, NominalDuration::toString);
  static final Codec<String, RecurrenceRule> RULE =
      of(
          "a recurrence rule such as FREQ=WEEKLY;COUNT=10",
          RecurrenceRule::parse,
          RecurrenceRule::toString);
  static final Codec<String, byte[]> BYTES =
      of("bytes in Base64", Scalars::bytes, bytes -> Base64.getEncoder().encodeToString(bytes));
  static final Codec<String, Boolean> BOOLEAN =
      of("true or false", Scalars::bool, value -> Boolean.toString(value));
  static final Codec<String, Integer> INTEGER =
      of("a whole number such as 3", Scalars::integer, value -> Integer.toString(value));
  static final Codec<String, Double> DOUBLE =
      of("a number such as 46.2044", Scalars::number, value -> Double.toString(value));

  private Scalars() {}

  /** What {@link LocalDateTime} parses; the usual forms by core, which is several times quicker. */
  private static LocalDateTime dateTime(String text) {
    boolean usual = text.length() == 16 || text.length() == 19;
    return usual && EventTime.parse(text) instanceof EventTime.Local local
        ? local.dateTime()
        : LocalDateTime.parse(text);
  }

  /** Only whole seconds, since an event would be less exact without a word. */
  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (!instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(text);
    }
    return instant;
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A value around which white space means nothing, as XML Schema has it. */
  private static String collapsed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** Base64 as XML Schema has it: white space anywhere, padding, no bits left over. */
  private static byte[] bytes(String text) {
    StringBuilder together = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        together.append(text.charAt(i));
      }
    }
    int length = together.length();
    int padding = length - Math.max(together.indexOf("="), 0);
    boolean sound =
        together.indexOf("=") < 0
            || (padding == 1 && length > 1 && isLast("AEIMQUYcgkosw048", together, 2))
            || (padding == 2 && length > 2 && isLast("AQgw", together, 3));
    if (length % 4 != 0 || !sound) {
      throw new IllegalArgumentException(text);
    }
    return Base64.getDecoder().decode(together.toString());
  }

  private static boolean isLast(String allowed, CharSequence text, int fromEnd) {
    return allowed.indexOf(text.charAt(text.length() - fromEnd)) >= 0;
  }

  private static boolean bool(String text) {
    return switch (collapsed(text)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static int integer(String text) {
    String number = collapsed(text);
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) > '9') {
        throw new IllegalArgumentException(text); // Java has more digits than XML
      }
    }
    return Integer.parseInt(number);
  }

  private static double number(String text) {
    String number = collapsed(text);
    for (int i = 0; i < number.length(); i++) {
      if ("0123456789+-.eE".indexOf(number.charAt(i)) < 0) {
        throw new IllegalArgumentException(text);
      }
    }
    double value = Double.parseDouble(number);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  /** A value with a form. */
  static <T> Codec<String, T> of(
      String what, Function<String, T> parse, Function<T, String> print) {
    return new Codec<>() {
      @Override
      public @Nullable T read(String text, Context in) {
        try {
          return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
          return in.expected(what, text);
        }
      }

      @Override
      public String write(T value) {
        return print.apply(value);
      }
    };
  }

  /** The constants of an enum, in lower case, with hyphens. */
  static <E extends Enum<E>> Codec<String, E> choice(Class<E> type) {
    Map<String, E> byName = new HashMap<>();
    StringBuilder all = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      byName.put(name(constant), constant);
      all.append(all.length() == 0 ? "" : ", ").append(name(constant));
    }
    return of(
        "one of " + all,
        text -> {
          E found = byName.get(text);
          if (found == null) {
            throw new IllegalArgumentException(text);
          }
          return found;
        },
        Scalars::name);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
