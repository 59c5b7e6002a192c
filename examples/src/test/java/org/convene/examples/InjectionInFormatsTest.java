package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text is that text again in each format, whatever of a document it looks like. */
final class InjectionInFormatsTest {

  /** The end of a value in some format, and what would be one more line, cell or element. */
  private static final List<String> TRICKS =
      List.of(
          "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil\nSUMMARY:evil\nATTACH:file:///etc\n",
          "x\";X-EVIL=\"1\":y\nX-EVIL:1",
          "x,y;z:\\n\\,\\;\\\\",
          "x^n^'^^",
          "x\",\"evil\":\"1",
          "x\\\",\\\"evil\\\":1",
          "x\"}],{\"uid\":\"evil\"}\n{\"uid\":\"evil\"}",
          "x</title><evil/><title>",
          "x]]><evil/><![CDATA[",
          "x\" evil=\"1' evil='1",
          "x&lt;evil/&gt;&#10;&evil;<!-- --><?evil?>",
          "x\",evil,\"\nevil,evil,evil",
          "x;evil;[uri=file:///etc] <evil@example.org> [lang=fr]",
          "x\tevil|evil",
          "=evil()",
          "'=evil()");

  private static final String EVENT =
      """
      {"uid":"a@example.org","title":"#","description":{"en":"@","fr":"@"},
       "schedule":{"first":"2026-05-18"},
       "places":[{"name":"@","room":"@","address":{"street":"@","locality":"@"}},
                 {"online":"https://example.org/","name":"@","passcode":"@"}],
       "organizers":[{"name":"@"}],"contacts":[{"label":"@","phone":"@"}],
       "meeting":{"organizer":{"address":"o@example.org","name":"@"},
                  "attendees":[{"address":"b@example.org","name":"@"}]},
       "links":[{"href":"https://example.org/","label":"@"}],
       "footnotes":["@"],
       "classification":{"categories":["@"],"topics":["@"],"targetAudiences":["@"]},
       "publicationStatus":"@",
       "unknown":{"a":["@"]},
       "extensions":[["x-a",{"x-p":"p"},"text","v"]],
       "recurrence":{"rules":["FREQ=DAILY;COUNT=3"],
                     "overrides":[{"recurrenceId":"2026-05-19","title":"#"}]}}
      """;

  static List<String> tricks() {
    return TRICKS;
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void aTextIsNothingElse(String trick) throws IOException {
    String title = trick.strip().replace('\n', ' ').replace('\t', ' ');
    String document =
        EVENT
            .replace("\"@\"", '"' + escaped(trick) + '"')
            .replace("\"#\"", '"' + escaped(title) + '"');
    EventFormats formats = EventFormats.installed();
    Event event = only(formats.byName("json"), document.getBytes(UTF_8));
    assertThat(event.title().orElseThrow().value()).isEqualTo(title);
    assertThat(event.recurrence().overrides()).hasSize(1);
    for (EventFormat format : NativeFormats.all()) {
      assertThat(format.losses(event)).as(format.name()).filteredOn(Violation::isError).isEmpty();
      assertThat(only(format, format.bytes(event))).as(format.name()).isEqualTo(event);
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\t", "\\t");
  }

  /** The one event of a document. */
  private static Event only(EventFormat format, byte[] document) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      List<ReadResult> results = reader.results().toList();
      assertThat(results).as(format.name()).hasSize(1);
      return results.get(0).orElseThrow();
    }
  }
}
