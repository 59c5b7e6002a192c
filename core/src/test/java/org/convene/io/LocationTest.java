package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.event.Violation;
import org.junit.jupiter.api.Test;

class LocationTest {

  @Test
  void saysWhatIsKnown() {
    assertThat(Location.at(2, 7, 3)).hasToString("line 7, column 3");
    assertThat(Location.at(2, 7, Location.NONE)).hasToString("line 7");
    assertThat(Location.ofEvent(2)).hasToString("event 2");
    assertThat(Location.unknown()).hasToString("unknown place");
  }

  @Test
  void whatIsLessThanOneIsNotKnown() {
    assertThat(new Location(0, -7, Long.MIN_VALUE)).isEqualTo(Location.unknown());
    assertThat(Location.ofEvent(3).line()).isEqualTo(Location.NONE);
  }

  @Test
  void aProblemNamesNoPlaceWhereNoneIsKnown() {
    Violation violation = Violation.error("/uid", "uid.missing", "expected a uid");
    assertThat(new Problem(Location.unknown(), violation)).hasToString(violation.toString());
    assertThat(new Problem(Location.at(1, 7, 3), violation))
        .hasToString("line 7, column 3: " + violation);
  }
}
