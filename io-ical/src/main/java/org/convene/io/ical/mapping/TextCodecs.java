package org.convene.io.ical.mapping;

import java.util.Set;
import org.convene.description.Kind.Word;
import org.convene.event.Kinds;
import org.convene.event.Text;
import org.convene.io.ical.lines.ContentLine;
import org.jspecify.annotations.Nullable;

/** Properties that hold text, and those that name a language. */
final class TextCodecs {

  /** TRUE where a word is meant as it is written, even if it also names something else. */
  static final String EXACTLY = "X-CONVENE-EXACTLY";

  /** A text with its language and its translations. */
  static final PropertyCodec<Text> TEXT =
      PropertyCodec.of(
          SourceTexts.KNOWN,
          (source, line, position) ->
              SourceTexts.read(source, line, line.property().name(), position),
          (sink, name, text, position) -> {
            sink.text(name, Sink.language(text), text.value());
            sink.translations(name, text, position);
          });

  /** A language: a tag, or a name that is read as its tag unless it is meant literally. */
  static final PropertyCodec<String> LANGUAGE =
      PropertyCodec.of(
          Set.of("VALUE", EXACTLY), TextCodecs::readLanguage, TextCodecs::writeLanguage);

  private TextCodecs() {}

  private static @Nullable String readLanguage(
      ComponentSource source, ContentLine line, int position) {
    String text = source.string(line);
    if (text == null || source.isTrue(line, EXACTLY)) {
      return text;
    }
    return Kinds.LANGUAGE_NAME.word().read(text);
  }

  private static void writeLanguage(Sink sink, String name, String language, int position) {
    Word<String> word = Kinds.LANGUAGE_NAME.word();
    boolean readsBack = language.equals(word.read(word.write(language)));
    sink.text(name, readsBack ? Params.none() : Params.of(EXACTLY, "TRUE"), language);
  }
}
