package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.event.Event;
import org.convene.event.Uid;
import org.convene.io.json.ConveneJacksonModule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The Java code of docs/formats/json.md, run. {@link DocsCodeTest} compares the two. */
final class JsonDocsTest {

  @Test
  void readsAnEventInsideATypeOfOnesOwn() {
    String json =
        """
        {"room": "R12", "event": {"uid": "a@example.org", "title": "Planning"}}
        """;
    // code: jackson
    record Booking(String room, Event event) {}

    JsonMapper mapper = JsonMapper.builder().addModule(new ConveneJacksonModule()).build();
    Booking booking = mapper.readValue(json, Booking.class);
    // end

    assertThat(booking.room()).isEqualTo("R12");
    assertThat(booking.event())
        .isEqualTo(Event.builder().uid(Uid.of("a@example.org")).title("Planning").build());
  }
}
