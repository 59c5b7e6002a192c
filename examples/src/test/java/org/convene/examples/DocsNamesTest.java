package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

/** The pages about the code name classes, members and packages that are there. */
final class DocsNamesTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Path MAP = DOCS.resolve("architecture.md");

  /** A class, and perhaps one of its members: {@code Kind.Word}, {@code Row.of(field, "NAME")}. */
  private static final Pattern TYPE =
      Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+)(?:\\([^`]*\\))?)?`");

  private static final Pattern PACKAGE = Pattern.compile("`(org\\.convene[a-z0-9.]*)`");

  /** A package in the drawing. */
  private static final Pattern ROOM = Pattern.compile("(?<=[ →])\\.([a-z]+)");

  private static final Set<String> JAVA = Set.of("ServiceLoader");
  private static final Map<String, String> SOURCES = sources();

  static List<Path> pages() throws IOException {
    try (Stream<Path> howTo = Files.list(DOCS.resolve("how-to"))) {
      return Stream.concat(Stream.of(MAP, DOCS.resolve("glossary.md")), howTo.sorted()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyTypeIsThere(Path page) throws IOException {
    List<MatchResult> names = TYPE.matcher(Files.readString(page)).results().toList();
    assertThat(names).hasSizeGreaterThan(10);
    assertThat(names.stream().filter(name -> !isThere(name)).map(MatchResult::group))
        .as("names of no class, or of no member, on %s", page)
        .isEmpty();
  }

  private static boolean isThere(MatchResult name) {
    if (JAVA.contains(name.group(1))) {
      return true;
    }
    String source = SOURCES.get(name.group(1));
    String member = name.group(2);
    return source != null
        && (member == null || Pattern.compile("\\b" + member + "\\b").matcher(source).find());
  }

  @Test
  void theMapShowsEveryPackageAndNoOther() throws IOException {
    String map = Files.readString(MAP);
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
  private static Set<String> packages() throws IOException {
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.filter(DocsNamesTest::isOfTheLibrary).toList()) {
        Path root = module.resolve("src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
          files
              .filter(file -> file.endsWith("package-info.java"))
              .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
              .forEach(packages::add);
        }
      }
    }
    return packages;
  }

  private static boolean isOfTheLibrary(Path module) {
    return module.getFileName().toString().matches("core|io-.*");
  }

  /** The text of each source file, by its class; a name that comes twice has both texts. */
  private static Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.find(Path.of(".."), 20, (path, it) -> isSource(path))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static boolean isSource(Path path) {
    return path.toString().endsWith(".java") && !path.toString().contains("/target/");
  }
}
