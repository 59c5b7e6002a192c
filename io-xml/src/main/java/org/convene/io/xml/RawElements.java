package org.convene.io.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** What a foreign document said, as elements. */
final class RawElements {

  static final XmlCodec<XmlExtensions.Parameter, RawParameter> PARAMETER = new ParameterCodec();
  private static final XmlCodec<XmlExtensions.Property, RawProperty> PROPERTY = new PropertyCodec();
  private static final XmlCodec<XmlExtensions.Component, RawComponent> COMPONENT =
      new ComponentCodec();
  static final XmlCodec<XmlExtensions, Extensions> EXTENSIONS = new ExtensionsCodec();

  private static final XmlCodec<List<XmlExtensions.Parameter>, List<RawParameter>> PARAMETERS =
      XmlCodec.listOf(PARAMETER);
  private static final XmlCodec<List<XmlExtensions.Property>, List<RawProperty>> PROPERTIES =
      XmlCodec.listOf(PROPERTY);
  private static final XmlCodec<List<XmlExtensions.Component>, List<RawComponent>> COMPONENTS =
      XmlCodec.listOf(COMPONENT);

  private RawElements() {}

  private static <X, T> List<T> each(
      @Nullable List<X> elements, XmlCodec<List<X>, List<T>> codec, XmlContext in) {
    List<T> read = elements == null ? null : codec.read(elements, in);
    return read == null ? List.of() : read;
  }

  private static <X, T> @Nullable List<X> each(List<T> values, XmlCodec<List<X>, List<T>> codec) {
    return values.isEmpty() ? null : codec.write(values);
  }

  private static @Nullable String name(@Nullable String name, String what, XmlContext in) {
    return name == null
        ? in.error("xml.missing-attribute", Expected.foundNone("the attribute \"name\" of " + what))
        : name;
  }

  private static final class ParameterCodec
      implements XmlCodec<XmlExtensions.Parameter, RawParameter> {
    @Override
    public @Nullable RawParameter read(XmlExtensions.Parameter from, XmlContext in) {
      String name = name(from.name, "a parameter", in);
      return name == null
          ? null
          : new RawParameter(name, from.values == null ? List.of() : from.values);
    }

    @Override
    public XmlExtensions.Parameter write(RawParameter parameter) {
      XmlExtensions.Parameter to = new XmlExtensions.Parameter();
      to.name = parameter.name();
      to.values = parameter.values();
      return to;
    }
  }

  private static final class PropertyCodec
      implements XmlCodec<XmlExtensions.Property, RawProperty> {
    @Override
    public @Nullable RawProperty read(XmlExtensions.Property from, XmlContext in) {
      String name = name(from.name, "a property", in);
      List<RawParameter> parameters = each(from.parameters, PARAMETERS, in);
      if (from.value == null) {
        return in.error("xml.missing-element", Expected.foundNone("<value> in a property"));
      }
      return name == null ? null : new RawProperty(name, parameters, from.value);
    }

    @Override
    public XmlExtensions.Property write(RawProperty property) {
      XmlExtensions.Property to = new XmlExtensions.Property();
      to.name = property.name();
      to.parameters = each(property.parameters(), PARAMETERS);
      to.value = property.value();
      return to;
    }
  }

  private static final class ComponentCodec
      implements XmlCodec<XmlExtensions.Component, RawComponent> {
    @Override
    public @Nullable RawComponent read(XmlExtensions.Component from, XmlContext in) {
      String name = name(from.name, "a component", in);
      List<RawProperty> properties = each(from.properties, PROPERTIES, in);
      List<RawComponent> components = each(from.components, COMPONENTS, in);
      return name == null ? null : new RawComponent(name, properties, components);
    }

    @Override
    public XmlExtensions.Component write(RawComponent component) {
      XmlExtensions.Component to = new XmlExtensions.Component();
      to.name = component.name();
      to.properties = each(component.properties(), PROPERTIES);
      to.components = each(component.components(), COMPONENTS);
      return to;
    }
  }

  private static final class ExtensionsCodec implements XmlCodec<XmlExtensions, Extensions> {
    @Override
    public Extensions read(XmlExtensions from, XmlContext in) {
      List<RawProperty> properties = new ArrayList<>();
      List<Object> given = from.properties == null ? List.of() : from.properties;
      for (int i = 0; i < given.size(); i++) {
        int before = in.enter(i);
        read(given.get(i), properties, in);
        in.leave(before);
      }
      List<RawComponent> components = new ArrayList<>();
      List<XmlExtensions.Component> nested = from.components == null ? List.of() : from.components;
      for (int i = 0; i < nested.size(); i++) {
        RawComponent component =
            in.read(Integer.toString(given.size() + i), nested.get(i), COMPONENT);
        if (component != null) {
          components.add(component);
        }
      }
      return new Extensions(properties, components);
    }

    private static void read(Object element, List<RawProperty> to, XmlContext in) {
      if (element instanceof XmlExtensions.Property it) {
        RawProperty property = PROPERTY.read(it, in);
        if (property != null) {
          to.add(property);
        }
      } else if (element instanceof XmlExtensions.Unknown it) {
        if (it.markup == null) {
          in.error("xml.missing-element", Expected.foundNone("an element in <unknown>"));
        } else {
          it.markup.forEach(markup -> to.add(MarkupProperty.property(it.in, markup)));
        }
      } else {
        to.add(MarkupProperty.property(null, (String) element));
      }
    }

    @Override
    public XmlExtensions write(Extensions extensions) {
      XmlExtensions to = new XmlExtensions();
      List<Object> properties = new ArrayList<>(extensions.properties().size());
      for (RawProperty property : extensions.properties()) {
        properties.add(element(property));
      }
      to.properties = properties.isEmpty() ? null : properties;
      to.components = each(extensions.components(), COMPONENTS);
      return to;
    }

    /** Markup goes back as markup, where reading it would give this very property. */
    private static Object element(RawProperty property) {
      if (!MarkupProperty.isMarkup(property)) {
        return PROPERTY.write(property);
      }
      Optional<String> pointer = property.parameter(XmlNames.POINTER);
      if (pointer.isEmpty() && MarkupProperty.isOther(property.value())) {
        return property.value();
      }
      XmlExtensions.Unknown unknown = new XmlExtensions.Unknown();
      unknown.in = pointer.orElse(null);
      unknown.markup = List.of(property.value());
      return unknown;
    }
  }
}
