package org.convene.io.ical;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.convene.description.Kind;
import org.convene.description.Kind.Word;
import org.convene.event.Kinds;

/** The words of calendars, where they are others than those of their kind. */
final class IcalWords {

  private static final Map<Kind<?>, Word<?>> OWN =
      Map.of(
          Kinds.LINK,
          Word.of("an absolute URI such as https://example.org", Source::uri, URI::toString),
          Kinds.STRING,
          Word.of("a text", IcalText::unescape, IcalText::escape));

  private IcalWords() {}

  @SuppressWarnings("unchecked") // a word of the same type
  static <T> Word<T> of(Kind<T> kind) {
    Word<T> own = (Word<T>) OWN.get(kind);
    Word<T> word = own == null ? (Word<T>) kind : own;
    return own == null && word.vocabulary() == Kind.Vocabulary.CLOSED
        ? Word.of(
            word.expected(),
            text -> word.read(text.toLowerCase(Locale.ROOT).replace('_', '-')),
            value -> word.write(value).toUpperCase(Locale.ROOT).replace('-', '_'))
        : word;
  }
}
