package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

/** What a document says of itself: where it is told, and what it costs when it is wrong. */
class HeadTest {

  private static final Class<?> ACCEPTED = ReadResult.Accepted.class;

  private static EventReader reader(String json) throws IOException {
    return new JsonFormat().reader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aMemberThatIsWrongCostsThatMember() throws IOException {
    String json =
        """
        {"title": 3, "color": "navy", "refreshInterval": "daily", "mood": "good",
         "extensions": [["x-a"], ["x-b"]],
         "events": [{"uid": "a", "title": "T"}, {"uid": "b", "title": "T"}]}
        """;
    List<ReadResult> results = Json.read(json);
    assertThat(results).hasSize(2).allSatisfy(it -> assertThat(it).isInstanceOf(ACCEPTED));
    assertThat(results.get(0).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "line 1, column 11: /title: expected a string or an object such as {\"en\": \"…\"},"
                + " found 3; it is kept as an extension (json.value)",
            "line 1, column 50: /refreshInterval: expected a duration such as PT1H30M,"
                + " found \"daily\"; it is kept as an extension (json.value)",
            "line 2, column 17: /extensions/0: expected a property such as"
                + " [\"x-name\", {}, \"unknown\", \"value\"], found an array;"
                + " it is kept as an extension (json.value)",
            "line 2, column 26: /extensions/1: expected a property such as"
                + " [\"x-name\", {}, \"unknown\", \"value\"], found an array;"
                + " it is kept as an extension (json.value)",
            "line 1, column 67: /mood: expected a member known to the format,"
                + " found \"mood\" (json.unknown-member)");
    assertThat(results.get(1).problems()).isEmpty();
  }

  @Test
  void aMemberThatIsWrongIsKept() throws IOException {
    try (EventReader reader =
        reader("{\"title\": 3, \"a/b\": [], \"color\": \"navy\", \"events\": []}")) {
      DocumentHead head = reader.head();
      assertThat(head.color()).contains("navy");
      assertThat(head.title()).isEmpty();
      assertThat(head.extensions().properties())
          .containsExactly(kept("/title", "3"), kept("/a~1b", "[]"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new JsonFormat().writer(out, head).close();
      assertThat(reader(out.toString(StandardCharsets.UTF_8)).head()).isEqualTo(head);
    }
  }

  private static RawProperty kept(String pointer, String value) {
    return RawProperty.of("X-CONVENE-JSON", value, RawParameter.of("X-CONVENE-POINTER", pointer));
  }

  @Test
  void halfASurrogatePairIsNotKept() throws IOException {
    String json = "{\"mood\": \"\\ud800\", \"events\": [{\"uid\": \"a\", \"title\": \"T\"}]}";
    assertThat(Json.read(json).get(0).problems())
        .singleElement()
        .hasToString(
            "line 1, column 10: /mood: expected text, found half of a surrogate pair;"
                + " it is not read (text.not-portable)");
    assertThat(reader(json).head()).isEqualTo(DocumentHead.empty());
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
