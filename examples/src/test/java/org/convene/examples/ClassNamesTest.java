package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A name means one thing: no two classes of the library have the same simple name. */
final class ClassNamesTest {

  private static final Set<String> IN_EACH_PACKAGE =
      Set.of("package-info.java", "module-info.java");

  @Test
  void noNameIsOfTwoClasses() throws IOException {
    Map<String, List<Path>> places = new TreeMap<>();
    for (Path source : Repository.mainSources()) {
      if (source.toString().contains("/benchmarks/")) {
        continue;
      }
      places.computeIfAbsent(source.getFileName().toString(), any -> new ArrayList<>()).add(source);
    }
    assertThat(places).as("enough is found to judge").hasSizeGreaterThan(300);
    places.keySet().removeAll(IN_EACH_PACKAGE);
    places.values().removeIf(files -> files.size() == 1);
    assertThat(places).isEmpty();
  }
}
