package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Java code in README.md and docs is code of a test here or of mails, between {@code // code: NAME}
 * and {@code // end}; a comment {@code <!-- code: NAME -->} stands before it in the page.
 */
final class DocsCodeTest {

  static final Path README = Path.of("../README.md");

  /** What needs a mailer is tested where there is one. */
  private static final List<Path> TESTS =
      List.of(Path.of("src/test/java"), Path.of("../integrations/mail/src/test/java"));

  private static final Pattern REGION = Pattern.compile("(?ms)^ *// code: (\\S+)\n(.*?)^ *// end$");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)(?:^<!-- code: (\\S+) -->\n)?^```java\\s*\n(.*?)^```$");

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("../docs"))) {
      return Stream.concat(
              Stream.of(README), docs.filter(page -> page.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyJavaBlockIsTestedCode(Path page) throws IOException {
    Map<String, String> regions = regions();
    String text = Files.readString(page);
    Matcher block = BLOCK.matcher(text);
    long blocks = 0;
    for (; block.find(); blocks++) {
      String name = block.group(1);
      assertThat(name).as("the name of the code:%n%s", block.group(2)).isNotNull();
      assertThat(block.group(2)).as("code: %s", name).isEqualTo(regions.get(name));
    }
    assertThat(blocks).isEqualTo(text.lines().filter(line -> line.startsWith("```java")).count());
  }

  @Test
  void theReadmeShowsCode() throws IOException {
    assertThat(BLOCK.matcher(Files.readString(README)).find()).isTrue();
  }

  private static Map<String, String> regions() throws IOException {
    Map<String, String> regions = new HashMap<>();
    for (Path tests : TESTS) {
      try (Stream<Path> sources = Files.walk(tests)) {
        for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher region = REGION.matcher(Files.readString(source));
          while (region.find()) {
            String before =
                regions.put(region.group(1), region.group(2).stripTrailing().stripIndent() + "\n");
            assertThat(before).as("another region " + region.group(1)).isNull();
          }
        }
      }
    }
    return regions;
  }
}
