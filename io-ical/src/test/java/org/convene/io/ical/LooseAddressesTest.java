package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;
import static org.convene.io.ical.Calendars.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.FreeBusy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses and states as programs write them. */
class LooseAddressesTest {

  private static List<String> messages(Reading reading) {
    return reading.problems().stream().map(it -> it.violation().message()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORGANIZER:mailto:mailto:ann@example.org|mailto:ann@example.org",
        "ORGANIZER:MAILTO: mailto: ann@example.org|mailto:ann@example.org",
        "ORGANIZER:mailto: ann@example.org|mailto:ann@example.org",
        "ORGANIZER:mailto:Ann Roe <ann@example.org>|mailto:ann@example.org",
        "ORGANIZER:\"Roe, Ann\" <mailto:ann@example.org>|mailto:ann@example.org",
        "ORGANIZER:<ann@example.org>|mailto:ann@example.org",
        "ORGANIZER;EMAIL=\"ann@example.org\":/aB3/principal/|mailto:ann@example.org",
      })
  void areReadAs(String line, String address) throws IOException {
    Reading reading = read(calendar(event("a", line)));
    Event event = reading.events().get(0);
    assertThat(event.meeting().organizer().orElseThrow().address())
        .isEqualTo(CalendarAddress.of(address));
    assertThat(messages(reading))
        .singleElement()
        .asString()
        .startsWith("expected an address such as mailto:a@example.org, found ORGANIZER ")
        .endsWith("; it is read as " + address);
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ORGANIZER:nobody", "ORGANIZER;EMAIL=nobody:/aB3/principal/", "ORGANIZER:<a b@c>"})
  void areNone(String line) throws IOException {
    Reading reading = read(calendar(event("a", line)));
    assertThat(reading.events().get(0).meeting().organizer()).isEmpty();
    assertThat(reading.events().get(0).extensions().properties()).hasSize(1);
    assertThat(messages(reading)).hasSize(1);
  }

  @Test
  void aColonInPlaceOfAnEqualsSignIsOne() throws IOException {
    Reading reading =
        read(
            calendar(
                event(
                    "a",
                    "ORGANIZER;SENT-BY:\"mailto:office@example.org\":mailto:boss@example.org")));
    assertThat(messages(reading))
        .containsExactly(
            "expected an equals sign after the parameter name SENT-BY, found a colon; it is read as an equals sign");
    assertThat(new String(reading.written(), StandardCharsets.UTF_8).replace("\r\n ", ""))
        .contains("ORGANIZER;SENT-BY=\"mailto:office@example.org\":mailto:boss@example.org\r\n");
  }

  @Test
  void twoInOneLineAreTold() throws IOException {
    Reading reading =
        read(calendar(event("a", "ATTENDEE:mailto:gil@example.org,mailto:hal@example.org")));
    assertThat(messages(reading))
        .containsExactly(
            "expected an address such as mailto:a@example.org, found ATTENDEE \"mailto:gil@example.org,mailto:hal@example.org\"; it is read as mailto:gil@example.org,mailto:hal@example.org");
  }

  @ParameterizedTest
  @CsvSource({"FREE, FREE", "TENTATIVE, TENTATIVE", "OOF, OUT_OF_OFFICE"})
  void whatOutlookSaysCountsWhereNothingElseDoes(String word, FreeBusy meant) throws IOException {
    Reading reading = read(calendar(event("a", "X-MICROSOFT-CDO-BUSYSTATUS:" + word)));
    assertThat(reading.events().get(0).freeBusy()).contains(meant);
    assertThat(new String(reading.written(), StandardCharsets.UTF_8))
        .containsOnlyOnce("X-MICROSOFT-CDO-BUSYSTATUS:" + word);
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
    Reading busy = read(calendar(event("a", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY")));
    assertThat(busy.events().get(0).freeBusy()).isEmpty();
  }

  @Test
  void anEmptyTzidIsTold() throws IOException {
    Reading reading = read(calendar(event("a", "RDATE;TZID=:20260601T100000")));
    assertThat(messages(reading))
        .contains("expected a known time zone, found an empty TZID; read as floating");
  }
}
