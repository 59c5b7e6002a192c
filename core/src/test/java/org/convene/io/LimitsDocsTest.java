package org.convene.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md has every limit, with its default. */
class LimitsDocsTest {

  @Test
  void securityHasEveryLimitWithItsDefault() throws IOException {
    List<String> rows =
        Stream.of(Limit.values())
            .map(
                limit ->
                    String.format(
                        Locale.ROOT,
                        "| `%s` | %,d | %s |",
                        limit.method(),
                        limit.usual,
                        limit.unit))
            .toList();
    assertThat(Files.readString(Path.of("..", "SECURITY.md"), UTF_8))
        .contains(
            "| limit | default | of what |\n| --- | --- | --- |\n"
                + String.join("\n", rows)
                + "\n\n");
  }
}
