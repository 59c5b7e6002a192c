package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages name classes, members and packages that are there. */
final class DocsNamesTest {

  private static final Path DOCS = Repository.ROOT.resolve("docs");
  private static final Path MAP = DOCS.resolve("architecture.md");

  /** A class, and perhaps one of its members: {@code Kind.Word}, {@code Row.of(field, "NAME")}. */
  private static final Pattern TYPE =
      Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+)(?:\\([^`]*\\))?)?`");

  private static final Pattern PACKAGE = Pattern.compile("`(org\\.convene[a-z0-9.]*)`");

  /** A package in the drawing. */
  private static final Pattern ROOM = Pattern.compile("(?<=[ →])\\.([a-z]+)");

  private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w,]+)");

  /** Words of Java, of other libraries and of documents; no names of ours. */
  private static final Set<String> OTHERS =
      Set.of(
          "ServiceLoader",
          "Optional",
          "Clock",
          "Error",
          "VEvent",
          "MismatchedInputException",
          "NaN",
          "Unmarshaller",
          "ValidationEventHandler",
          "XMLStreamWriter",
          "CalendarParserImpl",
          "English",
          "Français");

  private static final Map<String, String> SOURCES = sources();

  /** Not the records of what was decided and changed: they may name what is no longer there. */
  static List<Path> pages() {
    return Repository.pages().stream()
        .filter(page -> !page.toString().matches(".*/docs/decisions/.*|.*/CHANGELOG\\.md"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyTypeIsThere(Path page) {
    assertThat(TYPE.matcher(Repository.text(page)).results())
        .filteredOn(name -> !isThere(name))
        .extracting(MatchResult::group)
        .as("names of no class, or of no member, on %s", page)
        .isEmpty();
  }

  private static boolean isThere(MatchResult name) {
    if (OTHERS.contains(name.group(1))) {
      return true;
    }
    String source = SOURCES.get(name.group(1));
    String member = name.group(2);
    return source != null
        && (member == null || Pattern.compile("\\b" + member + "\\b").matcher(source).find());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyTestInACommandIsThere(Path page) {
    assertThat(
            TESTS
                .matcher(Repository.text(page))
                .results()
                .flatMap(command -> Stream.of(command.group(1).split(",", -1))))
        .isSubsetOf(SOURCES.keySet());
  }

  @Test
  void enoughIsFoundToJudge() {
    assertThat(pages()).hasSizeGreaterThan(10);
    assertThat(TYPE.matcher(Repository.text(MAP)).results()).hasSizeGreaterThan(30);
    Path contributing = Repository.ROOT.resolve("CONTRIBUTING.md");
    assertThat(TESTS.matcher(Repository.text(contributing)).results()).hasSizeGreaterThan(2);
  }

  @Test
  void theMapShowsEveryPackageAndNoOther() {
    String map = Repository.text(MAP);
    Set<String> shown = names(PACKAGE, map);
    assertThat(shown).isEqualTo(packages());
    List<String> blocks = List.of(map.split("```", -1));
    Set<String> drawn = names(ROOM, blocks.get(1));
    assertThat(drawn)
        .isEqualTo(
            shown.stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The packages of the library. */
  private static Set<String> packages() {
    return Repository.mainSources().stream()
        .map(Path::toString)
        .filter(
            file -> file.matches("\\.\\./(core|io-\\w+|integrations/\\w+)/.*/package-info\\.java"))
        .map(file -> file.replaceFirst(".*/src/main/java/(.*)/.*", "$1").replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text of each source file, by its class; a name that comes twice has both texts. */
  private static Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : Repository.sources()) {
      String name = file.getFileName().toString().replace(".java", "");
      sources.merge(name, Repository.text(file), String::concat);
    }
    return sources;
  }
}
