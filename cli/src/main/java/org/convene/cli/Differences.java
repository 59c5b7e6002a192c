package org.convene.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.RecurrenceId;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.io.json.ConveneJacksonModule;
import org.convene.text.Pointer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two lists of events have different, by uid and by the paths that problems have. */
final class Differences {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new ConveneJacksonModule()).build();

  /** What became of an event. */
  enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * A value that is another one.
   *
   * @param path its place in the event
   * @param before null where there was none
   * @param after null where there is none
   */
  record Value(String path, @Nullable String before, @Nullable String after) {}

  /**
   * An event that is different.
   *
   * @param values where it was changed: each that is another one
   */
  record Difference(
      Change change,
      Uid uid,
      Optional<RecurrenceId> recurrenceId,
      Optional<Text> title,
      List<Value> values) {}

  /** What an event is known by. */
  private record Key(Uid uid, Optional<RecurrenceId> recurrenceId) {}

  private Differences() {}

  /** The events that are different, in the order of the first list, then of the second. */
  static List<Difference> of(Collection<Event> before, Collection<Event> after) {
    Map<Key, Event> old = byKey(before);
    Map<Key, Event> now = byKey(after);
    List<Difference> differences = new ArrayList<>();
    old.forEach(
        (key, event) -> {
          Event other = now.get(key);
          if (other == null) {
            differences.add(difference(Change.REMOVED, event, List.of()));
          } else if (!other.equals(event)) {
            differences.add(difference(Change.CHANGED, other, values(event, other)));
          }
        });
    now.forEach(
        (key, event) -> {
          if (!old.containsKey(key)) {
            differences.add(difference(Change.ADDED, event, List.of()));
          }
        });
    return differences;
  }

  private static Map<Key, Event> byKey(Collection<Event> events) {
    Map<Key, Event> byKey = new LinkedHashMap<>();
    events.forEach(it -> byKey.put(new Key(it.uid(), it.recurrenceId()), it));
    return byKey;
  }

  private static Difference difference(Change change, Event event, List<Value> values) {
    return new Difference(change, event.uid(), event.recurrenceId(), event.title(), values);
  }

  private static List<Value> values(Event before, Event after) {
    Map<String, String> old = flat(before);
    Map<String, String> now = flat(after);
    Set<String> paths = new LinkedHashSet<>(old.keySet());
    paths.addAll(now.keySet());
    List<Value> values = new ArrayList<>();
    for (String path : paths) {
      String was = old.get(path);
      String is = now.get(path);
      if (was == null || !was.equals(is)) {
        values.add(new Value(path, was, is));
      }
    }
    return values;
  }

  private static Map<String, String> flat(Event event) {
    Map<String, String> values = new LinkedHashMap<>();
    flat("", JSON.valueToTree(event), values);
    return values;
  }

  private static void flat(String path, JsonNode node, Map<String, String> values) {
    if (node.isObject()) {
      node.properties().forEach(it -> flat(Pointer.at(path, it.getKey()), it.getValue(), values));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flat(Pointer.at(path, name(node.get(i), i)), node.get(i), values);
      }
    } else {
      values.put(path, node.asString());
    }
  }

  /** Overrides are told by their instances: one more is no change of those behind it. */
  private static String name(JsonNode element, int index) {
    JsonNode instance = element.isObject() ? element.get("recurrenceId") : null;
    return instance == null || !instance.isString() ? String.valueOf(index) : instance.asString();
  }
}
