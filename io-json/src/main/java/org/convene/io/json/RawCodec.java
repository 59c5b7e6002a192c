package org.convene.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Extensions, as the arrays of jCal (RFC 7265). */
final class RawCodec implements JsonCodec<Extensions> {

  static final JsonCodec<List<RawParameter>> PARAMETERS = new Parameters();
  static final JsonCodec<Extensions> EXTENSIONS = new RawCodec();

  private static final JsonCodec<List<String>> STRINGS = JsonCodec.listOf(JsonWordCodec.STRING);
  private static final JsonCodec<List<String>> ONE_OR_MORE = new OneOrMore();
  private static final JsonCodec<List<RawParameter>> PAIRS = JsonCodec.listOf(new Pair());
  private static final String PROPERTY =
      "a property such as [\"x-name\", {}, \"unknown\", \"value\"]";
  private static final String COMPONENT = "a component such as [\"x-name\", [], []]";

  private RawCodec() {}

  @Override
  public @Nullable Extensions read(Node node, JsonContext in) {
    if (!node.is(Node.Kind.ARRAY)) {
      return in.expected("an array of properties and components", node);
    }
    List<RawProperty> properties = new ArrayList<>();
    List<RawComponent> components = new ArrayList<>();
    for (int i = 0; i < node.values.size(); i++) {
      Node element = node.values.get(i);
      int before = in.enter(i);
      if (element.values.size() == 3 && element.values.get(1).is(Node.Kind.ARRAY)) {
        add(component(element, in), components);
      } else {
        add(property(element, in), properties);
      }
      in.leave(before);
    }
    return new Extensions(properties, components);
  }

  private static <T> void add(@Nullable T value, List<T> list) {
    if (value != null) {
      list.add(value);
    }
  }

  private static @Nullable RawProperty property(Node node, JsonContext in) {
    List<Node> parts = node.values;
    if (!node.is(Node.Kind.ARRAY) || parts.size() != 4) {
      return in.expected(PROPERTY, node);
    }
    String name = in.read("0", parts.get(0), JsonWordCodec.STRING);
    List<RawParameter> parameters = in.read("1", parts.get(1), PARAMETERS);
    String type = in.read("2", parts.get(2), JsonWordCodec.STRING);
    String value = in.read("3", parts.get(3), JsonWordCodec.STRING);
    if (name == null || parameters == null || type == null || value == null) {
      return null;
    }
    if (!type.equals("unknown")) {
      List<RawParameter> typed = new ArrayList<>(parameters);
      typed.add(RawParameter.of("VALUE", type.toUpperCase(Locale.ROOT)));
      parameters = typed;
    }
    return new RawProperty(name, parameters, value);
  }

  private static @Nullable RawComponent component(Node node, JsonContext in) {
    List<Node> parts = node.values;
    if (!node.is(Node.Kind.ARRAY) || parts.size() != 3) {
      return in.expected(COMPONENT, node);
    }
    String name = in.read("0", parts.get(0), JsonWordCodec.STRING);
    List<RawProperty> properties = each("1", parts.get(1), in, RawCodec::property);
    List<RawComponent> components = each("2", parts.get(2), in, RawCodec::component);
    return name == null || properties == null || components == null
        ? null
        : new RawComponent(name, properties, components);
  }

  private interface Step<T> {
    @Nullable T read(Node node, JsonContext in);
  }

  private static <T> @Nullable List<T> each(String name, Node node, JsonContext in, Step<T> step) {
    int before = in.enter(name);
    List<T> list = null;
    if (node.is(Node.Kind.ARRAY)) {
      list = new ArrayList<>();
      for (int i = 0; i < node.values.size(); i++) {
        int outer = in.enter(i);
        add(step.read(node.values.get(i), in), list);
        in.leave(outer);
      }
    } else {
      in.expected("an array", node);
    }
    in.leave(before);
    return list;
  }

  @Override
  public void write(Extensions extensions, JsonGenerator out) {
    out.writeStartArray();
    extensions.properties().forEach(property -> write(property, out));
    extensions.components().forEach(component -> write(component, out));
    out.writeEndArray();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void write(RawProperty property, JsonGenerator out) {
    out.writeStartArray();
    out.writeString(lower(property.name()));
    PARAMETERS.write(property.parameters(), out);
    out.writeString("unknown");
    out.writeString(property.value());
    out.writeEndArray();
  }

  private static void write(RawComponent component, JsonGenerator out) {
    out.writeStartArray();
    out.writeString(lower(component.name()));
    out.writeStartArray();
    component.properties().forEach(property -> write(property, out));
    out.writeEndArray();
    out.writeStartArray();
    component.components().forEach(nested -> write(nested, out));
    out.writeEndArray();
    out.writeEndArray();
  }

  /** A name and a value or values, as an array of two. */
  private static final class Pair implements JsonCodec<RawParameter> {
    @Override
    public @Nullable RawParameter read(Node node, JsonContext in) {
      if (!node.is(Node.Kind.ARRAY) || node.values.size() != 2) {
        return in.expected("a pair such as [\"x-name\", \"value\"]", node);
      }
      String name = in.read("0", node.values.get(0), JsonWordCodec.STRING);
      List<String> values = in.read("1", node.values.get(1), ONE_OR_MORE);
      return name == null || values == null ? null : new RawParameter(name, values);
    }

    @Override
    public void write(RawParameter parameter, JsonGenerator out) {
      out.writeStartArray();
      out.writeString(lower(parameter.name()));
      ONE_OR_MORE.write(parameter.values(), out);
      out.writeEndArray();
    }
  }

  /** A string where there is one, else an array. */
  private static final class OneOrMore implements JsonCodec<List<String>> {
    @Override
    public @Nullable List<String> read(Node node, JsonContext in) {
      return node.is(Node.Kind.STRING) ? List.of(node.text) : STRINGS.read(node, in);
    }

    @Override
    public void write(List<String> values, JsonGenerator out) {
      if (values.size() == 1) {
        out.writeString(values.get(0));
      } else {
        STRINGS.write(values, out);
      }
    }
  }

  /** An object; a list of pairs where a name comes twice. */
  private static final class Parameters implements JsonCodec<List<RawParameter>> {
    @Override
    public @Nullable List<RawParameter> read(Node node, JsonContext in) {
      if (node.is(Node.Kind.ARRAY)) {
        return PAIRS.read(node, in);
      }
      if (!node.is(Node.Kind.OBJECT)) {
        return in.expected("an object of parameters", node);
      }
      List<RawParameter> parameters = new ArrayList<>();
      for (int i = 0; i < node.names.size(); i++) {
        Node value = node.values.get(i);
        List<String> values =
            value.is(Node.Kind.NULL) ? null : in.read(node.names.get(i), value, ONE_OR_MORE);
        if (values != null) {
          parameters.add(new RawParameter(node.names.get(i), values));
        }
      }
      return parameters;
    }

    @Override
    public void write(List<RawParameter> parameters, JsonGenerator out) {
      if (parameters.stream().map(RawParameter::name).distinct().count() < parameters.size()) {
        PAIRS.write(parameters, out);
        return;
      }
      out.writeStartObject();
      for (RawParameter parameter : parameters) {
        out.writeName(lower(parameter.name()));
        ONE_OR_MORE.write(parameter.values(), out);
      }
      out.writeEndObject();
    }
  }
}
