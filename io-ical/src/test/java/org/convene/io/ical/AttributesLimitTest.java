package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.junit.jupiter.api.Test;

class AttributesLimitTest {

  @Test
  void aPropertyHasAsManyParametersAsTheLimitAndNotOneMore() throws IOException {
    assertThat(codes(2, ";X-A=1;X-B=2")).doesNotContain("limit.attributes");
    assertThat(codes(2, ";X-A=1;X-B=2;X-C=3")).contains("limit.attributes");
    assertThat(codes(3, ";X-A=1;X-B=2;X-C=3")).doesNotContain("limit.attributes");
  }

  private static List<String> codes(int attributes, String parameters) throws IOException {
    String document =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260518T080000Z\r\nSUMMARY"
            + parameters
            + ":T\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    Limits limits = Limits.standard().toBuilder().attributes(attributes).build();
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader =
        new IcalFormat().withLimits(limits).reader(new ByteArrayInputStream(bytes))) {
      return reader
          .results()
          .flatMap(result -> result.problems().stream())
          .map(problem -> problem.violation().code())
          .toList();
    }
  }
}
