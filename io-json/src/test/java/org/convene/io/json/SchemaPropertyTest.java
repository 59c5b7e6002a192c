package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.io.Problem;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema and the reader agree: on what is written, and on what somebody broke. */
class SchemaPropertyTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** One value of each kind; the text is no time, no address and no word of a closed list. */
  private static final List<String> VALUES = List.of("{}", "[]", "\"text\"", "7", "true", "null");

  /** What the reader says of a value of the wrong kind; the other rules are not the schema's. */
  private static final Set<String> KINDS =
      Set.of(
          "json.value",
          "json.missing-member",
          "uid.missing",
          "uri.relative",
          "recurrence.override-malformed");

  @Provide
  Arbitrary<List<Event>> documents() {
    return EventArbitraries.eventLists();
  }

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events();
  }

  @Provide
  Arbitrary<JsonFormat> formats() {
    return Arbitraries.of(JsonFormat.Layout.ARRAY, JsonFormat.Layout.OBJECT)
        .map(layout -> JsonFormat.builder().layout(layout).build());
  }

  @Property(tries = 200)
  void describesWhatIsWritten(
      @ForAll("documents") List<Event> events, @ForAll("formats") JsonFormat format)
      throws IOException {
    assertThat(EventSchema.errors(Json.write(format, events))).isEmpty();
  }

  @Property(tries = 200)
  void describesEachLine(@ForAll("documents") List<Event> events) throws IOException {
    JsonFormat lines = JsonFormat.builder().layout(JsonFormat.Layout.LINES).build();
    for (String line : Json.write(lines, events).split("\n", -1)) {
      assertThat(line.isEmpty() ? List.of() : EventSchema.errors(line)).isEmpty();
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void refusesAValueOfAnotherKindAsTheReaderDoes(@ForAll("events") Event event, @ForAll int seed)
      throws IOException {
    JsonNode whole = MAPPER.readTree(Json.write(JsonFormat.Layout.SINGLE, event));
    List<JsonPointer> places = new ArrayList<>();
    collect(whole, JsonPointer.empty(), places);
    int value = Math.floorMod(seed, VALUES.size());
    for (JsonPointer place : places) {
      JsonNode other = MAPPER.readTree(VALUES.get(value++ % VALUES.size()));
      if (whole.at(place).getNodeType() != other.getNodeType()) {
        agree(place, with(whole, place, other).toString());
      }
    }
  }

  private static void agree(JsonPointer place, String json) throws IOException {
    List<Problem> problems = Json.read(json).get(0).problems();
    boolean refused =
        problems.stream().map(Problem::violation).anyMatch(it -> KINDS.contains(it.code()));
    assertThat(EventSchema.errors(json).isEmpty())
        .as("%s: the reader says %s of %s", place, problems, json)
        .isEqualTo(!refused);
  }

  private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      JsonPointer place = at.appendIndex(i);
      places.add(place);
      collect(node.get(i), place, places);
    }
    if (node.isObject()) {
      for (String name :
          node.properties().stream().map(it -> it.getKey()).collect(Collectors.toList())) {
        JsonPointer place = at.appendProperty(name);
        places.add(place);
        collect(node.get(name), place, places);
      }
    }
  }

  private static JsonNode with(JsonNode whole, JsonPointer place, JsonNode value) {
    JsonNode copy = whole.deepCopy();
    JsonNode parent = copy.at(place.head());
    if (parent instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), value);
    } else {
      ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
    }
    return copy;
  }
}
