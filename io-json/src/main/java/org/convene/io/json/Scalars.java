package org.convene.io.json;

import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Values that are one string, number or literal. */
final class Scalars {

  static final Codec<String> STRING = string("a string", text -> text, text -> text);
  static final Codec<URI> LINK =
      string("a URI such as https://example.org/page", Scalars::uri, URI::toString);
  static final Codec<CalendarAddress> ADDRESS =
      string(
          "an e-mail address or a URI such as mailto:a@example.org",
          CalendarAddress::of,
          address -> address.uri().toString());
  static final Codec<Instant> INSTANT =
      string("an instant such as 2022-05-18T12:30:00Z", Instant::parse, Instant::toString);
  static final Codec<LocalDate> DATE =
      string("a date such as 2022-05-18", LocalDate::parse, LocalDate::toString);
  static final Codec<LocalDateTime> DATE_TIME =
      string(
          "a local date-time such as 2022-05-18T08:30",
          IsoTimes::dateTime,
          LocalDateTime::toString);
  static final Codec<ZoneId> ZONE =
      string(
          "a time zone such as Europe/Paris, UTC or +02:00",
          ZoneId::of,
          zone -> zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
  static final Codec<EventTime> EVENT_TIME =
      string(
          "a date or date-time such as 2022-05-18, 2022-05-18T08:30 or"
              + " 2022-05-18T08:30[Europe/Paris]",
          EventTime::parse,
          EventTime::toString);
  static final Codec<NominalDuration> DURATION =
      string("a duration such as PT1H30M", NominalDuration::parse, NominalDuration::toString);
  static final Codec<RecurrenceRule> RULE =
      string(
          "a recurrence rule such as FREQ=WEEKLY;COUNT=10",
          RecurrenceRule::parse,
          RecurrenceRule::toString);
  static final Codec<byte[]> BYTES =
      string(
          "bytes in Base64",
          text -> Base64.getDecoder().decode(text),
          bytes -> Base64.getEncoder().encodeToString(bytes));

  static final Codec<Boolean> BOOLEAN =
      new Codec<>() {
        @Override
        public @Nullable Boolean read(Node node, Context in) {
          return node.is(Node.Kind.BOOLEAN)
              ? Boolean.valueOf(node.text)
              : in.expected("true or false", node);
        }

        @Override
        public void write(Boolean value, JsonGenerator out) {
          out.writeBoolean(value);
        }
      };

  static final Codec<Integer> INTEGER =
      new Codec<>() {
        @Override
        public @Nullable Integer read(Node node, Context in) {
          Integer value = integer(node);
          return value == null ? in.expected("a whole number such as 3", node) : value;
        }

        @Override
        public void write(Integer value, JsonGenerator out) {
          out.writeNumber(value);
        }
      };

  static final Codec<Double> DOUBLE =
      new Codec<>() {
        @Override
        public @Nullable Double read(Node node, Context in) {
          double value = node.is(Node.Kind.NUMBER) ? Double.parseDouble(node.text) : Double.NaN;
          return Double.isFinite(value) ? value : in.expected("a number such as 46.2044", node);
        }

        @Override
        public void write(Double value, JsonGenerator out) {
          out.writeNumber(value);
        }
      };

  private Scalars() {}

  /** A whole number, in any of its forms: {@code 5}, {@code 5.0}, {@code 5e0}. */
  static @Nullable Integer integer(Node node) {
    if (!node.is(Node.Kind.NUMBER)) {
      return null;
    }
    try {
      return new BigDecimal(node.text).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A value that is a string with a form. */
  static <T> Codec<T> string(String what, Function<String, T> parse, Function<T, String> print) {
    return new Codec<>() {
      @Override
      public @Nullable T read(Node node, Context in) {
        if (node.is(Node.Kind.STRING)) {
          try {
            return parse.apply(node.text);
          } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return in.expected(what, node);
          }
        }
        return in.expected(what, node);
      }

      @Override
      public void write(T value, JsonGenerator out) {
        out.writeString(print.apply(value));
      }
    };
  }

  /** The constants of an enum, in lower case, with hyphens. */
  static <E extends Enum<E>> Codec<E> choice(Class<E> type) {
    Map<String, E> byName = new HashMap<>();
    StringBuilder all = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      byName.put(name(constant), constant);
      all.append(all.length() == 0 ? "" : ", ").append(name(constant));
    }
    return string(
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
