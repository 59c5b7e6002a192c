package org.convene.io.ical.mapping;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Kind.Word;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.Kinds;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;

/** The words of calendars, where they are others than those of their kind. */
final class IcalWords {

  private static final Map<Kind<?>, Word<?>> OWN =
      Map.of(
          Kinds.LINK,
          Word.of("an absolute URI such as https://example.org", IcalValues::uri, URI::toString),
          Kinds.STRING,
          Word.of("a text", IcalText::unescape, IcalText::escape));

  /** PRIORITY is of one digit (RFC 5545 section 3.8.1.9). */
  private static final Map<String, Word<?>> NARROWER =
      Map.of(
          "priority",
          Word.of(
              "a whole number from 0 to 9",
              text -> IcalValues.integer(text, 0, 9),
              (Integer priority) -> Integer.toString(priority)));

  private IcalWords() {}

  @SuppressWarnings("unchecked") // a word of the same type
  static <T> Word<T> of(Field<Event, EventBuilder, T> field) {
    Kind<T> kind = field.kind();
    Word<T> own = (Word<T>) NARROWER.getOrDefault(field.name(), OWN.get(kind));
    Word<T> word = own == null ? (Word<T>) kind : own;
    return own == null && word.vocabulary() == Kind.Vocabulary.CLOSED
        ? Word.of(
            word.expected(),
            text -> word.read(text.toLowerCase(Locale.ROOT).replace('_', '-')),
            value -> word.write(value).toUpperCase(Locale.ROOT).replace('-', '_'))
        : word;
  }
}
