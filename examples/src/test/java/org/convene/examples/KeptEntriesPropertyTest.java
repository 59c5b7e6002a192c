package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.convene.event.Event;
import org.convene.io.EventFormats;
import org.convene.io.FewerTries;
import org.convene.io.ReadResult;
import org.convene.recurrence.EventTime;

/** An entry of a list of times that cannot be read costs itself, in every format. */
@FewerTries
class KeptEntriesPropertyTest {

  private static final EventFormats FORMATS = EventFormats.installed();
  private static final LocalDateTime START = LocalDateTime.of(2022, 5, 18, 8, 30);

  /** What an entry of a list may be. */
  private enum Entry {
    TIME,
    WORD,
    NO_DAY,
    NO_HOUR,
    NUMBER;

    private LocalDateTime time(int index) {
      return START.plusDays(index + 1L);
    }

    String text(int index) {
      return switch (this) {
        case TIME -> time(index).toString();
        case WORD -> "soon";
        case NO_DAY -> "2022-02-30T08:30";
        case NO_HOUR -> "2022-05-20T25:30";
        case NUMBER -> "7";
      };
    }
  }

  /** A format, and how it writes a series with lists. */
  private enum Written {
    JSON("json") {
      @Override
      String document(List<String> dates, List<String> excluded) {
        return "{\"uid\":\"a\",\"title\":\"T\",\"schedule\":{\"start\":\"2022-05-18T08:30\"},"
            + "\"recurrence\":{\"dates\":"
            + joined(dates, "[\"", "\",\"", "\"]")
            + ",\"excluded\":"
            + joined(excluded, "[\"", "\",\"", "\"]")
            + "}}";
      }
    },
    XML("xml") {
      @Override
      String document(List<String> dates, List<String> excluded) {
        return "<event xmlns=\"urn:convene:event:1\"><uid>a</uid><title>T</title>"
            + "<schedule><start>2022-05-18T08:30</start></schedule><recurrence>"
            + joined(
                dates,
                "<dates><date><start>",
                "</start></date><date><start>",
                "</start></date></dates>")
            + joined(excluded, "<excluded><time>", "</time><time>", "</time></excluded>")
            + "</recurrence></event>";
      }
    },
    CSV("csv") {
      @Override
      String document(List<String> dates, List<String> excluded) {
        return "uid,title,start,recurrence_dates,excluded_dates\na,T,2022-05-18T08:30,"
            + joined(dates, "", "; ", ",")
            + joined(excluded, "", "; ", "\n");
      }
    },
    ICALENDAR("icalendar") {
      @Override
      String document(List<String> dates, List<String> excluded) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:a\nSUMMARY:T\n"
            + "DTSTART:20220518T083000\n"
            + joined(dates.stream().map(Written::basic).toList(), "RDATE:", ",", "\n")
            + joined(excluded.stream().map(Written::basic).toList(), "EXDATE:", ",", "\n")
            + "END:VEVENT\nEND:VCALENDAR\n";
      }
    };

    final String format;

    Written(String format) {
      this.format = format;
    }

    /** The code of an entry that cannot be read. */
    String code() {
      return (this == ICALENDAR ? "ical" : format) + ".value";
    }

    abstract String document(List<String> dates, List<String> excluded);

    private static String joined(List<String> texts, String before, String between, String after) {
      return texts.stream().collect(Collectors.joining(between, before, after));
    }

    private static String basic(String text) {
      return text.startsWith("2022") ? text.replaceAll("[-:]", "") + "00" : text;
    }
  }

  private static List<String> texts(List<Entry> entries) {
    return IntStream.range(0, entries.size()).mapToObj(i -> entries.get(i).text(i)).toList();
  }

  private static List<EventTime> times(List<Entry> entries) {
    return IntStream.range(0, entries.size())
        .filter(i -> entries.get(i) == Entry.TIME)
        .mapToObj(i -> EventTime.of(entries.get(i).time(i)))
        .toList();
  }

  /** The paths of the entries that cannot be read. */
  private static List<String> unread(String list, List<Entry> entries) {
    return IntStream.range(0, entries.size())
        .filter(i -> entries.get(i) != Entry.TIME)
        .mapToObj(i -> list + i)
        .toList();
  }

  @Property(tries = 200)
  void eachEntryCostsItself(
      @ForAll Written written,
      @ForAll @Size(min = 1, max = 5) List<Entry> dates,
      @ForAll @Size(min = 1, max = 5) List<Entry> excluded)
      throws IOException {
    String document = written.document(texts(dates), texts(excluded));
    ReadResult.Accepted read = KeptEntriesTest.accepted(written.format, document);
    Event event = read.event();
    assertThat(event.recurrence().dates())
        .extracting(it -> it.start())
        .containsExactlyElementsOf(times(dates));
    assertThat(event.recurrence().excluded()).containsExactlyElementsOf(times(excluded));
    assertThat(read.warnings())
        .filteredOn(it -> it.violation().code().equals(written.code()))
        .extracting(it -> it.violation().path())
        .containsExactlyElementsOf(
            Stream.concat(
                    unread("/recurrence/dates/", dates).stream(),
                    unread("/recurrence/excluded/", excluded).stream())
                .toList());
    for (String other : List.of("json", "xml", "csv", "icalendar")) {
      assertThat(ChainTest.copied(FORMATS.byName(other), event)).as(other).isEqualTo(event);
    }
  }
}
