package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says of {@code convene.tries}. */
class SeedsAndTriesTest {

  @Test
  void twoThousandAreTenTimesAsMany() {
    assertThat(SeedsAndTries.tries(200, 2_000, false)).isEqualTo(2_000);
    assertThat(SeedsAndTries.tries(1_000, 2_000, true)).isEqualTo(10_000);
    assertThat(SeedsAndTries.tries(1_000_000, 2_000_000, false)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void onlyAClassThatAllowsItIsTriedFewerTimes() {
    assertThat(SeedsAndTries.tries(200, 50, true)).isEqualTo(50);
    assertThat(SeedsAndTries.tries(1, 50, true)).isEqualTo(1);
    assertThat(SeedsAndTries.tries(200, 50, false)).isEqualTo(200);
  }
}
