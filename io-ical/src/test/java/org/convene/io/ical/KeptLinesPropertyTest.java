package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.RawProperty;
import org.convene.io.FewerTries;

/**
 * RDATE, EXDATE and RECURRENCE-ID of any form in a series of any form: what was read is written so
 * that it is read again without a repair, and where the form of the series has no place for all
 * that a line says, or adds a zone, the line as it was given stands beside it.
 */
@FewerTries
class KeptLinesPropertyTest {

  private static final Set<String> REPAIRS = Set.of("recurrence.time-form", "ical.time-kind");

  /** A form of a time. */
  enum Form {
    DATE(";VALUE=DATE", ""),
    LOCAL("", ""),
    UTC("", "Z"),
    ZONED(";TZID=Europe/Vienna", ""),
    ELSEWHERE(";TZID=Asia/Tokyo", "");

    private final String parameters;
    private final String suffix;

    Form(String parameters, String suffix) {
      this.parameters = parameters;
      this.suffix = suffix;
    }

    private String value(int day, int hour) {
      String date = "202404%02d".formatted(day);
      return this == DATE ? date : date + "T%02d0000".formatted(hour) + suffix;
    }

    /** Whether a series of this form says less than a time of another, or says a zone too. */
    private boolean changes(Form time, int hour) {
      return switch (this) {
        case DATE -> time != DATE && hour != 0;
        case LOCAL -> time != DATE && time != LOCAL;
        case UTC, ZONED, ELSEWHERE -> time == LOCAL;
      };
    }
  }

  /** What a line says the time of. */
  enum Name {
    EXCLUDED("EXDATE", "", ""),
    EXTRA("RDATE", "", ""),
    PERIOD("RDATE", ";VALUE=PERIOD", "/PT2H"),
    ID("RECURRENCE-ID", "", ""),
    FOLLOWING("RECURRENCE-ID", ";RANGE=THISANDFUTURE", "");

    private final String name;
    private final String parameters;
    private final String suffix;

    Name(String name, String parameters, String suffix) {
      this.name = name;
      this.parameters = parameters;
      this.suffix = suffix;
    }

    private boolean isId() {
      return this == ID || this == FOLLOWING;
    }
  }

  /** One line; each is of another day. */
  record Given(Name name, Form form, int hour) {

    private String rest(int day) {
      boolean period = name == Name.PERIOD;
      Form own = period && form == Form.DATE ? Form.LOCAL : form; // there is no period of dates
      return name.parameters + own.parameters + ":" + own.value(day, hour) + name.suffix;
    }

    private String line(int day) {
      return name.name + rest(day);
    }

    private boolean isKept(Form series) {
      boolean period = name == Name.PERIOD;
      return series.changes(period && form == Form.DATE ? Form.LOCAL : form, hour);
    }
  }

  @Provide
  Arbitrary<List<Given>> lines() {
    Arbitrary<Given> one =
        Combinators.combine(
                Arbitraries.of(Name.class), Arbitraries.of(Form.class), Arbitraries.of(0, 8, 10))
            .as(Given::new);
    return one.list().ofMinSize(1).ofMaxSize(4);
  }

  private static int day(int index) {
    return 3 + 5 * index;
  }

  private static Reading read(Form series, List<Given> given) throws IOException {
    String start = "DTSTART" + series.parameters + ":" + series.value(1, 10);
    List<String> lines = new ArrayList<>(head("Talk", start));
    lines.add("RRULE:FREQ=DAILY");
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).name().isId()) {
        lines.add(given.get(i).line(day(i)));
      }
    }
    lines.add("END:VEVENT");
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).name().isId()) {
        lines.addAll(head("Other", start));
        lines.add(given.get(i).line(day(i)));
        lines.add("END:VEVENT");
      }
    }
    return Calendars.read(Calendars.calendar(Calendars.lines(lines.toArray(String[]::new))));
  }

  private static List<String> head(String title, String start) {
    return List.of("BEGIN:VEVENT", "UID:1", "SUMMARY:" + title, start);
  }

  private static List<RawProperty> kept(Event event) {
    return Stream.concat(Stream.of(event), event.recurrence().overrides().stream())
        .flatMap(it -> it.extensions().properties().stream())
        .toList();
  }

  @Property(tries = 500)
  void aLineIsKeptWhereItsFormCannotBeUndone(
      @ForAll Form series, @ForAll("lines") List<Given> given) throws IOException {
    Reading reading = read(series, given);
    assertThat(reading.events()).hasSize(1);
    List<String> text = Samples.lines(new String(reading.written(), StandardCharsets.UTF_8));
    int kept = 0;
    for (int i = 0; i < given.size(); i++) {
      Given one = given.get(i);
      String marked = "X-CONVENE-EXTENSION;X-CONVENE-NAME=" + one.name().name + one.rest(day(i));
      if (one.isKept(series)) {
        kept++;
        assertThat(text).contains(marked);
      } else {
        assertThat(text).doesNotContain(marked);
      }
    }
    assertThat(kept(reading.events().get(0))).hasSize(kept);
    Reading again = Reading.of(reading.written());
    assertThat(again.events()).isEqualTo(reading.events());
    assertThat(again.problems())
        .extracting(it -> it.violation().code())
        .doesNotContainAnyElementsOf(REPAIRS);
  }
}
