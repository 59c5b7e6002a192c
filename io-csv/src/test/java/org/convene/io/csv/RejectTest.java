package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that are not read, or not wholly: what is said of them stands beside them. */
class RejectTest {

  static Stream<HandWritten> tables() {
    return HandWritten.in("reject");
  }

  @Test
  void thereAreEnough() {
    assertThat(tables()).hasSizeGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void givesWhatStandsBesideIt(HandWritten table) throws IOException {
    if (Boolean.getBoolean("convene.regenerate")) {
      table.regenerate();
    }
    assertThat(table.expected()).anyMatch(line -> line.contains(": error "));
    assertThat(String.join("\n", table.found())).isEqualTo(String.join("\n", table.expected()));
  }
}
