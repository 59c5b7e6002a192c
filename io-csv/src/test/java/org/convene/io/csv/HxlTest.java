package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Organization;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.junit.jupiter.api.Test;

class HxlTest {

  private static final Event TALK =
      Event.builder()
          .uid(Uid.of("talk-1"))
          .title(Text.of("Talk").withTranslation("fr", "Entretien"))
          .schedule(Schedule.allDay(LocalDate.of(2022, 5, 18)))
          .organizers(List.of(Organization.named("IOM")))
          .build();

  @Test
  void hashtagsAreWrittenUnderTheHeaderAndLeftOutOnReading() {
    CsvFormat format = CsvFormat.builder().hxl(true).languages("fr").build();
    String table = Tables.write(format, TALK);
    assertThat(table.lines().toList().get(1))
        .startsWith("\"#meta+id\",\"#meta+url\",\"#activity+name\",,\"#activity+name+i_fr\",")
        .contains(
            "\"#description\"",
            "\"#description+i_fr\"",
            "\"#date+start\",\"#date+end\"",
            "\"#org\"",
            "\"#country+name\"");
    assertThat(Tables.read(new CsvFormat(), table)).containsExactly(TALK);
  }

  @Test
  void aTableOfAnotherProgramMayHaveHashtagsToo() {
    CsvFormat format = CsvFormat.builder().hxl(true).dialect(CsvDialect.GOOGLE_CALENDAR).build();
    String table = Tables.write(format, TALK);
    assertThat(table.lines().toList().get(1))
        .isEqualTo(
            "\"#activity+name\",\"#date+start\",,\"#date+end\",,,\"#description\",\"#loc+name\",");
    assertThat(Tables.read(new CsvFormat(), table))
        .extracting(Event::schedule)
        .containsExactly(TALK.schedule());
  }

  @Test
  void hashtagsNameTheColumnsWhereTheHeaderDoesNot() {
    List<Event> events =
        Tables.read(
            new CsvFormat(),
            """
            Calendario de eventos,,,
            Nombre del acto,Primer dia,Quien,Nota
            #activity +name,#DATE+start,#org,#x_note
            Charla,2022-05-18,IOM,breve
            """);
    assertThat(events).hasSize(1);
    assertThat(events.get(0).title()).contains(Text.of("Charla"));
    assertThat(events.get(0).schedule()).isEqualTo(TALK.schedule());
    assertThat(events.get(0).organizers()).containsExactly(Organization.named("IOM"));
    assertThat(events.get(0).extensions().properties())
        .singleElement()
        .satisfies(
            property -> {
              assertThat(property.value()).isEqualTo("breve");
              assertThat(property.parameter("COLUMN")).contains("Nota");
            });
  }

  @Test
  void hashtagsMayStandWithoutAHeader() {
    assertThat(
            Tables.read(
                new CsvFormat(), "#meta+id,#activity+name,#date+start\na,Talk,2022-05-18\n"))
        .extracting(Event::uid)
        .containsExactly(Uid.of("a"));
  }

  @Test
  void anEventThatLooksLikeHashtagsIsOne() {
    Event odd = Event.builder().uid(Uid.of("#a")).title("#b").build();
    Event next = Event.builder().uid(Uid.of("#c")).build();
    CsvFormat format = new CsvFormat();
    assertThat(Tables.read(format, Tables.write(format, odd, next))).containsExactly(odd, next);
    assertThat(Tables.read(format, Tables.write(format, TALK, odd))).containsExactly(TALK, odd);
  }
}
