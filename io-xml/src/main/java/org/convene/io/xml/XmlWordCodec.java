package org.convene.io.xml;

import java.util.Base64;
import org.convene.description.Kind;
import org.convene.description.Kind.Remark;
import org.jspecify.annotations.Nullable;

/** A value that is the text of one element. */
record XmlWordCodec<T>(Kind.Word<T> kind) implements XmlCodec<String, T> {

  @Override
  public @Nullable T read(String text, XmlContext in) {
    String word = lexical(text);
    T value = word == null ? null : kind.read(word);
    if (word != null && value != null) {
      Remark remark = kind.remark(word, value);
      if (remark != null) {
        in.warn(remark.code(), remark.message());
      }
      return value;
    }
    return switch (kind.vocabulary()) {
      case OPEN -> in.unknownWord(kind.expected(), text);
      case NONE, CLOSED -> in.expected(word == null ? kind.expected() : kind.expected(word), text);
    };
  }

  @Override
  public String write(T value) {
    return kind.write(value);
  }

  @Override
  public String markup(String name, String from) {
    StringBuilder text = new StringBuilder();
    Markup.escape(from, false, text);
    return Markup.ours(name, text.toString());
  }

  /** The word without the white space that XML Schema allows around it; null if it is none. */
  private @Nullable String lexical(String text) {
    return switch (kind.form()) {
      case TEXT -> text;
      case ORDINAL, TRUTH -> collapsed(text);
      case NUMBER -> isNumber(collapsed(text)) ? collapsed(text) : null;
      case BYTES -> isBase64(together(text)) ? together(text) : null;
    };
  }

  /** Java has more digits than XML. */
  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
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

  private static String together(String text) {
    StringBuilder together = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        together.append(text.charAt(i));
      }
    }
    return together.toString();
  }

  /** Base64 as XML Schema has it: padding, no bits left over. */
  private static boolean isBase64(String together) {
    try {
      byte[] bytes = Base64.getDecoder().decode(together);
      return Base64.getEncoder().encodeToString(bytes).equals(together);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
