package org.convene.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds what a name names, however the name is spelled ({@link Folding#key}).
 *
 * <p>Filled once, when a vocabulary is loaded, and then safe to be read by several threads.
 *
 * @param <T> what is named
 */
public final class NameIndex<T> {

  private final Map<String, T> byKey = new HashMap<>();

  /** Creates an index without names. */
  public NameIndex() {}

  /**
   * Adds names; a name without a letter or digit is skipped.
   *
   * @param named what they name
   * @param names the names
   * @throws IllegalStateException if one of them names something else already
   */
  public void add(T named, Iterable<String> names) {
    Objects.requireNonNull(named, "named");
    Objects.requireNonNull(names, "names");
    for (String name : names) {
      String key = Folding.key(name);
      T other = key.isEmpty() ? null : byKey.putIfAbsent(key, named);
      if (other != null && !other.equals(named)) {
        throw new IllegalStateException(name + " names both " + other + " and " + named);
      }
    }
  }

  /**
   * Finds what a text names.
   *
   * @param written the whole name, as written
   * @return what it names, or empty
   */
  public Optional<T> find(String written) {
    Objects.requireNonNull(written, "written");
    return Optional.ofNullable(byKey.get(Folding.key(written)));
  }
}
