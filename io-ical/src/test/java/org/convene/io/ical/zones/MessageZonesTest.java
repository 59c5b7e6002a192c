package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The descriptions of zones in messages: short, named, and begun before the first time. */
class MessageZonesTest {

  private static String value(RawComponent component, String name) {
    return component.property(name).map(RawProperty::value).orElseThrow();
  }

  private static List<String> names(String zone) {
    LocalDateTime from = LocalDateTime.of(2026, 3, 2, 9, 0);
    return VTimeZones.ofMessage(ZoneId.of(zone), from, from.plusWeeks(4)).components().stream()
        .map(it -> value(it, "TZNAME"))
        .toList();
  }

  @Test
  void theNamesAreThoseThatPeopleKnow() {
    assertThat(names("Europe/Zurich")).containsExactly("CEST", "CET");
    assertThat(names("America/New_York")).containsExactly("EDT", "EST");
    assertThat(names("Europe/London")).containsExactly("BST", "GMT");
    assertThat(names("Asia/Kolkata")).containsExactly("IST");
    assertThat(names("America/Sao_Paulo")).containsExactly("-03");
  }

  /** Ruby's icalendar refuses a zone of which an observance begins after the event. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Africa/Cairo",
        "America/Nuuk",
        "America/Santiago",
        "America/Scoresbysund",
        "Asia/Jerusalem",
        "Europe/Paris"
      })
  void everyRuleBeginsBeforeTheFirstTime(String zone) {
    for (int month = 1; month <= 12; month++) {
      LocalDateTime from = LocalDateTime.of(2026, month, 12, 14, 0);
      assertThat(VTimeZones.ofMessage(ZoneId.of(zone), from, from.plusWeeks(60)).components())
          .as("from %s", from)
          .hasSize(2)
          .allMatch(it -> value(it, "DTSTART").compareTo(text(from)) <= 0)
          .allMatch(it -> it.property("RRULE").isPresent());
    }
  }

  private static String text(LocalDateTime time) {
    return time.toString().replace("-", "").replace(":", "") + "00";
  }

  @Test
  void everyKindBeginsBeforeTheFirstTime() {
    for (ZoneId zone : EveryZoneTest.zones()) {
      for (int year : List.of(1975, 1999, 2012, 2026, 2031)) {
        for (int month : List.of(1, 6)) {
          LocalDateTime from = LocalDateTime.of(year, month, 15, 9, 0);
          isBegun(zone, from, from.plusWeeks(4));
          isBegun(zone, from, null);
        }
      }
    }
  }

  private static void isBegun(ZoneId zone, LocalDateTime from, @Nullable LocalDateTime to) {
    RawComponent described = VTimeZones.ofMessage(zone, from, to);
    for (String kind : List.of("STANDARD", "DAYLIGHT")) {
      List<String> starts = new ArrayList<>();
      for (RawComponent observance : described.components()) {
        if (observance.name().equals(kind)) {
          starts.add(value(observance, "DTSTART"));
        }
      }
      if (!starts.isEmpty()) {
        String first = text(from);
        assertThat(starts)
            .as("%s in %s from %s", kind, zone, from)
            .anyMatch(it -> it.compareTo(first) <= 0);
      }
    }
    if (to != null) {
      assertThat(described.components()).as("%s from %s", zone, from).hasSizeLessThanOrEqualTo(4);
      List<ZoneOffset> offsets = new Observances(described, to.getYear()).offsets(from);
      assertThat(offsets).as("%s at %s", zone, from).contains(zone.getRules().getOffset(from));
    }
  }
}
