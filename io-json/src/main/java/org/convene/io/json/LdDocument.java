package org.convene.io.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.event.Relation;
import org.convene.event.Uid;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON-LD document, with all that it holds: which of its objects are events, and
 * what its references refer to. The names in it are those of schema.org, however they are written.
 */
final class LdDocument {

  /** Before a type of another vocabulary, so that it is none of schema.org. */
  static final String OTHER = "other:";

  private static final Set<String> OF_REFERENCE = Set.of("@id", "@type", "identifier");

  /** The events, each before those that stand in it. */
  final List<Node> events = new ArrayList<>();

  /** What stands where an event might, and is none. */
  final List<Node> strangers = new ArrayList<>();

  private final IdentityHashMap<Node, @Nullable String> languages = new IdentityHashMap<>();
  private final Map<String, Node> byId = new HashMap<>();
  private final Set<String> references = new HashSet<>();
  private final Map<URI, Integer> pages = new HashMap<>();
  private final Set<Node> own = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Node, Node> parents = new IdentityHashMap<>();

  private LdDocument() {}

  /**
   * Looks through a value.
   *
   * @param before the pages of events in the values before it, to which those of this one are added
   * @param most how many are remembered
   */
  static LdDocument of(Node value, Set<URI> before, int most) {
    LdDocument document = new LdDocument();
    document.walk(document.named(value, LdContext.NONE), true);
    document.strangers.removeIf(document::isReferred);
    for (Node event : document.events) {
      URI page = LdUid.address(event.get("url"));
      if (page != null) {
        document.pages.merge(page, before.contains(page) ? 2 : 1, Integer::sum);
      }
    }
    document.pages.keySet().stream().limit(Math.max(0, most - before.size())).forEach(before::add);
    return document;
  }

  /** The value with the names of schema.org, and without contexts. */
  private Node named(Node written, LdContext around) {
    if (written.is(Node.Kind.ARRAY)) {
      Node array = new Node(Node.Kind.ARRAY, "", written.line, written.column);
      written.values.forEach(it -> array.values.add(named(it, around)));
      return array;
    }
    if (!written.is(Node.Kind.OBJECT)) {
      return written;
    }
    LdContext context = around.in(written);
    Node object = new Node(Node.Kind.OBJECT, "", written.line, written.column);
    languages.put(object, context.language());
    for (int i = 0; i < written.names.size(); i++) {
      String name = context.name(written.names.get(i));
      Node value = written.values.get(i);
      if (!name.equals("@context")) {
        boolean isTwice = object.names.contains(name);
        NodeReader.add(
            object,
            isTwice ? written.names.get(i) : name,
            name.equals("@type") ? types(value, context) : named(value, context));
      }
    }
    Node id = object.get("@id");
    if (id != null && isReference(object)) {
      references.add(id.text);
    } else if (id != null) {
      byId.putIfAbsent(id.text, object);
    }
    return object;
  }

  private static Node types(Node types, LdContext context) {
    if (types.is(Node.Kind.ARRAY)) {
      Node array = new Node(Node.Kind.ARRAY, "", types.line, types.column);
      types.values.forEach(it -> array.values.add(types(it, context)));
      return array;
    }
    String type = types.is(Node.Kind.STRING) ? context.type(types.text) : "";
    return type.isEmpty()
        ? types.is(Node.Kind.STRING) && types.text.indexOf(':') < 0
            ? new Node(Node.Kind.STRING, OTHER + types.text, types.line, types.column)
            : types
        : new Node(Node.Kind.STRING, type, types.line, types.column);
  }

  private void walk(Node node, boolean isTop) {
    if (node.is(Node.Kind.ARRAY)) {
      node.values.forEach(it -> walk(it, isTop));
    } else if (node.is(Node.Kind.OBJECT) && LdTypes.isEvent(node) && !isReference(node)) {
      events.add(node);
      own.add(node);
      related(node, "subEvent", false);
      related(node, "superEvent", true);
    } else if (node.is(Node.Kind.OBJECT)) {
      int before = events.size();
      boolean isGraph = node.get("@graph") != null;
      for (int i = 0; i < node.names.size(); i++) {
        walk(node.values.get(i), isTop && node.names.get(i).equals("@graph"));
      }
      if (isTop && !isGraph && events.size() == before) {
        strangers.add(node);
      }
    } else if (isTop) {
      strangers.add(node);
    }
  }

  /** Whether something refers to an object, which is then a part of that. */
  private boolean isReferred(Node object) {
    Node id = object.is(Node.Kind.OBJECT) ? object.get("@id") : null;
    return id != null && references.contains(id.text);
  }

  private void related(Node event, String name, boolean isAbove) {
    Node value = event.get(name);
    if (value == null) {
      return;
    }
    for (Node each : value.is(Node.Kind.ARRAY) ? value.values : List.of(value)) {
      if (isOfItsOwn(each, isAbove)) {
        if (!isAbove) {
          parents.put(each, event);
        }
        walk(each, false);
      }
    }
  }

  /** Whether what stands in an event is an event too; of one above it, a name is no more. */
  private static boolean isOfItsOwn(Node node, boolean isAbove) {
    return node.is(Node.Kind.OBJECT)
        && LdTypes.isEvent(node)
        && !isReference(node)
        && (!isAbove || node.get("startDate") != null);
  }

  private static boolean isReference(Node object) {
    return OF_REFERENCE.containsAll(object.names);
  }

  @Nullable String language(Node event) {
    return languages.get(event);
  }

  /** The object that a reference is to, or the value itself. */
  Node referred(Node value) {
    Node id = value.is(Node.Kind.OBJECT) && isReference(value) ? value.get("@id") : null;
    Node found = id == null ? null : byId.get(id.text);
    return found == null ? value : found;
  }

  Uid uid(Node event, JsonContext in) {
    URI page = LdUid.address(event.get("url"));
    return LdUid.of(event, page == null || pages.getOrDefault(page, 0) < 2, in);
  }

  /** The events above and below an event. */
  List<Relation> relations(Node event, LdIn in) {
    Map<Relation, Boolean> all = new LinkedHashMap<>();
    Node parent = parents.get(event);
    if (parent != null && event.get("superEvent") == null) {
      all.put(new Relation(Relation.Type.PARENT, quietly(parent, in)), true);
    }
    relations(event, "superEvent", Relation.Type.PARENT, in).forEach(it -> all.put(it, true));
    relations(event, "subEvent", Relation.Type.CHILD, in).forEach(it -> all.put(it, true));
    return List.copyOf(all.keySet());
  }

  private List<Relation> relations(Node event, String name, Relation.Type type, LdIn in) {
    List<Relation> relations = new ArrayList<>();
    in.member(
        event,
        name,
        value ->
            relations.addAll(
                in.list(
                    value,
                    it -> {
                      boolean isAbove = type == Relation.Type.PARENT;
                      Uid uid =
                          it.is(Node.Kind.OBJECT) && own.contains(it)
                              ? quietly(it, in)
                              : LdUid.referred(it);
                      if (uid == null) {
                        return in.unread("an event with its @id or url", it);
                      }
                      if (it.is(Node.Kind.OBJECT)
                          && !own.contains(it)
                          && !isOfItsOwn(it, isAbove)) {
                        in.rest(it, "identifier", "url".repeat(it.get("@id") == null ? 1 : 0));
                      }
                      return new Relation(type, uid);
                    })));
    return relations;
  }

  /** The uid of another event, of which nothing is told here. */
  private Uid quietly(Node event, LdIn in) {
    return uid(event, in.context.trial());
  }
}
