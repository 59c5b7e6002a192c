package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the command prints names its options: who runs it has no Java at hand. */
final class OptionNamesTest {

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  /** A member of a class, or a setting of a builder. */
  private static final Pattern JAVA =
      Pattern.compile("(?<!-)\\b[A-Z][a-z]\\w+\\.[a-z]\\w+|\\w\\(\\)|the setting \\w+");

  @Test
  void noMessageOfTheLibraryNamesJava() throws IOException {
    List<String> messages =
        Stream.of("core", "io-json", "io-xml", "io-csv", "io-ical", "cli")
            .flatMap(OptionNamesTest::sources)
            .flatMap(OptionNamesTest::messages)
            .toList();
    assertThat(messages).filteredOn(message -> JAVA.matcher(message).find()).isNotEmpty();
    assertThat(messages)
        .filteredOn(message -> JAVA.matcher(OptionNames.in(message)).find())
        .isEmpty();
  }

  @Test
  void namesTheOption() {
    assertThat(OptionNames.in("a, or --two-digit-years (the setting twoDigitYears), or b"))
        .isEqualTo("a, or --two-digit-years, or b");
    assertThat(OptionNames.in("--zone or the setting zone says the zone"))
        .isEqualTo("--zone says the zone");
    assertThat(OptionNames.in("write it as a VJOURNAL with IcalFormat.builder().undated(JOURNAL)"))
        .isEqualTo("write it as a VJOURNAL with --journals");
  }

  private static Stream<Path> sources(String module) {
    Path folder = Path.of("..", module, "src", "main", "java");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts of several words: a path, a name of a resource or a part of code has none. */
  private static Stream<String> messages(Path file) {
    String source;
    try {
      source = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return LITERAL
        .matcher(
            source
                .replaceAll("'\\\\?\"'|(?s:/\\*.*?\\*/)|(?m)^\\s*//.*$", "")
                .replaceAll("\"\\s*\\+ \"", ""))
        .results()
        .map(MatchResult::group)
        .filter(text -> text.contains(" "))
        .filter(text -> !file.endsWith("OptionNames.java"));
  }
}
