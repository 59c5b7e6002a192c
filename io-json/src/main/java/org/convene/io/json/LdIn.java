package org.convene.io.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convene.description.Kind;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.Kinds;
import org.convene.event.Text;
import org.convene.text.Expected;
import org.convene.vocabulary.LanguageTags;
import org.jspecify.annotations.Nullable;

/**
 * One event of a JSON-LD document while it is read. What is said beyond the model costs nothing: it
 * is told, and the member of the event that it stands in is kept as it was.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // null of any type, for the caller to return
final class LdIn {

  final JsonContext context;
  final EventBuilder event = Event.builder();
  final ClassificationBuilder terms = Classification.builder();
  private final @Nullable String language;
  private final Function<Node, Node> references;
  private final Set<String> partial = new LinkedHashSet<>();
  private String member = "";

  /**
   * Begins an event.
   *
   * @param language that of texts which name none
   * @param references gives the object that stands elsewhere in the document for a reference to it
   */
  LdIn(JsonContext context, @Nullable String language, Function<Node, Node> references) {
    this.context = context;
    this.language = language;
    this.references = references;
  }

  /** The members of the event that say more than was read. */
  Set<String> partial() {
    return partial;
  }

  /** Reads a member of the event, if there is one. */
  void member(Node object, String name, Consumer<Node> reading) {
    Node value = object.get(name);
    if (value != null) {
      member = name;
      within(name, value, reading);
    }
  }

  /** Reads a member of a value with all that stands in it, if there is one. */
  void inside(Node object, String name, Consumer<Node> reading) {
    Node value = object.get(name);
    if (value != null) {
      within(name, value, reading);
    }
  }

  private void within(Object step, Node value, Consumer<Node> reading) {
    int before = context.enter(step);
    reading.accept(references.apply(value));
    context.leave(before);
  }

  /** Reads each of the values that stand for a list, or the one that stands alone. */
  void each(Node value, Consumer<Node> reading) {
    Node list = value.get("@list") == null ? value.get("@set") : value.get("@list");
    Node values = list == null ? value : list;
    if (!values.is(Node.Kind.ARRAY)) {
      reading.accept(values);
      return;
    }
    for (int i = 0; i < values.values.size(); i++) {
      if (!values.values.get(i).is(Node.Kind.NULL)) {
        within(i, values.values.get(i), reading);
      }
    }
  }

  /** Reads each value, and returns those that there are. */
  <T> List<T> list(Node value, Function<Node, @Nullable T> reading) {
    List<T> list = new ArrayList<>();
    each(
        value,
        each -> {
          T read = reading.apply(each);
          if (read != null) {
            list.add(read);
          }
        });
    return list;
  }

  /** Reads a member of a value; the first where there are several. */
  <T> Optional<T> part(Node object, String name, Function<Node, @Nullable T> reading) {
    Node value = object.get(name);
    if (value == null) {
      return Optional.empty();
    }
    List<T> all = new ArrayList<>(1);
    within(name, value, it -> all.addAll(list(it, reading)));
    if (all.size() > 1) {
      partial.add(member);
      context.warn(
          value,
          JsonContext.VALUE,
          Expected.foundInstead("one " + name, Integer.toString(all.size()))
              + "; the first is read, the others are kept");
    }
    return all.stream().findFirst();
  }

  /** Tells of members that are not read, and keeps them. */
  void rest(Node object, String... known) {
    Set<String> read = Set.of(known);
    for (int i = 0; i < object.names.size(); i++) {
      String name = object.names.get(i);
      Node value = object.values.get(i);
      if (!name.startsWith("@") && !read.contains(name) && !value.is(Node.Kind.NULL)) {
        within(
            name,
            value,
            it -> keep(value, JsonContext.UNKNOWN_MEMBER, "a member that events have here", name));
      }
    }
  }

  private void keep(Node at, String code, String expected, String found) {
    partial.add(member);
    context.warn(at, code, Expected.found(expected, found) + "; kept as an extension");
  }

  /** Tells of a value that cannot be read, and keeps it. */
  <T> @Nullable T unread(String expected, Node found) {
    partial.add(member);
    context.warn(
        found,
        JsonContext.VALUE,
        Expected.foundInstead(expected, found.found()) + "; kept as an extension");
    return null;
  }

  /** Tells that something else was read than is written, which is kept. */
  void changed(Node node, String code, String message) {
    partial.add(member);
    context.warn(node, code, message);
  }

  /** The words of a value; null where there are none. */
  @Nullable String text(Node node) {
    Node value = node.is(Node.Kind.OBJECT) ? node.get("@value") : node;
    if (value == null || value.is(Node.Kind.ARRAY) || value.is(Node.Kind.OBJECT)) {
      return unread("text", node);
    }
    return value.is(Node.Kind.NULL) || value.text.isBlank() ? null : value.text;
  }

  /** A text of the event, in the language of the document unless it says another. */
  Optional<Text> texts(Node values) {
    return texts(values, Optional.ofNullable(language));
  }

  /** The name of something, which says its language itself. */
  Optional<Text> names(Node values) {
    return texts(values, Optional.empty());
  }

  /** A text with its translations: of values in several languages the first is the original. */
  private Optional<Text> texts(Node values, Optional<String> usual) {
    Map<Optional<String>, String> all = new LinkedHashMap<>();
    each(values, each -> add(each, all, usual));
    Text text = null;
    for (Map.Entry<Optional<String>, String> each : all.entrySet()) {
      text =
          text == null
              ? new Text(each.getValue(), each.getKey(), Map.of())
              : text.withTranslation(each.getKey().orElse(""), each.getValue());
    }
    return Optional.ofNullable(text);
  }

  private void add(Node node, Map<Optional<String>, String> all, Optional<String> usual) {
    String words = text(node);
    if (words == null) {
      return;
    }
    Optional<String> said =
        node.is(Node.Kind.OBJECT)
            ? Optional.ofNullable(node.get("@language")).map(it -> it.text)
            : usual;
    Optional<String> tag = said.filter(it -> isTag(it, node));
    boolean isFurther = !all.isEmpty() && tag.isEmpty();
    if (isFurther || all.containsKey(tag)) {
      unread("one text, or one in each language", node);
    } else {
      all.put(tag, words);
    }
  }

  /** Whether a tag of a language is one; another is told. */
  boolean isTag(String tag, Node node) {
    boolean isTag = LanguageTags.isWellFormed(tag);
    if (!isTag) {
      unread("a BCP 47 tag such as en as the language", node);
    }
    return isTag;
  }

  /** A word of the model; null where it cannot be read, which is then told. */
  <T> @Nullable T word(Kind.Word<T> kind, Node node) {
    String text = text(node);
    T value = text == null ? null : kind.read(text.strip());
    if (value != null) {
      Kind.Remark remark = kind.remark(text == null ? "" : text.strip(), value);
      if (remark != null) {
        changed(node, remark.code(), remark.message());
      }
    }
    return value != null || text == null ? value : unread(kind.expected(text), node);
  }

  /** An address, bare or of an object; null where it is relative or none. */
  @Nullable URI uri(Node node) {
    Node value = address(address(node));
    String text = text(value);
    if (text == null) {
      return null;
    }
    URI uri = Kinds.LINK.read(text.strip());
    return uri != null && uri.isAbsolute()
        ? uri
        : unread("an absolute address such as https://example.org/page", node);
  }

  private static Node address(Node node) {
    return Stream.of("url", "contentUrl", "@id")
        .filter(name -> node.get(name) != null)
        .findFirst()
        .map(node::get)
        .orElse(node);
  }

  /** Whether a value is an object of one of some types. */
  static boolean isA(Node node, String... types) {
    return types(node).stream().anyMatch(Set.of(types)::contains);
  }

  /** The names of the types of an object. */
  static List<String> types(Node node) {
    Node type = node.is(Node.Kind.OBJECT) ? node.get("@type") : null;
    if (type == null) {
      return List.of();
    }
    return type.is(Node.Kind.STRING)
        ? List.of(type.text)
        : type.values.stream().map(it -> it.text).toList();
  }
}
