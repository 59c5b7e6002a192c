package org.convene.io.xml;

import java.util.List;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;

/** What goes with an event, where XML has a form of its own. */
final class Details {

  static final Codec<XmlDetails.Footnote, Text> FOOTNOTE =
      new Codec<>() {
        @Override
        public @Nullable Text read(XmlDetails.Footnote from, Context in) {
          List<XmlText> text = from.text;
          return text == null
              ? in.error("xml.missing-element", "expected <text> in a footnote")
              : in.read("text", text, Texts.TEXT);
        }

        @Override
        public XmlDetails.Footnote write(Text text) {
          XmlDetails.Footnote to = new XmlDetails.Footnote();
          to.text = Texts.TEXT.write(text);
          return to;
        }
      };

  private Details() {}

  /** Asks for exactly one of two children before anything else is read. */
  static <X, T> Codec<X, T> either(String what, Codec<X, T> codec) {
    return new Codec<>() {
      @Override
      public @Nullable T read(X from, Context in) {
        XmlDetails.Content content = (XmlDetails.Content) from;
        boolean hasUri = content.uri != null;
        if (hasUri == (content.data != null)) {
          String found = hasUri ? "both" : "none";
          return in.error(
              "xml.missing-element",
              "expected either <uri> or <data> in " + what + ", found " + found);
        }
        return codec.read(from, in);
      }

      @Override
      public X write(T value) {
        return codec.write(value);
      }
    };
  }
}
