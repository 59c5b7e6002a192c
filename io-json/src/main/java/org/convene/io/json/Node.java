package org.convene.io.json;

import java.util.ArrayList;
import java.util.List;
import org.convene.io.Problem;
import org.convene.text.Excerpt;
import org.convene.text.Expected;
import org.convene.text.Pointer;
import org.jspecify.annotations.Nullable;

/** One JSON value with the place it was found at; an event is read into one, never a document. */
final class Node {

  enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** What is wrong with a value that is over a limit and was read over; null for all others. */
  @Nullable Problem excess;

  final Kind kind;

  /** The string, or the number or literal as written. */
  final String text;

  final int line;
  final int column;
  final List<String> names;
  final List<Node> values;

  Node(Kind kind, String text, int line, int column) {
    this.kind = kind;
    this.text = text;
    this.line = line;
    this.column = column;
    this.names = kind == Kind.OBJECT ? new ArrayList<>() : List.of();
    this.values = kind == Kind.OBJECT || kind == Kind.ARRAY ? new ArrayList<>() : List.of();
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** The value of a member; null where there is none, or where it is {@code null}. */
  @Nullable Node get(String name) {
    Node value = member(name);
    return value == null || value.is(Kind.NULL) ? null : value;
  }

  /** The value of a member, {@code null} too. */
  @Nullable Node member(String name) {
    int i = names.indexOf(name);
    return i < 0 ? null : values.get(i);
  }

  /** Returns the object without a member; anything else as it is. */
  Node without(String name) {
    int without = names.indexOf(name);
    if (without < 0) {
      return this;
    }
    Node rest = new Node(kind, text, line, column);
    rest.names.addAll(names);
    rest.values.addAll(values);
    rest.names.remove(without);
    rest.values.remove(without);
    return rest;
  }

  /** Returns the value that a JSON Pointer leads to, or the last one on the way. */
  Node at(String pointer) {
    Node node = this;
    for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      Node next = node.child(token);
      if (next == null) {
        return node;
      }
      node = next;
    }
    return node;
  }

  private @Nullable Node child(String token) {
    if (is(Kind.OBJECT)) {
      return member(Pointer.name(token));
    }
    if (!is(Kind.ARRAY) || !token.matches("[0-9]{1,6}")) {
      return null;
    }
    int index = Integer.parseInt(token);
    return index < values.size() ? values.get(index) : null;
  }

  /** The value as compact JSON of printable characters. */
  String json() {
    return json(new StringBuilder()).toString();
  }

  private StringBuilder json(StringBuilder out) {
    switch (kind) {
      case STRING -> quote(text, out);
      case OBJECT, ARRAY -> {
        boolean object = kind == Kind.OBJECT;
        out.append(object ? '{' : '[');
        for (int i = 0; i < values.size(); i++) {
          if (i > 0) {
            out.append(',');
          }
          if (object) {
            quote(names.get(i), out).append(':');
          }
          values.get(i).json(out);
        }
        out.append(object ? '}' : ']');
      }
      default -> out.append(text);
    }
    return out;
  }

  static StringBuilder quote(String text, StringBuilder out) {
    out.append('"');
    escape(text, out);
    return out.append('"');
  }

  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c >= 0xFFFE) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append("0123456789abcdef".charAt(c >> shift & 0xF));
        }
      } else {
        out.append(c);
      }
    }
  }

  /** Says whether half of a surrogate pair stands alone in a name or a string. */
  boolean hasLoneSurrogate() {
    if (kind == Kind.STRING && loneSurrogate(text)) {
      return true;
    }
    return names.stream().anyMatch(Node::loneSurrogate)
        || values.stream().anyMatch(Node::hasLoneSurrogate);
  }

  static boolean loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** How a message names the value. */
  String found() {
    return switch (kind) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> Expected.quoted(text);
      default -> Excerpt.of(text);
    };
  }
}
