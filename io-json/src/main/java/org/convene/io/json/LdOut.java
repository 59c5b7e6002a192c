package org.convene.io.json;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;

/** An object of a JSON-LD document while it is written. */
final class LdOut {

  final Node node = new Node(Node.Kind.OBJECT, "", -1, -1);

  /** The language that plain strings have in the document; null where they have none. */
  private final @Nullable String language;

  LdOut(@Nullable String language, String type) {
    this.language = language;
    put("@type", type);
  }

  /** Begins an object in the same document. */
  LdOut of(String type) {
    return new LdOut(language, type);
  }

  static Node string(String text) {
    return new Node(Node.Kind.STRING, text, -1, -1);
  }

  static Node number(Number number) {
    return new Node(Node.Kind.NUMBER, number.toString(), -1, -1);
  }

  /** One value by itself, several as an array; null where there are none. */
  static @Nullable Node list(List<Node> values) {
    if (values.size() < 2) {
      return values.isEmpty() ? null : values.get(0);
    }
    return array(values);
  }

  static Node array(List<Node> values) {
    Node array = new Node(Node.Kind.ARRAY, "", -1, -1);
    array.values.addAll(values);
    return array;
  }

  LdOut put(String name, @Nullable Node value) {
    if (value != null) {
      NodeReader.add(node, name, value);
    }
    return this;
  }

  LdOut put(String name, String text) {
    return put(name, string(text));
  }

  LdOut put(String name, Optional<?> value) {
    return put(name, value.map(it -> string(it.toString())).orElse(null));
  }

  <T> LdOut each(String name, List<T> values, Function<T, @Nullable Node> writing) {
    return put(
        name,
        list(values.stream().<Node>mapMulti((it, to) -> add(writing.apply(it), to)).toList()));
  }

  private static void add(@Nullable Node node, Consumer<Node> to) {
    if (node != null) {
      to.accept(node);
    }
  }

  /** A text of the event with its translations; the original is the first. */
  LdOut text(String name, Optional<Text> text) {
    return text.isEmpty() ? this : put(name, text(text.get(), language));
  }

  /** The name of something, whose language is not that of the document unless it says so. */
  LdOut name(String name, Optional<Text> text) {
    return text.isEmpty() ? this : put(name, text(text.get(), null));
  }

  private static Node text(Text text, @Nullable String usual) {
    Node first = text(text.value(), text.language().orElse(null), usual);
    if (text.translations().isEmpty()) {
      return first;
    }
    Node all = array(List.of(first));
    text.translations().forEach((tag, value) -> all.values.add(text(value, tag, usual)));
    return all;
  }

  /** A string in the usual language, or with its language beside it. */
  private static Node text(String value, @Nullable String tag, @Nullable String usual) {
    if (Objects.equals(tag, usual)) {
      return string(value);
    }
    Node object = new Node(Node.Kind.OBJECT, "", -1, -1);
    NodeReader.add(object, "@value", string(value));
    if (tag != null) {
      NodeReader.add(object, "@language", string(tag));
    }
    return object;
  }
}
