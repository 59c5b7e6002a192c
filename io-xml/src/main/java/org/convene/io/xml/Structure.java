package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may stand in an element, taken from the annotations that JAXB goes by. */
final class Structure {

  /** A child: its place in the order, whether it may be repeated, what may stand in it. */
  record Slot(int order, boolean repeats, Structure structure) {}

  /** What markup of others may stand in an element. */
  enum Open {
    NO,
    /** Of other namespaces. */
    OTHER,
    ANY
  }

  static final Structure EVENT;
  static final Structure DOCUMENT_HEAD;

  static {
    Map<Class<?>, Structure> known = new HashMap<>();
    EVENT = of(XmlEvent.class, known);
    DOCUMENT_HEAD = of(XmlHead.class, known);
  }

  final boolean isText;
  final boolean isList;
  private final Map<String, Slot> children = new HashMap<>();
  private final Set<String> attributes = new HashSet<>(4);
  private Open open = Open.NO;
  private Slot markup = new Slot(0, true, this);

  private Structure(boolean isText, boolean isList) {
    this.isText = isText;
    this.isList = isList;
  }

  @Nullable Slot child(String name) {
    return children.get(name);
  }

  boolean knows(String attribute) {
    return attributes.contains(attribute);
  }

  /** Says whether markup that is not known may stand here. */
  boolean isOpenTo(String namespace) {
    return open == Open.ANY || (open == Open.OTHER && isOther(namespace));
  }

  /** The place in the order where markup of others stands. */
  Slot markup() {
    return markup;
  }

  /** Says whether a namespace is one, and not ours. */
  static boolean isOther(String namespace) {
    return !namespace.isEmpty() && !namespace.equals(XmlNames.NAMESPACE);
  }

  /**
   * The name of an attribute, with the prefix that {@code xml:lang} always has, and with any other
   * namespace in braces, on one line.
   */
  static String attribute(String namespace, String name) {
    if (namespace.isEmpty()) {
      return name;
    }
    if (namespace.equals(XmlNames.XML)) {
      return "xml:" + name;
    }
    StringBuilder whole = new StringBuilder("{");
    Markup.escape(namespace, true, whole);
    return whole.append('}').append(name).toString();
  }

  /** Says whether an attribute only tells where a schema is, which nobody asks for. */
  static boolean isHint(String namespace, String name) {
    return namespace.equals(XmlNames.SCHEMA_INSTANCE)
        && (name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation"));
  }

  /** The structure of a class, which may be among those that are known, or still being made. */
  private static Structure of(Type type, Map<Class<?>, Structure> all) {
    Class<?> bound = (Class<?>) type;
    if (bound == String.class) {
      return new Structure(true, false);
    }
    Structure known = all.get(bound);
    if (known == null) {
      known = new Structure(isText(bound), bound == XmlExtensions.class);
      all.put(bound, known);
      known.add(bound, all);
    }
    return known;
  }

  private static boolean isText(Class<?> bound) {
    for (Field field : bound.getDeclaredFields()) {
      if (field.isAnnotationPresent(XmlValue.class)) {
        return true;
      }
    }
    return false;
  }

  private void add(Class<?> bound, Map<Class<?>, Structure> all) {
    if (bound.getSuperclass() != Object.class) {
      add(bound.getSuperclass(), all);
    }
    for (Field field : bound.getDeclaredFields()) {
      XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
      if (attribute != null) {
        String name = attribute.name().startsWith("##") ? field.getName() : attribute.name();
        String namespace = attribute.namespace().startsWith("##") ? "" : attribute.namespace();
        attributes.add(attribute(namespace, name));
      }
    }
    XmlType type = bound.getAnnotation(XmlType.class);
    if (type != null && !isText) {
      for (String property : type.propOrder()) {
        add(field(bound, property), all);
      }
    }
  }

  private static Field field(Class<?> bound, String name) {
    try {
      return bound.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Field field, Map<Class<?>, Structure> all) {
    int order = children.size();
    XmlElementWrapper wrapper = field.getAnnotation(XmlElementWrapper.class);
    if (wrapper != null) {
      Structure list = new Structure(false, true);
      list.addElements(field, 0, all);
      children.put(wrapper.name(), new Slot(order, false, list));
    } else {
      addElements(field, order, all);
    }
  }

  private void addElements(Field field, int order, Map<Class<?>, Structure> all) {
    boolean repeats = field.getType() == List.class;
    XmlElements several = field.getAnnotation(XmlElements.class);
    XmlElement one = field.getAnnotation(XmlElement.class);
    if (several != null) {
      for (XmlElement each : several.value()) {
        add(each.name(), each.namespace(), new Slot(order, repeats, of(each.type(), all)));
      }
    } else {
      Type type =
          repeats
              ? ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
              : field.getType();
      String name = one == null || one.name().startsWith("##") ? field.getName() : one.name();
      add(name, one == null ? "" : one.namespace(), new Slot(order, repeats, of(type, all)));
    }
  }

  private void add(String name, String namespace, Slot slot) {
    if (namespace.equals(XmlNames.PRIVATE)) {
      open = children.isEmpty() ? Open.ANY : Open.OTHER;
      markup = slot;
    } else {
      children.put(name, slot);
    }
  }
}
