package org.convene.arguments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks of what a caller hands over. */
public final class Arguments {

  private Arguments() {}

  /**
   * Copies the values of a varargs parameter.
   *
   * @throws NullPointerException with the name of the parameter if the array or a value is null
   */
  public static <T> List<T> listOf(T[] values, String name) {
    Objects.requireNonNull(values, name);
    try {
      return List.of(values);
    } catch (NullPointerException e) {
      throw noNull(name, e);
    }
  }

  /**
   * Copies a list.
   *
   * @throws NullPointerException with the name of the parameter if the list or an element is null
   */
  public static <T> List<T> listOf(Collection<T> values, String name) {
    Objects.requireNonNull(values, name);
    try {
      return List.copyOf(values);
    } catch (NullPointerException e) {
      throw noNull(name, e);
    }
  }

  /**
   * Returns a collection as it is.
   *
   * @throws NullPointerException with the name of the parameter if it or an element is null
   */
  public static <C extends Collection<?>> C noNulls(C values, String name) {
    Objects.requireNonNull(values, name);
    for (Object value : values) {
      Objects.requireNonNull(value, name);
    }
    return values;
  }

  /**
   * Returns a map as it is.
   *
   * @throws NullPointerException with the name of the parameter if it, a key or a value is null
   */
  public static <M extends Map<?, ?>> M noNulls(M map, String name) {
    Objects.requireNonNull(map, name);
    map.forEach(
        (key, value) -> {
          Objects.requireNonNull(key, name);
          Objects.requireNonNull(value, name);
        });
    return map;
  }

  private static NullPointerException noNull(String name, NullPointerException cause) {
    NullPointerException named = new NullPointerException(name);
    named.initCause(cause);
    return named;
  }
}
