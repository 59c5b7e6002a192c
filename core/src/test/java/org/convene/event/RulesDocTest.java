package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} says what the rules say; {@code -Dconvene.regenerate=true} rewrites it. */
class RulesDocTest {

  private static final Path PAGE = Path.of("..", "docs", "rules.md");

  @Test
  void thePageOfTheRulesIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("convene.regenerate")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().as("stale: run with -Dconvene.regenerate=true").isEqualTo(page);
  }

  private static String page() {
    String rows =
        Arrays.stream(StandardRule.values())
            .map(
                rule ->
                    "| `%s` | %s | %s |"
                        .formatted(
                            rule.code(),
                            rule.severity().name().toLowerCase(Locale.ROOT),
                            rule.requirement()))
            .collect(Collectors.joining("\n"));
    return """
        # Rules

        Every event obeys these rules. `build()` refuses an event that breaks one of severity error, and
        names every violation at once: a JSON Pointer to the place, the code, what was expected, what was
        found. A warning refuses nothing; `EventValidator.standard().validate(event)` lists them.

        Made from `StandardRule` by `RulesDocTest`; `mvn test -pl core -Dtest=RulesDocTest -Dconvene.regenerate=true`
        makes it anew.

        | code | severity | requirement |
        | --- | --- | --- |
        """
        + rows
        + "\n";
  }
}
