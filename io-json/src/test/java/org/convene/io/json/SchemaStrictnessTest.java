package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What ajv asks of a schema in its strict mode: no keyword that it does not know or would ignore.
 * {@code .ci/check-schema} asks ajv itself.
 */
class SchemaStrictnessTest {

  private static final Set<String> ANY_TYPE =
      Set.of(
          "$schema",
          "$id",
          "$ref",
          "$defs",
          "title",
          "description",
          "examples",
          "type",
          "enum",
          "if",
          "then",
          "else",
          "anyOf",
          "oneOf",
          "not");

  /** The type that a keyword is about. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("required", "object"),
          Map.entry("properties", "object"),
          Map.entry("additionalProperties", "object"),
          Map.entry("propertyNames", "object"),
          Map.entry("items", "array"),
          Map.entry("prefixItems", "array"),
          Map.entry("minItems", "array"),
          Map.entry("maxItems", "array"),
          Map.entry("minLength", "string"),
          Map.entry("pattern", "string"),
          Map.entry("format", "string"),
          Map.entry("contentEncoding", "string"),
          Map.entry("minimum", "number"),
          Map.entry("maximum", "number"));

  private static final Set<String> ONE = Set.of("not", "if", "then", "else");
  private static final Set<String> LISTS = Set.of("anyOf", "oneOf");
  private static final Set<String> ONE_DEEPER =
      Set.of("items", "additionalProperties", "propertyNames");
  private static final Set<String> MAPS_DEEPER = Set.of("properties", "$defs");

  private final List<String> flaws = new ArrayList<>();

  @Test
  void hasNoKeywordThatStrictModeRefuses() {
    assertThat(flaws(JsonFormat.schema())).isEmpty();
  }

  @Test
  void findsWhatStrictModeRefuses() {
    assertThat(flaws("{\"properties\": {}}")).containsExactly("# properties without object");
    assertThat(flaws("{\"type\": [\"string\", \"object\"]}")).containsExactly("# union of types");
    assertThat(flaws("{\"then\": {\"tpye\": \"string\"}}"))
        .containsExactly("# then without if", "#/then unknown tpye");
    assertThat(flaws("{\"type\": \"object\", \"required\": [\"a\"], \"properties\": {}}"))
        .containsExactly("# required a is not defined");
    assertThat(flaws("{\"type\": \"array\", \"prefixItems\": [{}, {}], \"minItems\": 2}"))
        .containsExactly("# open tuple");
  }

  private List<String> flaws(String schema) {
    flaws.clear();
    check("#", new JsonMapper().readTree(schema), Set.of());
    return List.copyOf(flaws);
  }

  private void check(String at, JsonNode schema, Set<String> around) {
    Set<String> types = new HashSet<>(around);
    schema.path("type").forEach(type -> types.add(type.asString()));
    if (schema.path("type").isString()) {
      types.add(schema.get("type").asString());
    }
    if (types.contains("integer")) {
      types.add("number");
    }
    for (String keyword : schema.propertyNames()) {
      String type = TYPES.get(keyword);
      if (type == null ? !ANY_TYPE.contains(keyword) : !types.contains(type)) {
        flaws.add(at + (type == null ? " unknown " + keyword : " " + keyword + " without " + type));
      }
    }
    checkCompanions(at, schema);
    for (Map.Entry<String, JsonNode> entry : schema.properties()) {
      inside(at + "/" + entry.getKey(), entry.getKey(), entry.getValue(), types);
    }
  }

  private void checkCompanions(String at, JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.size() > 2 || (type.size() == 2 && !type.get(1).asString().equals("null"))) {
      flaws.add(at + " union of types");
    }
    if (schema.has("then") && !schema.has("if")) {
      flaws.add(at + " then without if");
    }
    for (JsonNode name : schema.path("required")) {
      if (!schema.path("properties").has(name.asString())) {
        flaws.add(at + " required " + name.asString() + " is not defined");
      }
    }
    int tuple = schema.path("prefixItems").size();
    if (tuple > 0 && !(isCount(schema, "minItems", tuple) && isCount(schema, "maxItems", tuple))) {
      flaws.add(at + " open tuple");
    }
  }

  private static boolean isCount(JsonNode schema, String keyword, int count) {
    return schema.path(keyword).asInt(0) == count;
  }

  private void inside(String at, String keyword, JsonNode value, Set<String> types) {
    if (ONE.contains(keyword)) {
      check(at, value, types);
    } else if (LISTS.contains(keyword)) {
      value.forEach(each -> check(at, each, types));
    } else if (ONE_DEEPER.contains(keyword) && value instanceof ObjectNode) {
      check(at, value, Set.of());
    } else if (MAPS_DEEPER.contains(keyword)) {
      value.properties().forEach(it -> check(at + "/" + it.getKey(), it.getValue(), Set.of()));
    } else if (keyword.equals("prefixItems")) {
      value.forEach(each -> check(at, each, Set.of()));
    }
  }
}
