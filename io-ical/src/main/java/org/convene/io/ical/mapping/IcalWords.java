package org.convene.io.ical.mapping;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Kind.Word;
import org.convene.event.Kinds;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.text.Expected;
import org.convene.vocabulary.ReviewRegion;
import org.jspecify.annotations.Nullable;

/** The words that iCalendar spells differently from the model's kinds. */
final class IcalWords {

  /** What is expected of an instant. */
  static final String INSTANT = "a UTC time such as 20220518T123000Z";

  private static final Word<Instant> TIME = Word.of(INSTANT, IcalValues::instant, IcalValues::utc);

  private static final Map<Word<?>, Word<?>> OWN =
      Map.of(
          Kinds.LINK,
          Word.of("an absolute URI such as https://example.org", IcalValues::uri, URI::toString),
          Kinds.STRING,
          Word.of("a text", IcalText::unescape, IcalText::escape),
          Kinds.INSTANT,
          TIME,
          Kinds.BOOLEAN,
          Word.of("TRUE or FALSE", IcalValues::bool, (Boolean truth) -> IcalValues.bool(truth)),
          Kinds.REVIEW_REGION,
          Word.term(
              Kinds.REVIEW_REGION.expected(), ReviewRegion::parse, (ReviewRegion it) -> it.name()));

  /** Numbers within limits: RFC 5545 sections 3.8.1.9 and 3.8.7.4. */
  private static final Map<String, Word<?>> NARROWER =
      Map.of(
          "priority",
          Word.of(
              "a whole number from 0 to 9",
              text -> IcalValues.integer(text, 0, 9),
              (Integer priority) -> Integer.toString(priority)),
          "sequence",
          Word.of(
              "a whole number from 0",
              text -> IcalValues.integer(text, 0),
              (Integer sequence) -> Integer.toString(sequence)));

  /** The types of values that a property of our own must name: it is a text by default. */
  private static final Map<Kind<?>, String> TYPES =
      Map.of(Kinds.LINK, "URI", Kinds.BOOLEAN, "BOOLEAN");

  private IcalWords() {}

  /** The word of a field, as the value of a property. */
  static <S, D, T> PropertyCodec<T> codec(Field<S, D, T> field, String property) {
    boolean isTyped = Sink.isOurs(property) && field.kind() instanceof Word<?>;
    return codec(of(field), isTyped ? TYPES.get(field.kind()) : null);
  }

  /** The words of a list, one a property. */
  static <T> PropertyCodec<T> codec(Kind<T> element) {
    return codec(of("", element), null);
  }

  private static <T> PropertyCodec<T> codec(Word<T> word, @Nullable String type) {
    boolean isTime = word.equals(TIME);
    boolean isTerm = word.vocabulary() == Kind.Vocabulary.OPEN;
    return PropertyCodec.of(
        ComponentSource.NONE,
        (source, line, position) ->
            isTerm ? term(source, line, word) : read(source, line, word, isTime),
        (sink, name, value, position) -> {
          if (type == null) {
            sink.value(name, word.write(value));
          } else {
            sink.value(name, Params.of("VALUE", type), word.write(value));
          }
        });
  }

  @SuppressWarnings("unchecked") // the word of an instant
  private static <T> @Nullable T read(
      ComponentSource source, ContentLine line, Word<T> word, boolean isTime) {
    T instant = isTime ? (T) source.instant(line) : null;
    return instant == null ? source.value(line, word.expected(), text -> word.read(text)) : instant;
  }

  /** A word of a vocabulary that may grow. */
  private static <T> @Nullable T term(ComponentSource source, ContentLine line, Word<T> word) {
    String text = source.string(line);
    T value = text == null ? null : word.read(text);
    if (text != null && value == null) {
      source.unknown(line, word.expected());
    }
    return value;
  }

  private static <S, D, T> Word<T> of(Field<S, D, T> field) {
    return of(field.name(), field.kind());
  }

  @SuppressWarnings("unchecked") // a word of the same type
  private static <T> Word<T> of(String field, Kind<T> kind) {
    Word<?> usual = kind instanceof Word<?> ? OWN.get(kind) : null;
    Word<T> own = (Word<T>) NARROWER.getOrDefault(field, usual);
    if (own != null) {
      return own;
    }
    if (kind instanceof Kind.Spoken<T> spoken) {
      Word<T> label = spoken.label();
      return Word.of(
          label.expected(),
          text -> label.read(IcalText.unescape(text)),
          value -> IcalText.escape(label.write(value)));
    }
    Word<T> word = (Word<T>) kind;
    return word.vocabulary() == Kind.Vocabulary.CLOSED
        ? Word.of(
            word.expected(),
            text -> word.read(text.toLowerCase(Locale.ROOT).replace('_', '-')),
            value -> word.write(value).toUpperCase(Locale.ROOT).replace('-', '_'))
        : word;
  }

  /** Whether RSVP asks for an answer; another word is told, and its line kept. */
  static boolean isAsked(ComponentSource source, ContentLine line) {
    String said = line.property().parameter("RSVP").orElse("");
    Optional<Boolean> asked = source.parameter(line, "RSVP", IcalValues::bool);
    if (asked.isEmpty() && !said.isEmpty()) {
      source.warn(
          line.at("RSVP"),
          "ical.value",
          Expected.foundInstead("RSVP TRUE or FALSE", Expected.quoted(said))
              + "; it is read as FALSE");
    }
    return asked.orElse(false);
  }
}
