package org.convene.io.json;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names an object has had so far: an array for the few that most have, then a set. */
final class MemberNames {

  private static final int FEW = 16;

  private final String[] few = new String[FEW];
  private @Nullable Set<String> many;
  private int size;

  /** Adds a name; false where it is there already. */
  boolean add(String name) {
    boolean added = many == null ? addToFew(name) : many.add(name);
    if (added) {
      size++;
    }
    return added;
  }

  private boolean addToFew(String name) {
    for (int i = 0; i < size; i++) {
      if (few[i].equals(name)) {
        return false;
      }
    }
    if (size == FEW) {
      many = new HashSet<>(Set.of(few));
      return many.add(name);
    }
    few[size] = name;
    return true;
  }

  int size() {
    return size;
  }
}
