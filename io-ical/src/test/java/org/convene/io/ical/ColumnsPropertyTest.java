package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.convene.io.EventReader;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.junit.jupiter.api.Test;

/** A problem is told where that begins which its message quotes. */
class ColumnsPropertyTest {

  private record Fault(String line, String quoted) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("DTSTART:tomorrow", "tomorrow"),
          new Fault("DTSTART;X-A=日本😀;TZID=Nowhere:20260601T100000", "Nowhere"),
          new Fault("DTSTART;TZID=\"Nowhere: (a)\":20260601T100000", "Nowhere: (a)"),
          new Fault("DTSTART;TZID=Europe/Paris:20260601T100000Z", "Europe/Paris"),
          new Fault("ATTENDEE;CN=Ärger;RSVP=MAYBE;ROLE=CHAIR:mailto:a@example.org", "MAYBE"),
          new Fault("ATTENDEE;CN=Ärger;RSVP=\"MAYBE\":mailto:a@example.org", "MAYBE"),
          new Fault("ATTENDEE;CN=日本:nobody", "nobody"),
          new Fault("DURATION:1 hour", "1 hour"),
          new Fault("PRIORITY:high", "high"),
          new Fault("PRIORITY;X-A=\"b;c:d\":high", "high"),
          new Fault("DESCRIPTION:日本😀 a\\xb and more", "\\x"),
          new Fault("LOCATION;ALTREP=\"a:b\":😀a\\", "\\"),
          new Fault("RRULE:FREQ=SOMETIMES", "FREQ=SOMETIMES"),
          new Fault("EXDATE:20260602T100000Z, 20260603T100000Z,then,20260604T100000Z", "then"),
          new Fault("EXDATE:20260602T100000Z,2026-06-03T10:00:00Z", "2026-06-03T10:00:00Z"),
          new Fault(
              "RDATE;VALUE=PERIOD:20260602T100000Z/PT1H,20260603T100000Z/later",
              "20260603T100000Z/later"),
          new Fault("CREATED:yesterday", "yesterday"),
          new Fault("URL:no page", "no page"));

  private static List<Problem> problems(String document) throws IOException {
    byte[] octets = document.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader =
        IcalFormat.builder().build().reader(new ByteArrayInputStream(octets))) {
      return reader.results().flatMap(it -> it.problems().stream()).toList();
    }
  }

  private static String folded(String line, Set<Integer> folds, String fold) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      boolean isInside = i > 0 && Character.isLowSurrogate(line.charAt(i));
      text.append(i > 0 && !isInside && folds.contains(i) ? fold : "").append(line.charAt(i));
    }
    return text.toString();
  }

  /** What stands at a place and behind it, unfolded. */
  private static String at(String document, Location place) {
    String[] lines = document.split("\r\n", -1);
    StringBuilder rest = new StringBuilder();
    int line = (int) place.line() - 1;
    rest.append(lines[line].substring((int) place.column() - 1));
    while (lines[++line].startsWith(" ") || lines[line].startsWith("\t")) {
      rest.append(lines[line].substring(1));
    }
    return rest.toString();
  }

  @Property
  void aPlaceIsThatOfWhatIsQuoted(
      @ForAll @IntRange(max = 17) int fault,
      @ForAll @Size(max = 12) Set<@IntRange(max = 80) Integer> folds,
      @ForAll boolean tab)
      throws IOException {
    Fault it = FAULTS.get(fault);
    String document =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Talk\r\n"
            + (it.line().startsWith("DTSTART") ? "" : "DTSTART:20260601T100000Z\r\n")
            + folded(it.line(), new TreeSet<>(folds), tab ? "\r\n\t" : "\r\n ")
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    Pattern quoted = Pattern.compile("(\"|TZID )" + Pattern.quote(it.quoted()) + "(\"|,| )");
    List<Problem> found =
        problems(document).stream()
            .filter(each -> quoted.matcher(each.violation().message()).find())
            .toList();
    assertThat(found).as(document).isNotEmpty();
    for (Problem each : found) {
      assertThat(at(document, each.location())).as(each + "\n" + document).startsWith(it.quoted());
    }
  }

  @Test
  void aLineThatIsNoUtf8CountsItsOctets() throws IOException {
    byte[] octets =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDESCRIPTION;X-A=\u00E9\u0080:\u00E9\u0080\\x\nEND:VEVENT\nEND:VCALENDAR\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    try (EventReader reader =
        IcalFormat.builder().build().reader(new ByteArrayInputStream(octets))) {
      List<String> places =
          reader
              .results()
              .flatMap(it -> it.problems().stream())
              .filter(it -> it.violation().code().matches("ical.(encoding|unknown-escape)"))
              .map(it -> it.location() + " " + it.violation().code())
              .toList();
      assertThat(places)
          .containsExactly(
              "line 4, column 17 ical.encoding", "line 4, column 22 ical.unknown-escape");
    }
  }

  /** Of so many folds, the places behind are lines. */
  @Test
  void behindVeryManyFoldsTheLineIsKnown() throws IOException {
    String document =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDESCRIPTION:"
            + "a\n ".repeat(5000)
            + "\\x\nEND:VEVENT\nEND:VCALENDAR\n";
    List<Problem> found =
        problems(document).stream()
            .filter(it -> it.violation().code().equals("ical.unknown-escape"))
            .toList();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).location().column()).isEqualTo(Location.NONE);
  }
}
