package org.convene.examples;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that a page names. */
final class NamedTests {

  private static final Map<String, List<Path>> FILES = new HashMap<>();

  static {
    for (Path source : Repository.sources()) {
      FILES.merge(
          source.getFileName().toString(),
          List.of(source),
          (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
  }

  private NamedTests() {}

  /** Whether a class has a test: {@code SmallHeapTest#aDocumentNeedNotFit}. */
  static boolean isThere(String name) {
    int hash = name.indexOf('#');
    String method = Pattern.quote(name.substring(hash + 1));
    Pattern test =
        Pattern.compile(
            "\n  @(Test|ParameterizedTest|TestFactory|Property|Example)\\b(?:(?!\n  }\n)[\\s\\S])*?"
                + "\n  [\\w<> ]+ "
                + method
                + "\\(");
    return FILES.getOrDefault(name.substring(0, hash) + ".java", List.of()).stream()
        .anyMatch(file -> test.matcher(Repository.text(file)).find());
  }
}
