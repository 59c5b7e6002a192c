package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which classes need each other, directly or through others, so that none of them can be understood
 * alone. A class counts together with those that are nested in it.
 */
final class ClassKnotsTest {

  private static final Path ROOMS = Repository.ROOT.resolve("docs/decisions/0017-rooms.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z-]+) \\|[^|]*\\| (\\d+) \\|$");

  /** What was reached, as the record of the packages says. */
  static Stream<Arguments> knots() {
    return ROW.matcher(Repository.text(ROOMS))
        .results()
        .map(row -> Arguments.of(row.group(1).replace('-', '.'), Integer.valueOf(row.group(2))));
  }

  @Test
  void theTableHasEveryModule() {
    assertThat(knots().map(row -> row.get()[0]))
        .containsExactlyInAnyOrderElementsOf(Library.MODULES);
  }

  @ParameterizedTest
  @MethodSource("knots")
  void theLargestKnotOfAModuleIsAsLargeAsTheTableSays(String module, int most) {
    Map<String, Set<String>> needs = needs(module);
    assertThat(needs).as("enough is found to judge").hasSizeGreaterThan(10);
    Set<String> largest = Set.of();
    for (String type : needs.keySet()) {
      Set<String> knot = knot(type, needs);
      largest = knot.size() > largest.size() ? knot : largest;
    }
    assertThat(largest).as("the largest knot of " + module).hasSize(most);
  }

  /** The class, and those that it needs and that need it. */
  private static Set<String> knot(String type, Map<String, Set<String>> needs) {
    Set<String> knot = new TreeSet<>(Set.of(type));
    for (String needed : reached(type, needs)) {
      if (reached(needed, needs).contains(type)) {
        knot.add(needed);
      }
    }
    return knot;
  }

  private static Set<String> reached(String from, Map<String, Set<String>> needs) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(needs.getOrDefault(from, Set.of()));
    while (!next.isEmpty()) {
      String type = next.pop();
      if (reached.add(type)) {
        next.addAll(needs.getOrDefault(type, Set.of()));
      }
    }
    return reached;
  }

  private static Map<String, Set<String>> needs(String module) {
    Map<String, Set<String>> needs = new TreeMap<>();
    for (JavaClass type : Library.CLASSES) {
      if (Library.module(type).equals(module)) {
        String outer = Library.outermost(type);
        Set<String> needed = needs.computeIfAbsent(outer, any -> new TreeSet<>());
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (Library.isOurs(target) && Library.module(target).equals(module)) {
            needed.add(Library.outermost(target));
          }
        }
        needed.remove(outer);
      }
    }
    return needs;
  }
}
