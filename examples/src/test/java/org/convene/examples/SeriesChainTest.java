package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.Schedule;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.FewerTries;
import org.convene.series.Answer;
import org.convene.series.ChangedSeries;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
import org.convene.series.Series;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series that was written and read takes place at the same times, in every format. */
@FewerTries
class SeriesChainTest {

  private static final int SOME = 20;

  @Provide
  Arbitrary<Event> series() {
    return EventArbitraries.events()
        .filter(event -> !event.recurrence().isEmpty())
        .filter(event -> !(event.schedule() instanceof Schedule.Undated));
  }

  /** Series some of whose instances were changed, by themselves or with all that follow. */
  @Provide
  Arbitrary<Event> changed() {
    return ChangedSeries.series().map(Series::event);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void itTakesPlaceAtTheSameTimes(@ForAll("series") Event series) throws IOException {
    Assume.that(series.recurrenceId().isEmpty());
    takesPlaceAtTheSameTimes(series);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatWasChangedTakesPlaceAtTheSameTimes(@ForAll("changed") Event series) throws IOException {
    takesPlaceAtTheSameTimes(series);
  }

  private static void takesPlaceAtTheSameTimes(Event series) throws IOException {
    Answer<List<Occurrence>> before = Occurrences.of(series).first(SOME);
    for (EventFormat format : EventFormats.installed().all()) {
      if (format.losses(series).isEmpty()) {
        Event copy = ChainTest.copied(format, series);
        assertThat(Occurrences.of(copy).first(SOME)).as(format.name()).isEqualTo(before);
      }
    }
  }

  /** The third of four Mondays has another status and says nothing of when it takes place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json | {'uid':'1','title':'Talk','schedule':{'start':'2027-03-01T09:00','end':"
            + "'2027-03-01T09:45','timeZone':'Europe/Zurich'},'recurrence':{'rules':"
            + "['FREQ=WEEKLY;COUNT=4'],'overrides':[{'recurrenceId':'2027-03-15T09:00',"
            + "'status':'cancelled'}]}}",
        "xml | <events xmlns='urn:convene:event:1'><event><uid>1</uid><title>Talk</title>"
            + "<schedule><start>2027-03-01T09:00</start>"
            + "<timeZone>Europe/Zurich</timeZone><end>2027-03-01T09:45</end></schedule>"
            + "<recurrence><rules><rule>FREQ=WEEKLY;COUNT=4</rule></rules><overrides><event>"
            + "<uid>1</uid><recurrenceId>2027-03-15T09:00</recurrenceId>"
            + "</event></overrides></recurrence></event></events>",
        "csv | uid,title,start,end,time_zone,recurrence_rules,recurrence_id,event_status~"
            + "1,Talk,2027-03-01T09:00,2027-03-01T09:45,Europe/Zurich,FREQ=WEEKLY;COUNT=4,,~"
            + "1,Talk,,,,,2027-03-15T09:00,cancelled~",
        "icalendar | BEGIN:VCALENDAR~BEGIN:VEVENT~UID:1~SUMMARY:Talk~"
            + "DTSTART;TZID=Europe/Zurich:20270301T090000~DURATION:PT45M~"
            + "RRULE:FREQ=WEEKLY;COUNT=4~END:VEVENT~BEGIN:VEVENT~UID:1~"
            + "RECURRENCE-ID;TZID=Europe/Zurich:20270315T090000~STATUS:CANCELLED~END:VEVENT~"
            + "END:VCALENDAR~",
      })
  void anOverrideWithoutAScheduleTakesPlaceWhenItsInstanceDoes(String name, String text)
      throws IOException {
    EventFormat format = EventFormats.installed().byName(name);
    byte[] document =
        text.replace(name.equals("json") ? '\'' : '\0', '"').replace('~', '\n').getBytes(UTF_8);
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      Event series = reader.events(problem -> {}).findFirst().orElseThrow();
      assertThat(series.recurrence().overrides()).hasSize(1);
      assertThat(Occurrences.of(series).first(9).orElseThrow())
          .extracting(it -> it.startInstant() + "/" + it.endInstant().orElseThrow())
          .containsExactly(
              "2027-03-01T08:00:00Z/2027-03-01T08:45:00Z",
              "2027-03-08T08:00:00Z/2027-03-08T08:45:00Z",
              "2027-03-15T08:00:00Z/2027-03-15T08:45:00Z",
              "2027-03-22T08:00:00Z/2027-03-22T08:45:00Z");
      takesPlaceAtTheSameTimes(series);
    }
  }
}
