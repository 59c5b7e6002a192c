package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.event.EventModel;
import org.convene.io.HeadModel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema has the fields of the model: their names and order, which must be there, of what kind.
 */
class SchemaModelTest {

  private static final JsonNode DEFINITIONS =
      new JsonMapper().readTree(JsonFormat.schema()).get("$defs");

  /** What JSON names otherwise than the model. */
  private static final Map<Shape<?, ?>, Map<String, String>> OWN_NAMES =
      Map.of(EventModel.ONLINE_VENUE, Map.of("uri", "online"));

  @Test
  void hasTheFieldsOfAnEvent() {
    check("event", DEFINITIONS.get("event"), EventModel.all(), Map.of(), Set.of("uid"));
  }

  @Test
  void hasTheFieldsOfTheHeadOfADocument() {
    JsonNode document = DEFINITIONS.get("document");
    check("document", document, HeadModel.SHAPE.fields(), Map.of(), Set.of("events"));
    assertThat(names(document)).endsWith("extensions", "events");
  }

  private static List<String> names(JsonNode schema) {
    return List.copyOf(properties(schema).keySet());
  }

  private static void check(
      String at,
      JsonNode schema,
      List<? extends Field<?, ?, ?>> fields,
      Map<String, String> names,
      Set<String> alsoRequired) {
    Map<String, JsonNode> properties = properties(schema);
    Set<String> required = new TreeSet<>(alsoRequired);
    List<String> expected = new ArrayList<>();
    for (Field<?, ?, ?> field : fields) {
      String name = names.getOrDefault(field.name(), field.name());
      expected.add(name);
      if (field.isRequired()) {
        required.add(name);
      }
      String place = at + "/" + name;
      List<JsonNode> forms = forms(Objects.requireNonNull(properties.get(name), place));
      assertThat(forms.stream().anyMatch(form -> isOfType(form, "null")))
          .as("%s may be null", place)
          .isEqualTo(!required.contains(name));
      check(place, field.kind(), forms);
    }
    assertThat(properties.keySet()).as(at).containsSubsequence(expected);
    assertThat(required(schema)).as(at).isEqualTo(required);
  }

  private static void check(String at, Kind<?> kind, List<JsonNode> forms) {
    if (kind instanceof Kind.Word<?> word) {
      checkWord(at, word, forms);
    } else if (kind instanceof Kind.Many<?> many) {
      check(at, many.element(), forms(form(at, "array", forms).get("items")));
    } else if (kind instanceof Kind.Several<?> several) {
      check(at, several.element(), forms(form(at, "array", forms).get("items")));
    } else if (kind instanceof Kind.Part<?> part) {
      checkShape(at, part.shape(), form(at, "object", forms));
    } else if (kind instanceof Kind.Spoken<?> spoken) {
      form(at, "string", forms);
      checkShape(at, spoken.parts(), form(at, "object", forms));
    } else if (kind instanceof Kind.OneOf<?> oneOf) {
      JsonNode choice = form(at, "object", forms);
      checkShape(at, oneOf.alternatives().get(0).shape(), resolved(choice.get("else")));
      checkShape(at, oneOf.alternatives().get(1).shape(), resolved(choice.get("then")));
    }
  }

  private static void checkShape(String at, Shape<?, ?> shape, JsonNode schema) {
    check(at, schema, shape.fields(), OWN_NAMES.getOrDefault(shape, Map.of()), Set.of());
  }

  private static void checkWord(String at, Kind.Word<?> word, List<JsonNode> forms) {
    if (word.vocabulary() == Kind.Vocabulary.CLOSED) {
      List<String> constants = new ArrayList<>();
      form(at, "string", forms).get("enum").forEach(it -> constants.add(it.asString("")));
      constants.remove("");
      assertThat("one of " + String.join(", ", constants)).as(at).isEqualTo(word.expected());
      return;
    }
    switch (word.form()) {
      case TRUTH -> form(at, "boolean", forms);
      case NUMBER -> form(at, word.expected().contains("whole") ? "integer" : "number", forms);
      case BYTES -> assertThat(form(at, "string", forms).has("contentEncoding")).as(at).isTrue();
      case ORDINAL -> assertThat(form(at, "string", forms)).isNotSameAs(form(at, "number", forms));
      default -> form(at, "string", forms);
    }
  }

  private static JsonNode form(String at, String type, List<JsonNode> forms) {
    return forms.stream()
        .filter(form -> isOfType(form, type))
        .findFirst()
        .orElseThrow(() -> new AssertionError(at + ": no " + type + " among " + forms));
  }

  private static boolean isOfType(JsonNode form, String type) {
    for (JsonNode value : form.path("enum")) {
      if (value.isNull() ? type.equals("null") : type.equals("string")) {
        return true;
      }
    }
    JsonNode types = form.path("type");
    return types.isString()
        ? types.asString().equals(type)
        : types.valueStream().anyMatch(it -> it.asString().equals(type));
  }

  /** The alternatives of a value, each without a reference. */
  private static List<JsonNode> forms(JsonNode schema) {
    JsonNode resolved = resolved(schema);
    if (!resolved.has("anyOf")) {
      return List.of(resolved);
    }
    return resolved.get("anyOf").valueStream().flatMap(it -> forms(it).stream()).toList();
  }

  /** What a reference alone refers to. */
  private static JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") && !schema.has("type") ? resolved(referred(schema)) : schema;
  }

  private static JsonNode referred(JsonNode schema) {
    return DEFINITIONS.get(schema.get("$ref").asString().substring("#/$defs/".length()));
  }

  private static Map<String, JsonNode> properties(JsonNode schema) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    if (schema.has("$ref")) {
      all.putAll(properties(referred(schema)));
    }
    schema.path("properties").properties().forEach(it -> all.put(it.getKey(), it.getValue()));
    return all;
  }

  private static Set<String> required(JsonNode schema) {
    Set<String> all = schema.has("$ref") ? required(referred(schema)) : new TreeSet<>();
    schema.path("required").forEach(it -> all.add(it.asString()));
    return all;
  }
}
