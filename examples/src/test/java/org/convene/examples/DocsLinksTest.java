package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages link to, and the files that they name, are there. */
final class DocsLinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  /** A file of this repository in a command or in the text. */
  private static final Pattern FILE =
      Pattern.compile("(?<![\\w/.-])(?:bin|docs|examples|benchmarks|\\.ci)/[\\w./-]*\\w");

  private static final Path DECISIONS = Repository.ROOT.resolve("docs/decisions");

  static List<Path> pages() {
    return Repository.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) {
    List<String> broken = new ArrayList<>();
    LINK.matcher(Repository.text(page))
        .results()
        .filter(link -> !isThere(page, link))
        .forEach(link -> broken.add(link.group()));
    assertThat(broken).isEmpty();
  }

  private static boolean isThere(Path page, MatchResult link) {
    Path file = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
    if (!Files.exists(file)) {
      return false;
    }
    return link.group(2) == null
        || HEADING
            .matcher(Repository.text(file))
            .results()
            .anyMatch(heading -> anchor(heading.group(1)).equals(link.group(2)));
  }

  /** What GitHub makes of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFileThatIsNamedIsThere(Path page) {
    assertThat(FILE.matcher(Repository.text(page)).results().map(MatchResult::group))
        .filteredOn(name -> !name.contains("target/") && !name.endsWith("/VERSION"))
        .allSatisfy(name -> assertThat(Repository.ROOT.resolve(name)).exists());
  }

  @Test
  void enoughIsFoundToJudge() {
    String all = String.join("\n", pages().stream().map(Repository::text).toList());
    assertThat(LINK.matcher(all).results().count()).isGreaterThan(30);
    assertThat(FILE.matcher(all).results().count()).isGreaterThan(20);
  }

  /** The list of the decisions has each of them, in order, by the words that it has above. */
  @Test
  void everyDecisionIsListed() throws IOException {
    List<String> listed =
        Repository.text(DECISIONS.resolve("README.md"))
            .lines()
            .filter(line -> line.startsWith("| ["))
            .map(line -> line.replaceFirst("\\| \\[(\\d+)\\]\\((.*?)\\) \\| (.*?) \\|.*", "$2: $3"))
            .toList();
    try (Stream<Path> files = Files.list(DECISIONS)) {
      assertThat(listed)
          .isEqualTo(
              files
                  .filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
                  .sorted()
                  .map(DocsLinksTest::entry)
                  .toList());
    }
  }

  private static String entry(Path file) {
    String title = Repository.text(file).lines().findFirst().orElse("");
    return file.getFileName() + title.replaceFirst("# \\d{4}", "");
  }
}
