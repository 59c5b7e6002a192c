package org.convene.io.json;

import java.math.BigDecimal;
import org.convene.description.Kind;
import org.convene.event.Kinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A value that is one string, number or literal. */
record JsonWordCodec<T>(Kind.Word<T> kind) implements JsonCodec<T> {

  static final JsonCodec<String> STRING = new JsonWordCodec<>(Kinds.STRING);

  @Override
  public @Nullable T read(Node node, JsonContext in) {
    if (!isWord(kind.form(), node)) {
      return in.expected(kind.expected(), node);
    }
    String text = kind.form() == Kind.Form.ORDINAL ? ordinal(node) : node.text;
    T value = kind.read(text);
    if (value == null) {
      return switch (kind.vocabulary()) {
        case OPEN -> in.unknownWord(kind.expected(), node);
        case NONE, CLOSED -> in.expected(kind.expected(text), node);
      };
    }
    Kind.Remark remark = kind.remark(text, value);
    if (remark != null) {
      in.warn(node, remark.code(), remark.message());
    }
    return value;
  }

  static boolean isWord(Kind.Form form, Node node) {
    return switch (form) {
      case TEXT, BYTES -> node.is(Node.Kind.STRING);
      case NUMBER -> node.is(Node.Kind.NUMBER);
      case ORDINAL -> node.is(Node.Kind.STRING) || node.is(Node.Kind.NUMBER);
      case TRUTH -> node.is(Node.Kind.BOOLEAN);
    };
  }

  /** A word, or a whole number in any of its forms; 8.1 is not 8.10, and so is no number here. */
  static String ordinal(Node node) {
    if (node.is(Node.Kind.NUMBER)) {
      try {
        return Integer.toString(new BigDecimal(node.text).intValueExact());
      } catch (ArithmeticException | NumberFormatException e) {
        return node.text;
      }
    }
    return node.text;
  }

  @Override
  public void write(T value, JsonGenerator out) {
    if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (kind.form() == Kind.Form.TEXT || kind.form() == Kind.Form.BYTES) {
      out.writeString(kind.write(value));
    } else {
      out.writeNumber(Integer.parseInt(kind.write(value)));
    }
  }
}
