package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.Extensions;
import org.convene.event.Schedule;
import org.convene.event.Text;

/** Lines that repeat those of fields, with other parameters and values, cost no field anything. */
class UnmarkingPropertyTest {

  /** How a line is repeated. */
  private enum Change {
    PARAMETER,
    LANGUAGE,
    VALUE,
    NOTHING
  }

  private record Repeated(int which, Change change, boolean isBefore) {

    String of(String line) {
      return switch (change) {
        case PARAMETER -> line.replaceFirst("^([A-Z0-9-]+)", "$1;X-MORE=1");
        case LANGUAGE ->
            line.replaceAll(";LANGUAGE=(\"[^\"]*\"|[^;:]*)", "")
                .replaceFirst("^([A-Z0-9-]+)", "$1;LANGUAGE=fr");
        case VALUE -> line + "7";
        case NOTHING -> line;
      };
    }
  }

  /**
   * A reader that ignores all X- properties, as standards ask of it, finds what it would find
   * without the extensions.
   */
  @Property(tries = 300)
  void standardPropertiesSayTheFields(
      @ForAll("events") Event event, @ForAll("repeated") @Size(min = 1, max = 4) List<Repeated> all)
      throws IOException {
    Reading reading = Reading.of(repeating(Samples.written(event), all).getBytes(UTF_8));
    Assume.that(reading.events().size() == 1);
    Event read = reading.events().get(0);
    Assume.that(!(read.schedule() instanceof Schedule.Undated)); // a start that was changed to none
    String written = Samples.written(read);
    assertThat(Reading.of(written.getBytes(UTF_8)).events()).containsExactly(read);
    assertThat(standard(written)).isEqualTo(standard(Samples.written(plain(read))));
  }

  private static Event plain(Event event) {
    return event.toBuilder().extensions(Extensions.none()).build();
  }

  /** The event without extensions, as a reader of standard names sees it. */
  private static List<Event> standard(String document) throws IOException {
    String lines = unfolded(document).replaceAll("(?m)^X-(?!CONVENE-)[^\r\n]*\r\n", "");
    return Reading.of(lines.getBytes(UTF_8)).events().stream()
        .map(UnmarkingPropertyTest::plain)
        .toList();
  }

  private static String unfolded(String document) {
    return document.replace("\r\n ", "");
  }

  private static String repeating(String document, List<Repeated> all) {
    List<String> lines = new ArrayList<>(List.of(unfolded(document).split("\r\n")));
    for (Repeated one : all) {
      int first = lines.indexOf("BEGIN:VEVENT") + 1;
      int count = 0;
      while (!lines.get(first + count).matches("(BEGIN|END):.*")) {
        count++;
      }
      int at = first + Math.floorMod(one.which(), count);
      lines.add(one.isBefore() ? at : at + 1, one.of(lines.get(at)));
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  /** With HTML, which is written twice. */
  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.datedEvents()
        .map(
            it ->
                it.toBuilder()
                    .recurrence(it.recurrence().withOverrides(List.of()))
                    .description(Text.of("Plain", "en"))
                    .htmlDescription(Text.of("<p>Rich</p>", "en"))
                    .build());
  }

  @Provide
  Arbitrary<List<Repeated>> repeated() {
    return Combinators.combine(
            Arbitraries.integers(), Arbitraries.of(Change.values()), Arbitraries.of(true, false))
        .as(Repeated::new)
        .list();
  }
}
