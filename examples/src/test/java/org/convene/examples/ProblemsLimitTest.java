package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event with more problems than are listed: its error is, and how many more there were. */
final class ProblemsLimitTest {

  private static final Limits TWO = Limits.standard().toBuilder().problems(2).build();

  /** Four indicators that nobody knows, which are warnings, and a start that refuses the event. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "json # [{'uid':'a','title':'T','classification':{'sdgIndicators':['a','b','c','d']},"
            + "'schedule':{'start':'18:30pm'}}]",
        "ndjson # {'uid':'a','title':'T','classification':{'sdgIndicators':['a','b','c','d']},"
            + "'schedule':{'start':'18:30pm'}}",
        "xml # <events xmlns='urn:convene:event:1'><event><uid>a</uid><title>T</title>"
            + "<schedule><start>18:30pm</start></schedule><classification>"
            + "<sdgIndicators><sdgIndicator>a</sdgIndicator><sdgIndicator>b</sdgIndicator><sdgIndicator>c</sdgIndicator>"
            + "<sdgIndicator>d</sdgIndicator></sdgIndicators></classification></event></events>",
        "csv # uid,title,sdg_indicators,start\\na,T,a;b;c;d,18:30pm\\n",
        "icalendar # BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nUID:a\\nSUMMARY:T\\n"
            + "X-CONVENE-SDG-INDICATOR:a\\nX-CONVENE-SDG-INDICATOR:b\\nX-CONVENE-SDG-INDICATOR:c\\n"
            + "X-CONVENE-SDG-INDICATOR:d\\nRECURRENCE-ID:soon\\nEND:VEVENT\\nEND:VCALENDAR\\n"
      })
  void theErrorAndTheNumberOfTheRestAreTold(String name, String document) throws IOException {
    EventFormat format = EventFormats.installed().byName(name).withLimits(TWO);
    byte[] bytes = document.replace("\\n", "\n").replace('\'', '"').getBytes(UTF_8);
    List<Problem> all;
    List<Problem> two;
    try (EventReader reader =
        EventFormats.installed().byName(name).reader(new ByteArrayInputStream(bytes))) {
      all = reader.read().orElseThrow().problems();
    }
    try (EventReader reader = format.reader(new ByteArrayInputStream(bytes))) {
      ReadResult result = reader.read().orElseThrow();
      assertThat(result).isInstanceOf(ReadResult.Rejected.class);
      two = result.problems();
    }
    assertThat(all).hasSizeGreaterThan(3);
    assertThat(two).hasSize(3).anyMatch(it -> it.violation().isError());
    assertThat(two.get(2).violation().code()).isEqualTo("limit.problems");
    assertThat(two.get(2).violation().message())
        .isEqualTo("expected at most 2 problems, found " + (all.size() - 2) + " more, not listed");
  }
}
