package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.io.EventWriter;

/** Whatever is taken from a document, or altered in it, is found; and nothing else. */
class LosslessComparerPropertyTest {

  private static final List<String> IGNORED =
      List.of("BEGIN:", "END:", "VERSION", "CALSCALE", "SEQUENCE:0");

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<Event> dated = EventArbitraries.datedEvents();
    return dated.map(LosslessComparerPropertyTest::document);
  }

  private static String document(Event event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IcalFormat format = IcalFormat.builder().undated(IcalFormat.Undated.JOURNAL).build();
    try (EventWriter writer = format.writer(out)) {
      writer.write(event);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(UTF_8).replace("\r\n ", "");
  }

  private static List<Difference> compare(String before, List<String> after) {
    return LosslessComparer.compare(
        before.getBytes(UTF_8), (String.join("\r\n", after) + "\r\n").getBytes(UTF_8));
  }

  /** The lines of a document that a comparison takes notice of; the zones are made anew. */
  private static List<Integer> noticed(List<String> lines) {
    List<Integer> noticed = new ArrayList<>();
    boolean zone = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      zone |= line.equals("BEGIN:VTIMEZONE");
      if (!zone && IGNORED.stream().noneMatch(line::startsWith)) {
        noticed.add(i);
      }
      zone &= !line.equals("END:VTIMEZONE");
    }
    return noticed;
  }

  /** Of an all-day event of one day, DTEND may be left out (RFC 5545 section 3.6.1). */
  private static boolean isDefaultEnd(List<String> lines, int at) {
    String end = "DTEND;VALUE=DATE:";
    if (!lines.get(at).startsWith(end)) {
      return false;
    }
    String start = "DTSTART;VALUE=DATE:";
    int before = at - 1;
    while (!lines.get(before).startsWith(start)) {
      before--;
    }
    return date(lines.get(at), end).equals(date(lines.get(before), start).plusDays(1));
  }

  private static LocalDate date(String line, String prefix) {
    return LocalDate.parse(line.substring(prefix.length()), DateTimeFormatter.BASIC_ISO_DATE);
  }

  @Property(tries = 500)
  void aDocumentIsLikeItself(@ForAll("documents") String document) {
    assertThat(compare(document, List.of(document.split("\r\n")))).isEmpty();
  }

  @Property(tries = 80)
  void eachMutationIsFound(@ForAll("documents") String document, @ForAll("mutations") Mutation it) {
    List<String> lines = new ArrayList<>(List.of(document.split("\r\n")));
    List<Integer> noticed = noticed(lines);
    int at = noticed.get(Math.floorMod(it.where(), noticed.size()));
    String line = lines.get(at);
    Assume.that(it.kind() != Kind.DROP || !isDefaultEnd(lines, at));
    switch (it.kind()) {
      case DROP -> lines.remove(at);
      case DOUBLE -> lines.add(at, line);
      case VALUE -> lines.set(at, line + "7");
      case PARAMETER -> lines.set(at, line.replaceFirst("^([A-Z0-9-]+)", "$1;X-MUTANT=1"));
      case NAME -> lines.set(at, "X-MUTANT-" + line);
      case ADD -> lines.add(at, "X-MUTANT:1");
    }
    assertThat(compare(document, lines)).as("%s of %s", it.kind(), line).isNotEmpty();
  }

  enum Kind {
    DROP,
    DOUBLE,
    VALUE,
    PARAMETER,
    NAME,
    ADD
  }

  record Mutation(Kind kind, int where) {}

  @Provide
  Arbitrary<Mutation> mutations() {
    return Combinators.combine(
            Arbitraries.of(Kind.values()), Arbitraries.integers().between(0, 10_000))
        .as(Mutation::new);
  }
}
