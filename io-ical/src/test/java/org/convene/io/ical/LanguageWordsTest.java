package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.junit.jupiter.api.Test;

/** A language by its name is its tag, as in every format; the word itself has an escape. */
class LanguageWordsTest {

  private static final Event PLAIN =
      Event.builder()
          .uid(Uid.of("a1"))
          .title("T")
          .schedule(Schedule.allDay(LocalDate.of(2022, 5, 18)))
          .build();

  private static String written(Event event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new IcalFormat().writer(out)) {
      writer.write(event);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Event read(String calendar) throws IOException {
    byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = new IcalFormat().reader(new ByteArrayInputStream(bytes))) {
      return reader.events().findFirst().orElseThrow();
    }
  }

  @Test
  void aNameIsReadAsItsTag() throws IOException {
    String calendar = written(PLAIN.toBuilder().languages("fr").build());
    Event read =
        read(
            calendar.replace(
                "X-CONVENE-LANGUAGE:fr",
                "X-CONVENE-LANGUAGE:English\r\nX-CONVENE-LANGUAGE:Elvish"));
    assertThat(read.languages()).containsExactly("en", "Elvish");
    assertThat(read.extensions().isEmpty()).isTrue();
  }

  @Test
  void aWordThatNamesALanguageIsKeptWhereItSaysSo() throws IOException {
    Event event =
        PLAIN.toBuilder().languages("English", "en").interpretation(List.of("English")).build();
    String calendar = written(event);
    assertThat(calendar)
        .contains("X-CONVENE-LANGUAGE;X-CONVENE-EXACTLY=TRUE:English\r\n")
        .contains("X-CONVENE-LANGUAGE:en\r\n")
        .contains("X-CONVENE-INTERPRETATION;X-CONVENE-EXACTLY=TRUE:English\r\n");
    assertThat(read(calendar)).isEqualTo(event);
  }
}
