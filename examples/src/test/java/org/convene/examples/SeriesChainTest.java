package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.convene.io.FewerTries;
import org.convene.series.Answer;
import org.convene.series.ChangedSeries;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
import org.convene.series.Series;

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
}
