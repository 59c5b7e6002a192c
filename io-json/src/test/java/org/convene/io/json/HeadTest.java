package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

/** What a document says of itself: where it is told, and what it costs when it is wrong. */
class HeadTest {

  private static EventReader reader(String json) throws IOException {
    return new JsonFormat().reader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aMemberAfterNoEventsIsToldAlone() throws IOException {
    List<ReadResult> results = Json.read("{\"events\": [],\n \"title\": \"Too late\"}");
    assertThat(results)
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.problems())
                    .singleElement()
                    .hasToString(
                        "line 2, column 11: /title: expected \"title\" before \"events\","
                            + " found it after; it is not read (json.member-after-events)"));
  }

  @Test
  void whatIsWrongAfterAnEventDoesNotCostIt() throws IOException {
    try (EventReader reader = reader("{\"events\": [{\"uid\": \"a\", \"title\": \"T\"}],\n 3}")) {
      assertThat(reader.read()).get().isInstanceOf(ReadResult.Accepted.class);
      assertThatThrownBy(reader::read)
          .isInstanceOf(DocumentException.class)
          .hasMessageStartingWith("line 2, column 2: expected JSON: Unexpected character ('3'");
      assertThat(reader.read()).isEmpty();
    }
  }
}
