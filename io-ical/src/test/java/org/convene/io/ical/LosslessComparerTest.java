package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LosslessComparerTest {

  private static List<String> compare(String before, String after) {
    return LosslessComparer.compare(before.getBytes(UTF_8), after.getBytes(UTF_8)).stream()
        .map(Difference::toString)
        .toList();
  }

  private static String calendar(String... lines) {
    List<String> all = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:p"));
    all.addAll(List.of(lines));
    all.add("END:VCALENDAR");
    return String.join("\r\n", all) + "\r\n";
  }

  private static String event(String... lines) {
    List<String> all =
        new ArrayList<>(List.of("BEGIN:VEVENT", "UID:u", "DTSTAMP:20260101T000000Z"));
    all.addAll(List.of(lines));
    all.add("END:VEVENT");
    return calendar(all.toArray(String[]::new));
  }

  private static List<String> lines(String before, String after) {
    return compare(event(before.split("\\|", -1)), event(after.split("\\|", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          summary:a ~ SUMMARY:a
          SUMMARY;LANGUAGE="en":a ~ SUMMARY;LANGUAGE=EN:a
          SUMMARY;LANGUAGE=und:a ~ SUMMARY:a
          SUMMARY:a\\Nb\\,c,d ~ SUMMARY:a\\nb\\,c\\,d
          X-A;B=1;C=2:d ~ X-A;C=2;B=1:d
          X-A;B="^n^^^'":d ~ X-A;B=^n^^^':d
          CATEGORIES:a,b ~ CATEGORIES:b|CATEGORIES:a
          EXDATE:20260101T000000Z,20260102T000000Z ~ EXDATE:20260101T000000Z|EXDATE:20260102T000000Z
          EXDATE;VALUE=DATE-TIME:20260101t000000z ~ EXDATE:20260101T000000Z
          DTSTART;TZID=Etc/UTC:20260101T000000 ~ DTSTART:20260101T000000Z
          DTSTART;VALUE=DATE:20260101 ~ DTSTART;VALUE=DATE:20260101|DTEND;VALUE=DATE:20260102
          DURATION:PT90M ~ DURATION:PT1H30M
          DURATION:P2W ~ DURATION:P14D
          RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,+1MO;WKST=MO ~ RRULE:BYDAY=1MO,TU;FREQ=WEEKLY
          SEQUENCE:0 ~ X-CONVENE-ANYTHING;A=b:c
          PRIORITY:+05 ~ PRIORITY:5
          GEO:37.5000;-122.0 ~ GEO:37.5;-122
          STATUS:confirmed ~ STATUS:CONFIRMED
          ATTENDEE;ROLE=req-participant;RSVP=FALSE:mailto:a@b ~ ATTENDEE:mailto:a@b
          ATTENDEE:MAILTO:A@b ~ ATTENDEE:mailto:A@b
          ATTACH;ENCODING=base64;VALUE=BINARY:QUI= ~ ATTACH;ENCODING=BASE64:QUI=
          RDATE;VALUE=PERIOD:20260101T000000Z/PT60M ~ RDATE;VALUE=PERIOD:20260101T000000Z/PT1H
          URL;VALUE=URI:https://example.org/ ~ URL:https://example.org/
          RELATED-TO;RELTYPE=PARENT:x ~ RELATED-TO:x
          LOCATION:Hall ~ LOCATION:Hall|BEGIN:VLOCATION|UID:v|X-CONVENE-ORDER:1|END:VLOCATION
          DTSTART;TZID=Europe/Paris:20261025T023000 ~ DTSTART;X-CONVENE-ZONE=Europe/Paris:20261025T003000Z
          DTSTART;TZID=Europe/Paris:20261025T023000 ~ DTSTART:20261025T003000Z|X-CONVENE-DTSTART;X-CONVENE-ZONE=Europe/Paris:20261025T003000Z
          X-ALT-DESC;FMTTYPE=text/html:a ~ X-ALT-DESC;FMTTYPE=text/html:a|STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:a
          BEGIN:VALARM|ACTION:DISPLAY|END:VALARM ~ BEGIN:VALARM|ACTION:DISPLAY|DESCRIPTION;DERIVED=TRUE:u|END:VALARM
          """)
  void sameMeaningIsNoDifference(String before, String after) {
    assertThat(lines(before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SUMMARY:a ~ SUMMARY:A
          X-ALT-DESC;FMTTYPE=text/html:a ~ X-ALT-DESC;FMTTYPE=text/html:a|STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:b
          SUMMARY:a\\\\nb ~ SUMMARY:a\\nb
          X-A:a\\,b ~ X-A:a,b
          X-A;B=1:c ~ X-A;B=2:c
          X-A;B=1:c ~ X-A:c
          CATEGORIES:a,a ~ CATEGORIES:a
          DURATION:PT24H ~ DURATION:P1D
          DURATION:-PT1H ~ DURATION:PT1H
          DTSTART;VALUE=DATE:20260101 ~ DTSTART;VALUE=DATE:20260101|DTEND;VALUE=DATE:20260103
          DTSTART;VALUE=DATE:20260130|DURATION:P1W ~ DTSTART;VALUE=DATE:20260130|DTEND;VALUE=DATE:20260206
          DTSTART:20260101T000000 ~ DTSTART:20260101T000000Z
          DTSTART;TZID=Europe/Paris:20260101T000000 ~ DTSTART;TZID=Europe/Rome:20260101T000000
          DTSTART;TZID=Europe/Paris:20261025T023000 ~ DTSTART;X-CONVENE-ZONE=Europe/Paris:20261025T013000Z
          RRULE:FREQ=DAILY;UNTIL=20260101 ~ RRULE:FREQ=DAILY
          RRULE:FREQ=DAILY;COUNT=2 ~ RRULE:FREQ=DAILY;COUNT=3
          SEQUENCE:1 ~ SUMMARY:a
          GEO:37.5;1 ~ GEO:37.51;1
          ATTACH;ENCODING=BASE64;VALUE=BINARY:QUI= ~ ATTACH;ENCODING=BASE64;VALUE=BINARY:QUJD
          ATTENDEE:mailto:A@b ~ ATTENDEE:mailto:a@b
          ATTENDEE:mailto:a@b ~ ATTENDEE:a@b
          MEMBER;X="a","b":c ~ MEMBER;X="a,b":c
          PRIORITY:0 ~ X-CONVENE-A:1
          BEGIN:VALARM|ACTION:AUDIO|END:VALARM ~ BEGIN:VALARM|ACTION:DISPLAY|END:VALARM
          BEGIN:VALARM|END:VALARM|BEGIN:VALARM|END:VALARM ~ BEGIN:VALARM|END:VALARM
          BEGIN:X-A|BEGIN:X-B|C:1|END:X-B|END:X-A ~ BEGIN:X-A|BEGIN:X-B|C:2|END:X-B|END:X-A
          X-CONVENE-A:1 ~ X-CONVENE-A:2
          a line that is none ~ SUMMARY:b
          """)
  void otherMeaningIsADifference(String before, String after) {
    assertThat(lines(before, after)).isNotEmpty();
  }

  @Test
  void saysWhatAndWhere() {
    assertThat(lines("X-FOO;A=B:c|SUMMARY:s", "SUMMARY:t"))
        .containsExactly("VEVENT u: lost X-FOO;A=B:c", "VEVENT u: changed SUMMARY:s to SUMMARY:t");
    Difference lost =
        LosslessComparer.compare(
                event("SUMMARY:s", "X-FOO;TZID=T:1", " 2").getBytes(UTF_8),
                event("SUMMARY:s").getBytes(UTF_8))
            .get(0);
    assertThat(lost).isEqualTo(new Difference("VEVENT u: lost X-FOO;TZID=T:12", 8, 9, "T"));
  }

  @Test
  void findsWhatIsNested() {
    assertThat(
            lines(
                "BEGIN:VALARM|TRIGGER:-PT1H|X-A:1|END:VALARM",
                "BEGIN:VALARM|TRIGGER:-PT1H|END:VALARM"))
        .containsExactly("VEVENT u VALARM: lost X-A:1");
    assertThat(lines("BEGIN:PARTICIPANT|UID:p|END:PARTICIPANT", "SUMMARY:a"))
        .contains("VEVENT u PARTICIPANT p: lost");
  }

  @Test
  void aPropertyUnderAnotherNameIsHidden() {
    assertThat(lines("PRIORITY:99", "X-CONVENE-EXTENSION;X-CONVENE-NAME=PRIORITY:99"))
        .containsExactly("VEVENT u: hid PRIORITY:99");
  }

  @Test
  void eventsAreMatchedByUidAndRecurrenceId() {
    String master = "BEGIN:VEVENT\nUID:u\nSUMMARY:m\nEND:VEVENT";
    String override = "BEGIN:VEVENT\nUID:u\nRECURRENCE-ID:20260101T000000Z\nEND:VEVENT";
    assertThat(compare(calendar(master, override), calendar(override, master))).isEmpty();
    assertThat(compare(calendar(master, override), calendar(master)))
        .containsExactly("VEVENT u of 20260101T000000Z: lost");
    assertThat(compare(calendar(master), calendar(master, override)))
        .containsExactly("VEVENT u of 20260101T000000Z: added");
  }

  @Test
  void duplicatesAreMatchedByWhatTheySay() {
    String one = "BEGIN:VEVENT\nUID:u\nSUMMARY:1\nEND:VEVENT";
    String two = "BEGIN:VEVENT\nUID:u\nSUMMARY:2\nEND:VEVENT";
    assertThat(compare(calendar(one, two), calendar(two, one))).isEmpty();
    assertThat(compare(calendar(one, two), calendar(two))).containsExactly("VEVENT u: lost");
  }

  @Test
  void anEventWithoutUidMayGetOne() {
    assertThat(
            compare(
                calendar("BEGIN:VEVENT\nSUMMARY:1\nEND:VEVENT"),
                calendar("BEGIN:VEVENT\nUID:new\nSUMMARY:1\nEND:VEVENT")))
        .isEmpty();
    assertThat(
            compare(
                calendar("BEGIN:VEVENT\nSUMMARY:1\nEND:VEVENT"),
                calendar("BEGIN:VEVENT\nUID:new\nEND:VEVENT")))
        .containsExactly("VEVENT: lost SUMMARY:1");
  }

  @Test
  void dtstampMayBeAddedAndNotChanged() {
    String without = calendar("BEGIN:VEVENT\nUID:u\nEND:VEVENT");
    assertThat(compare(without, event())).isEmpty();
    assertThat(compare(event(), without))
        .containsExactly("VEVENT u: lost DTSTAMP:20260101T000000Z");
  }

  @Test
  void theHeadIsCompared() {
    assertThat(compare(calendar("X-WR-CALNAME:a"), calendar("NAME:a", "X-WR-CALNAME:a"))).isEmpty();
    assertThat(compare(calendar("X-WR-CALNAME:a"), calendar("NAME:b", "X-WR-CALNAME:a")))
        .containsExactly("VCALENDAR: added NAME:b");
    assertThat(compare(calendar("METHOD:PUBLISH", "X-A:1"), calendar()))
        .containsExactly("VCALENDAR: lost METHOD:PUBLISH", "VCALENDAR: lost X-A:1");
    assertThat(compare(calendar() + calendar("X-A:1"), calendar()))
        .containsExactly("VCALENDAR: lost X-A:1");
  }

  @Test
  void zonesThatAreThereAreTheSame() {
    String own =
        "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE";
    String iana = own.replace("Own", "Europe/Paris");
    assertThat(compare(calendar(iana), calendar(iana.replace("0100", "0200"))))
        .containsExactly(
            "VTIMEZONE Europe/Paris STANDARD: changed TZOFFSETTO:+0100 to TZOFFSETTO:+0200");
    assertThat(compare(calendar(iana), calendar())).containsExactly("VTIMEZONE Europe/Paris: lost");
    assertThat(compare(calendar(), calendar(iana))).isEmpty();
    assertThat(compare(calendar(own), calendar())).containsExactly("VTIMEZONE Own: lost");
    assertThat(compare(calendar(own), calendar(own.replace("0100", "0200"))))
        .containsExactly("VTIMEZONE Own STANDARD: changed TZOFFSETTO:+0100 to TZOFFSETTO:+0200");
  }

  @Test
  void otherComponentsAreCompared() {
    assertThat(compare(calendar("BEGIN:VTODO", "UID:t", "END:VTODO"), calendar()))
        .containsExactly("VTODO t: lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BEGIN:VEVENT\nEND:VEVENT\n", "not a calendar"})
  void nothingLeftIsADifference(String after) {
    assertThat(compare(calendar(), after)).containsExactly("VCALENDAR: none");
  }

  @Test
  void foldsLineEndsAndMarksAreSpelling() {
    String before = event("SUMMARY:caf\u00E9 au lait", "X-A:1");
    byte[] folded = before.replace("caf\u00E9", "caf\u0001").getBytes(UTF_8);
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (byte octet : folded) {
      out.writeBytes(
          octet == 1 ? new byte[] {(byte) 0xC3, '\n', ' ', (byte) 0xA9} : new byte[] {octet});
    }
    assertThat(LosslessComparer.compare(before.getBytes(UTF_8), out.toByteArray())).isEmpty();
    assertThat(compare("\uFEFF" + before, before.replace("\r\n", "\r"))).isEmpty();
    assertThat(
            LosslessComparer.compare(
                before.getBytes(java.nio.charset.StandardCharsets.UTF_16), before.getBytes(UTF_8)))
        .isEmpty();
  }

  @Test
  void faultsAreSeen() {
    assertThat(NaiveIcs.read(event().getBytes(UTF_8)).faults()).isEmpty();
    assertThat(NaiveIcs.read("BEGIN:VCALENDAR\nEND:VEVENT".getBytes(UTF_8)).faults()).hasSize(2);
    assertThat(NaiveIcs.read(calendar("GARBAGE").getBytes(UTF_8)).faults()).hasSize(1);
    assertThat(NaiveIcs.read(calendar(":a value").getBytes(UTF_8)).faults()).hasSize(1);
  }
}
