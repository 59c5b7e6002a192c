package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class IsoTimesTest {

  @Property
  void readsWhatTheJdkReads(@ForAll LocalDateTime time) {
    assertThat(IsoTimes.dateTime(time.toString())).isEqualTo(time);
  }

  @Property
  void takesNothingThatTheJdkRefuses(
      @ForAll @StringLength(6) @CharRange(from = '-', to = ':') String some) {
    String text = "2022-" + some.substring(0, 2) + "-18T0" + some.charAt(2) + ":3" + some.charAt(3);
    String longer = text + ":" + some.substring(4);
    for (String each : new String[] {text, longer}) {
      String ours = result(() -> IsoTimes.dateTime(each));
      assertThat(ours).isEqualTo(result(() -> LocalDateTime.parse(each)));
    }
  }

  @Example
  void refusesADayThatDoesNotExist() {
    assertThatThrownBy(() -> IsoTimes.dateTime("2022-02-30T08:30"))
        .isInstanceOf(DateTimeException.class);
  }

  private static String result(java.util.function.Supplier<LocalDateTime> reading) {
    try {
      return reading.get().toString();
    } catch (DateTimeException e) {
      return "refused";
    }
  }
}
