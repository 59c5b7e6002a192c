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
  static <T> List<T> listOf(List<T> values, String name) {
    Objects.requireNonNull(values, name);
    try {
      return List.copyOf(values);
    } catch (NullPointerException e) {
      throw noNull(name, e);
    }
  }

  private static NullPointerException noNull(String name, NullPointerException cause) {
    NullPointerException named = new NullPointerException(name);
    named.initCause(cause);
    return named;
  }
}
