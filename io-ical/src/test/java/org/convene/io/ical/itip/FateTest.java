package org.convene.io.ical.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.convene.io.ical.Received;
import org.junit.jupiter.api.Test;

class FateTest {

  /** What is told to callers is what was found out, by its name. */
  @Test
  void eachFateIsAResult() {
    assertThat(Received.Result.values())
        .extracting(Enum::name)
        .containsExactly(Arrays.stream(Fate.What.values()).map(Enum::name).toArray(String[]::new));
  }
}
