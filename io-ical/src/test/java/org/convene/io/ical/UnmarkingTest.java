package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;
import static org.convene.io.ical.Calendars.read;

import biweekly.Biweekly;
import biweekly.property.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Extensions with the names of fields, written back. */
class UnmarkingTest {

  /** The lines of the written event that have one of some names; marks are always shown. */
  private static List<String> written(String names, String... lines) throws IOException {
    Reading reading = read(calendar(event("a", lines)));
    byte[] document = reading.written();
    assertThat(Reading.of(document).events()).isEqualTo(reading.events());
    return new String(document, StandardCharsets.UTF_8)
        .replace("\r\n ", "")
        .lines()
        .filter(line -> line.matches("(" + names + "|X-CONVENE-EXTENSION)[;:].*"))
        .toList();
  }

  @Test
  void isWrittenInPlaceOfItsField() throws IOException {
    assertThat(written("DESCRIPTION", "DESCRIPTION;ALTREP=\"cid:1\":More"))
        .containsExactly("DESCRIPTION;ALTREP=\"cid:1\":More");
  }

  @Test
  void aReminderMayHaveAMarkedProperty() throws IOException {
    String alarm = "BEGIN:VALARM\nACTION:AUDIO\nTRIGGER:-PT5M\nSUMMARY:a\nSUMMARY:b\nEND:VALARM";
    assertThat(written("SUMMARY", alarm.split("\n")))
        .containsExactly(
            "SUMMARY:Talk", "SUMMARY:a", "X-CONVENE-EXTENSION;X-CONVENE-NAME=SUMMARY:b");
  }

  @Test
  void keepsTheOrderOfFieldsAndOfExtensions() throws IOException {
    assertThat(
            written(
                "ATTACH|X-A|X-B",
                "X-A:1",
                "ATTACH:https://example.org/a",
                "ATTACH;SIZE=1:https://example.org/b",
                "X-B:1",
                "ATTACH:https://example.org/c",
                "ATTACH;SIZE=2:https://example.org/d"))
        .containsExactly(
            "ATTACH:https://example.org/a",
            "X-A:1",
            "ATTACH;SIZE=1:https://example.org/b",
            "ATTACH:https://example.org/c",
            "X-B:1",
            "ATTACH;SIZE=2:https://example.org/d");
  }

  @Test
  void aListIsWrittenInPlaceOfItsValues() throws IOException {
    assertThat(written("CATEGORIES", "CATEGORIES:z", "CATEGORIES;X-A=1:a,,b", "CATEGORIES:"))
        .containsExactly("CATEGORIES:z", "CATEGORIES;X-A=1:a,,b", "CATEGORIES:");
  }

  @Test
  void aFieldIsNotReplacedByWhatItDoesNotSay() throws IOException {
    String french = "STYLED-DESCRIPTION;FMTTYPE=text/html;LANGUAGE=fr:<p>Salut</p>";
    String english = "STYLED-DESCRIPTION;FMTTYPE=text/html;LANGUAGE=EN:<p>Hello</p>";
    String plain = "DESCRIPTION;LANGUAGE=en:Hello";
    assertThat(written("STYLED-DESCRIPTION|X-ALT-DESC", french, english, plain))
        .containsExactly(
            "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html;LANGUAGE=en:<p>Hello</p>",
            "X-ALT-DESC;FMTTYPE=text/html:<p>Hello</p>",
            french);
    // of one value, but not of one language
    String same = french.replace("Salut", "Hello");
    assertThat(written("STYLED-DESCRIPTION|X-ALT-DESC", same, english, plain))
        .containsExactly(
            "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html;LANGUAGE=en:<p>Hello</p>",
            "X-ALT-DESC;FMTTYPE=text/html:<p>Hello</p>",
            same);
  }

  @Test
  void whatSaysMoreOfAFieldWithACopyIsWrittenOnce() throws IOException {
    String more = "STYLED-DESCRIPTION;FMTTYPE=text/html;DERIVED=TRUE:<p>Hello</p>";
    assertThat(written("STYLED-DESCRIPTION|X-ALT-DESC", more, "DESCRIPTION:Hello"))
        .containsExactly("X-ALT-DESC;FMTTYPE=text/html:<p>Hello</p>", more);
  }

