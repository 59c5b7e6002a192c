package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.TextArbitraries;
import org.convene.event.TimeArbitraries;
import org.convene.event.Violation;

class DialectPropertyTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

  @Property(tries = 300)
  void what_is_read_again_is_the_event_but_for_the_losses(
      @ForAll("dated") Event event, @ForAll("dialects") CsvFormat format) {
    List<Violation> losses = format.losses(event);
    if (losses.stream().anyMatch(Violation::isError)) {
      return;
    }
    List<Event> read = Tables.read(format, Tables.write(format, event));
    assertThat(read).hasSize(1);
    Set<String> lost = losses.stream().map(Violation::path).collect(Collectors.toSet());
    for (Column column : Columns.ALL) {
      if (!lost.contains(column.path()) && !column.path().startsWith("/schedule/")) {
        assertThat(column.write().apply(read.get(0)))
            .as(column.name())
            .isEqualTo(column.write().apply(event));
      }
    }
    if (!lost.contains("/schedule/start")) {
      assertThat(start(read.get(0).schedule())).isEqualTo(start(event.schedule()));
    }
    if (!lost.contains("/schedule/end")) {
      assertThat(end(read.get(0).schedule())).isEqualTo(end(event.schedule()));
    }
    if (lost.stream().noneMatch(path -> path.startsWith("/schedule/"))) {
      assertThat(read.get(0).schedule()).isEqualTo(event.schedule());
    }
  }

  /** An instant where there is a zone, or else a time of the clock, or a day. */
  private static Object start(Schedule schedule) {
    return schedule.match(
        Schedule.Undated::raw,
        Schedule.AllDay::first,
        Schedule.Floating::start,
        Schedule.Zoned::startInstant);
  }

  private static Object end(Schedule schedule) {
    return schedule.match(
        Schedule.Undated::raw,
        Schedule.AllDay::last,
        floating -> floating.end().map(end -> end.local(floating.start(), Optional.empty())),
        Schedule.Zoned::endInstant);
  }

  @Property(tries = 300)
  void what_a_dialect_has_columns_for_is_not_lost(
      @ForAll("simple") Event event, @ForAll("dialects") CsvFormat format) {
    assertThat(format.losses(event)).extracting(Violation::path).containsExactly("/uid");
    Event read = Tables.read(format, Tables.write(format, event)).get(0);
    assertThat(read.toBuilder().uid(event.uid()).build()).isEqualTo(event);
  }

  @Provide
  static Arbitrary<Event> dated() {
    return EventArbitraries.datedEvents();
  }

  @Provide
  static Arbitrary<CsvFormat> dialects() {
    return Arbitraries.of(CsvFormat.Dialect.values())
        .filter(dialect -> dialect != CsvFormat.Dialect.NATIVE)
        .map(dialect -> CsvFormat.builder().dialect(dialect).zone(ZONE).build());
  }

  @Provide
  static Arbitrary<Event> simple() {
    Arbitrary<Schedule> schedules =
        Arbitraries.oneOf(
            TimeArbitraries.dates().map(Schedule::allDay),
            dateTimes().map(time -> new Schedule.Zoned(time, ZONE, Optional.empty())),
            Combinators.combine(dateTimes(), Arbitraries.integers().between(2, 50))
                .as(
                    (time, hours) ->
                        new Schedule.Zoned(
                            time, ZONE, Optional.of(End.at(time.plusHours(hours))))));
    return Combinators.combine(
            TextArbitraries.uids(), TextArbitraries.titles(), TextArbitraries.texts(), schedules)
        .as(
            (uid, title, text, schedule) ->
                Event.builder()
                    .uid(uid)
                    .title(Text.of(title.value()))
                    .description(Text.of(text.value()))
                    .schedule(schedule)
                    .build());
  }

  private static Arbitrary<LocalDateTime> dateTimes() {
    return TimeArbitraries.dateTimes()
        .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
        .filter(time -> time.getYear() < 9990);
  }
}
