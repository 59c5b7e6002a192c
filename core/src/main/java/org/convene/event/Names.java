package org.convene.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names and what they name, found however they are spelled ({@link Folding#key}).
 *
 * <p>Filled once, when a vocabulary is loaded; one name for two things is refused then.
 *
 * @param <T> what is named
 */
final class Names<T> {

  private final Map<String, T> byKey = new HashMap<>();

  /**
   * Adds names; a name without a letter or digit is skipped.
   *
   * @param named what they name
   * @param names the names
   * @throws IllegalStateException where one of them names something else already
   */
  void add(T named, Iterable<String> names) {
    for (String name : names) {
      String key = Folding.key(name);
      T other = key.isEmpty() ? null : byKey.putIfAbsent(key, named);
      if (other != null && !other.equals(named)) {
        throw new IllegalStateException(name + " names both " + other + " and " + named);
      }
    }
  }

  /**
   * What a text names, the whole text being the name.
   *
   * @param written what was written
   * @return what it names, or empty
   */
  Optional<T> find(String written) {
    return Optional.ofNullable(byKey.get(Folding.key(written)));
  }
}
