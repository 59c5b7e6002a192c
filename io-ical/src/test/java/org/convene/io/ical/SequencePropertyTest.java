package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.RecurrenceId;
import org.convene.series.NoSuchInstanceException;
import org.convene.series.Series;
import org.junit.jupiter.api.Test;

/** A client ignores what it has in the same or a higher version (RFC 5546 section 2.1.5). */
class SequencePropertyTest {

  enum Kind {
    CANCEL,
    RESTORE,
    MOVE,
    EXCLUDE,
    RENAME
  }

  /** What the organizer does to an instance, or to the series. */
  record Step(Kind kind, int week) {

    private List<Invitation> messages(Event sent) {
      if (kind == Kind.CANCEL) {
        return List.of(Sent.cancel(sent, Mondays.monday(week), Samples.CLOCK));
      }
      return Sent.updated(sent, changed(Series.of(sent)).event(), Samples.CLOCK).messages();
    }

    private Series changed(Series series) {
      return switch (kind) {
        case RESTORE -> series.restore(Mondays.monday(week));
        case MOVE ->
            series.move(
                Mondays.monday(week), Mondays.at(Mondays.START.plusWeeks(week).plusDays(2)));
        case EXCLUDE -> series.exclude(Mondays.monday(week));
        default -> series.edit(it -> it.title("Week " + week));
      };
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.integers().between(1, 4))
        .as(Step::new)
        .list()
        .ofMaxSize(6);
  }

  @Property(tries = 50)
  void eachMessageIsNewerThanWhatAClientHas(@ForAll("steps") List<Step> steps) throws IOException {
    Event current = Mondays.SERIES;
    Map<Integer, Integer> client = new HashMap<>();
    for (Step step : steps) {
      List<Invitation> messages;
      try {
        messages = step.messages(current);
      } catch (NoSuchInstanceException e) {
        continue; // it is excluded
      }
      for (Invitation message : messages) {
        receive(message, client);
        current = message.event();
      }
    }
    receive(Sent.cancel(current, Samples.CLOCK), client);
  }

  private static void receive(Invitation message, Map<Integer, Integer> client) throws IOException {
    Event event = Invitations.read(new ByteArrayInputStream(message.bytes())).events().get(0);
    for (int week = 1; week <= 10; week++) {
      Optional<Integer> sequence = sequence(event, week);
      if (sequence.isPresent()) {
        assertThat(sequence.get()).isGreaterThan(client.getOrDefault(week, 0));
        client.put(week, sequence.get());
      }
    }
  }

  private static Optional<Integer> sequence(Event event, int week) {
    if (event.recurrenceId().isPresent()) {
      return isOf(event, week) ? Optional.of(event.sequence()) : Optional.empty();
    }
    return event.recurrence().overrides().stream()
        .filter(it -> isOf(it, week))
        .findFirst()
        .or(() -> Optional.of(event))
        .map(Event::sequence);
  }

  private static boolean isOf(Event instance, int week) {
    String start = Mondays.monday(week).toString();
    return instance
        .recurrenceId()
        .map(RecurrenceId::instance)
        .filter(it -> it.toString().startsWith(start))
        .isPresent();
  }

  @Test
  void aCancelledInstanceComesBackWithAHigherNumber() {
    Event cancelled = Sent.cancel(Mondays.SERIES, Mondays.monday(3), Samples.CLOCK).event();
    Event restored = Series.of(cancelled).restore(Mondays.monday(3)).event();
    Invitation update = Sent.update(cancelled, restored, Samples.CLOCK);
    assertThat(Samples.lines(new String(update.bytes(), UTF_8)))
        .contains("SEQUENCE:2")
        .noneMatch(it -> it.startsWith("EXDATE"));
  }
}