  @Test
  void aCopyGivesWayToAnotherOfItsName() throws IOException {
    Reading reading = read(calendar("NAME:Week\nX-WR-CALNAME:Mine\n", event("a")));
    byte[] written = reading.written();
    assertThat(Reading.of(written).head().extensions()).isEqualTo(reading.head().extensions());
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("\r\nNAME:Week\r\n", "\r\nX-WR-CALNAME:Mine\r\n")
        .containsOnlyOnce("X-WR-CALNAME");
  }

  @Test
  void anEndIsSaidOnce() throws IOException {
    assertThat(written("DTEND|DURATION", "DTEND:20260518T080000Z", "DURATION;X-A=1:PT2H"))
        .containsExactly(
            "DTEND:20260518T080000Z", "X-CONVENE-EXTENSION;X-CONVENE-NAME=DURATION;X-A=1:PT2H");
    assertThat(written("DTEND|DURATION", "DURATION;X-A=1:PT2H"))
        .containsExactly("DURATION;X-A=1:PT2H");
  }

  @Test
  void isMarkedWhereItWouldBeReadAsTheField() throws IOException {
    String marked = "X-CONVENE-EXTENSION;X-CONVENE-NAME=PRIORITY:5";
    assertThat(written("PRIORITY", marked)).containsExactly(marked);
  }

  @Test
  void aSecondOfWhatMayBeThereOnceIsMarked() throws IOException {
    assertThat(written("SUMMARY", "SUMMARY:Other", "SUMMARY;X-A=1:More"))
        .containsExactly(
            "SUMMARY:Talk",
            "X-CONVENE-EXTENSION;X-CONVENE-NAME=SUMMARY:Other",
            "X-CONVENE-EXTENSION;X-CONVENE-NAME=SUMMARY;X-A=1:More");
    assertThat(written("STATUS", "STATUS:CONFIRMED", "STATUS:CANCELLED"))
        .containsExactly("STATUS:CONFIRMED", "X-CONVENE-EXTENSION;X-CONVENE-NAME=STATUS:CANCELLED");
  }

  @Test
  void othersReadWhatTheFieldSays() throws IOException {
    byte[] document = read(calendar(event("a", "SUMMARY:Other"))).written();
    String text = new String(document, StandardCharsets.UTF_8);
    assertThat(Biweekly.parse(text).first().getEvents().get(0).getProperties(Summary.class))
        .extracting(it -> it.getValue())
        .containsExactly("Talk");
  }

  @Test
  void aDescriptionInAnotherLanguageIsNoSecondOfTheCalendar() throws IOException {
    Reading reading = read(calendar("DESCRIPTION:A\nDESCRIPTION;LANGUAGE=fr:B\n", event("a")));
    byte[] written = reading.written();
    assertThat(Reading.of(written).head().extensions()).isEqualTo(reading.head().extensions());
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("\r\nDESCRIPTION:A", "\r\nDESCRIPTION;LANGUAGE=fr:B");
  }

  @Test
  void aForeignPlaceNeedsNoMark() throws IOException {
    Reading reading =
        read(calendar(event("a", "BEGIN:VLOCATION", "UID:l", "NAME:Hall", "END:VLOCATION")));
    assertThat(reading.events().get(0).places()).isEmpty();
    assertThat(new String(reading.written(), StandardCharsets.UTF_8))
        .contains("BEGIN:VLOCATION\r\nUID:l\r\nNAME:Hall\r\nEND:VLOCATION")
        .doesNotContain("X-CONVENE-EXTENSION");
  }

  @Test
  void moreThanCanBeTriedAreMarked() throws IOException {
    String[] lines = new String[65];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "COMMENT;X-N=" + i + ":" + i;
    }
    assertThat(written("COMMENT", lines)).hasSize(130);
  }
}
