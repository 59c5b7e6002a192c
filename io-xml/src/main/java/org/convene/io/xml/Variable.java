package org.convene.io.xml;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A variable of a binding class, by reflection: JAXB sets it and reads it in the same way. */
final class Variable {

  private final Field field;
  private final boolean isText;
  private final boolean isLanguage;

  private Variable(Field field) {
    XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
    this.field = field;
    this.isText = field.isAnnotationPresent(XmlValue.class);
    this.isLanguage = attribute != null && attribute.namespace().equals(XmlNames.XML);
  }

  /** Finds a variable in a class or a class that it extends. */
  static Variable of(Class<?> bound, String name) {
    for (Class<?> type = bound; type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return new Variable(field);
        }
      }
    }
    throw new IllegalStateException(bound + " has no variable " + name);
  }

  static <X> Constructor<X> maker(Class<X> bound) {
    try {
      return bound.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  static <X> X make(Constructor<X> maker) {
    try {
      return maker.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it holds the text of the element, and not a child or an attribute. */
  boolean isText() {
    return isText;
  }

  /** The name of the elements that it holds; its own where it does not say. */
  String element() {
    XmlElement element = field.getAnnotation(XmlElement.class);
    return element == null ? field.getName() : element.name();
  }

  Type type() {
    return field.getGenericType();
  }

  /** What an element says; null for nothing, as {@code xml:lang=""} does. */
  @Nullable Object get(Object element) {
    try {
      Object value = field.get(element);
      if (value == null) {
        return isText ? "" : null;
      }
      return isLanguage && value.equals("") ? null : value;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  void set(Object element, Object value) {
    try {
      field.set(element, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
