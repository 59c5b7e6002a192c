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
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;

class DialectPropertyTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

  @Property(tries = 150)
  void whatIsReadAgainIsTheEventButForTheLosses(
      @ForAll("dated") Event event, @ForAll("dialects") CsvDialect dialect, @ForAll boolean zoned) {
    CsvFormat format = zoned ? in(dialect) : CsvFormat.builder().dialect(dialect).build();
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
    Schedule before = event.schedule();
    Schedule after = read.get(0).schedule();
    boolean instants = before instanceof Schedule.Zoned && after instanceof Schedule.Zoned;
    if (!lost.contains("/schedule/start")) {
      assertThat(start(after, instants)).isEqualTo(start(before, instants));
    }
    if (!lost.contains("/schedule/end")) {
      assertThat(end(after, instants)).isEqualTo(end(before, instants));
    }
    if (lost.stream().noneMatch(path -> path.startsWith("/schedule/"))) {
      assertThat(after).isEqualTo(before);
    }
  }

  /** A day, a time on the clock, or an instant. */
  private static Object start(Schedule schedule, boolean instant) {
    return schedule.match(
        Schedule.Undated::raw,
        Schedule.AllDay::first,
        Schedule.Floating::start,
        zoned -> instant ? zoned.startInstant() : zoned.start());
  }

  private static Object end(Schedule schedule, boolean instant) {
    return schedule.match(
        Schedule.Undated::raw,
        Schedule.AllDay::last,
        floating -> floating.end().map(end -> end.local(floating.start(), Optional.empty())),
        zoned ->
            instant
                ? zoned.endInstant()
                : zoned.end().map(end -> end.local(zoned.start(), Optional.of(zoned.zone()))));
  }

  @Property(tries = 150)
  void whatADialectHasColumnsForIsNotLost(
      @ForAll("simple") Event event, @ForAll("dialects") CsvDialect dialect) {
    CsvFormat format = in(dialect);
    assertThat(format.losses(event)).extracting(Violation::path).containsExactly("/uid");
    Event read = Tables.read(format, Tables.write(format, event)).get(0);
    assertThat(read.toBuilder().uid(event.uid()).build()).isEqualTo(event);
  }

  @Provide
  static Arbitrary<Event> dated() {
    return EventArbitraries.datedEvents();
  }

  @Provide
  static Arbitrary<CsvDialect> dialects() {
    return Arbitraries.of(CsvDialect.values()).filter(dialect -> dialect != CsvDialect.NATIVE);
  }

  private static CsvFormat in(CsvDialect dialect) {
    return CsvFormat.builder().dialect(dialect).zone(ZONE).build();
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
