package org.convene.io.xml;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
      of("an instant such as 2022-05-18T12:30:00Z", Instant::parse, Instant::toString);
  static final Codec<String, LocalDate> DATE =
      of("a date such as 2022-05-18", LocalDate::parse, LocalDate::toString);
  static final Codec<String, LocalDateTime> DATE_TIME =
      of(
          "a local date-time such as 2022-05-18T08:30",
          LocalDateTime::parse,
          LocalDateTime::toString);
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
      of("a whole number such as 3", Integer::valueOf, value -> Integer.toString(value));
  static final Codec<String, Double> DOUBLE =
      of("a number such as 46.2044", Scalars::number, value -> Double.toString(value));

  private Scalars() {}

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Base64 as XML has it, where lines may be broken. */
  private static byte[] bytes(String text) {
    StringBuilder together = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t') {
        together.append(c);
      }
    }
    return Base64.getDecoder().decode(together.toString());
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static double number(String text) {
    double value = Double.parseDouble(text);
    char last = text.charAt(text.length() - 1);
    if (!Double.isFinite(value) || last < '0' || last > '9') {
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
