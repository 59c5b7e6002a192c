package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables with a quirk each, that are read: what comes of them stands beside them. */
class AcceptTest {

  static Stream<HandWritten> tables() {
    return HandWritten.in("accept");
  }

  @Test
  void thereAreEnough() {
    assertThat(tables()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void givesWhatStandsBesideIt(HandWritten table) throws IOException {
    if (Boolean.getBoolean("convene.regenerate")) {
      table.regenerate();
    }
    assertThat(table.expected())
        .anyMatch(line -> line.startsWith("events = "))
        .noneMatch(line -> line.contains(": error "));
    assertThat(String.join("\n", table.found())).isEqualTo(String.join("\n", table.expected()));
  }
}
