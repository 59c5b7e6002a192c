package org.convene.event;

import java.util.List;
import java.util.Objects;

/** Checks of what a caller hands over. */
final class Arguments {

  private Arguments() {}

  /**
   * Copies the values of a varargs parameter.
   *
   * @throws NullPointerException with the name of the parameter if the array or a value is null
   */
  static <T> List<T> listOf(T[] values, String name) {
    Objects.requireNonNull(values, name);
    for (T value : values) {
      Objects.requireNonNull(value, name);
    }
    return List.of(values);
  }

  /**
   * Copies a list.
   *
   * @throws NullPointerException with the name of the parameter if the list or an element is null
   */
  static <T> List<T> listOf(List<T> values, String name) {
    Objects.requireNonNull(values, name);
    for (T value : values) {
      Objects.requireNonNull(value, name);
    }
    return List.copyOf(values);
  }
}
