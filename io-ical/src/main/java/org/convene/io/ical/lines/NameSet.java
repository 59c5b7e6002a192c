package org.convene.io.ical.lines;

import java.util.List;

/**
 * Names of properties and components, as bits: quickly said which rows of the mapping have nothing
 * to read, and those are most. May say of a name that is absent that it is present, and never the
 * reverse. Without it, reading takes 9 % longer: 5.8 in place of 5.3 us of CPU an event, over the
 * events of the benchmarks.
 */
public record NameSet(long bits) {

  public static NameSet of(List<String> names) {
    long bits = 0;
    for (String name : names) {
      bits |= bit(name);
    }
    return new NameSet(bits);
  }

  /** The names in a component. */
  public static NameSet in(ParsedComponent component) {
    long bits = 0;
    List<ContentLine> lines = component.properties();
    for (int i = 0; i < lines.size(); i++) {
      bits |= bit(lines.get(i).property().name());
    }
    for (ParsedComponent inner : component.components()) {
      bits |= bit(inner.name());
    }
    return new NameSet(bits);
  }

  /** Whether a name may be among them. */
  public boolean mayHave(String name) {
    return (bits & bit(name)) != 0;
  }

  /** Whether some name may be in both. */
  public boolean mayMeet(NameSet other) {
    return (bits & other.bits) != 0;
  }

  private static long bit(String name) {
    int hash = name.hashCode() * 0x9E3779B9;
    return 1L << (hash >>> 26);
  }
}
