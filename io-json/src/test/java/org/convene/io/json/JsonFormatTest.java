package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.event.Event;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

  private static List<ReadResult> read(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = new JsonFormat().reader(new ByteArrayInputStream(bytes))) {
      return reader.results().toList();
    }
  }

  private static String write(JsonFormat.Layout layout, Event event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = JsonFormat.builder().layout(layout).build().writer(out)) {
      writer.write(event);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Event event(String json) throws IOException {
    ReadResult result = read(json).get(0);
    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    return ((ReadResult.Accepted) result).event();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uid\":\"a\",\"title\":{\"en\":\"T\",\"fr\":\"U\"},\"schedule\":{\"undated\":\", -\"}}\n",
        "{\"uid\":\"a\",\"title\":\"T\",\"schedule\":{\"first\":\"2022-05-16\",\"last\":\"2022-05-20\"}}\n",
        "{\"uid\":\"a\",\"title\":\"T\",\"schedule\":{\"start\":\"2022-05-18T08:30\","
            + "\"duration\":\"PT1H\",\"timeZone\":\"UTC\"}}\n",
        "{\"uid\":\"a\",\"title\":\"T\",\"classification\":{\"countries\":[\"FR\"],"
            + "\"gcmObjectives\":\"general\",\"sdgGoals\":[10],\"sdgTargets\":[\"10.7\"]}}\n",
        "{\"uid\":\"a\",\"title\":\"T\",\"extensions\":[[\"x-a\",{\"x-p\":[\"a\",\"b\"]},"
            + "\"unknown\",\"raw\"],[\"x-c\",[],[]]],\"__proto__\":{\"a\":[1.50,null]}}\n",
        "{\"uid\":\"a\",\"title\":\"T\",\"extensions\":[[\"x-convene-json\","
            + "{\"x-convene-pointer\":\"/x\"},\"unknown\",\"null\"]]}\n",
      })
  void readsAndWritesTheSameLine(String line) throws IOException {
    assertThat(write(JsonFormat.Layout.LINES, event(line))).isEqualTo(line);
  }

  @Test
  void namesTheWrongKindAndThePlace() throws IOException {
    String json = "[{\"uid\":\"a\",\"title\":\"x\",\n \"schedule\":{\"start\":\"18:30pm\"}}]";
    assertThat(read(json).get(0).problems().get(0))
        .hasToString(
            "line 2, column 22: /schedule/start: expected a local date-time such as"
                + " 2022-05-18T08:30, found \"18:30pm\" (json.value)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "3", "[NaN]", "[{}", "[] x", "{\"a\":1,\"a\":2}", "{}{}", "[01]"})
  void refusesWhatIsNoDocument(String json) {
    assertThatThrownBy(
            () -> {
              byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
              EventReader reader = new JsonFormat().reader(new ByteArrayInputStream(bytes));
              reader.results().toList();
            })
        .hasCauseInstanceOf(DocumentException.class);
  }

  @Test
  void readsNoEventsFromAnEmptyArray() throws IOException {
    assertThat(read("[]")).isEmpty();
  }
}
