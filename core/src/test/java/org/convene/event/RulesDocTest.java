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

        `build()` refuses an event that breaks a rule of severity error. The exception lists every violation:
        a JSON Pointer to the place, the code, what was expected and what was found. Warnings do not prevent
        the event from being built; `EventValidator.standard().validate(event)` lists them.

        `RulesDocTest` generates this page from `StandardRule`; to update it, run
        `mvn test -pl core -Dtest=RulesDocTest -Dconvene.regenerate=true`.

        | code | severity | requirement |
        | --- | --- | --- |
        """
        + rows
        + "\n";
  }
}
