package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.convene.description.Kind.Remark;
import org.convene.description.Kind.Word;
import org.convene.recurrence.EventTime;
import org.convene.vocabulary.ZoneNames;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordsTest {

  private static <T> T read(Word<T> kind, String text) {
    return Objects.requireNonNull(kind.read(text), text);
  }

  @ParameterizedTest
  @CsvSource({
    "W. Europe Standard Time, Europe/Berlin",
    "europe/paris, Europe/Paris",
    "EUROPE/PARIS, Europe/Paris",
    "utc, UTC"
  })
  void anAliasIsReadAsItsZoneWithARemark(String alias, String zone) {
    ZoneId read = read(Kinds.ZONE, alias);
    assertThat(read).isEqualTo(ZoneId.of(zone));
    assertThat(Kinds.ZONE.remark(alias, read))
        .isEqualTo(
            new Remark(
                "time-zone.alias",
                "expected an IANA time zone such as Europe/Paris, found \""
                    + alias
                    + "\"; read as "
                    + zone));
    assertThat(Kinds.ZONE.write(read)).isEqualTo(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "CEST, Europe/Brussels",
    "EDT, America/New_York",
    "Pacific, America/Los_Angeles",
    "Eastern Time (US & Canada), America/New_York",
    "US/Pacific-New, America/Los_Angeles",
    "America/New_York (EST), America/New_York"
  })
  void aNameKnownToCalendarsIsReadAndAGuessIsCalledOne(String name, String zone) {
    ZoneId read = read(Kinds.ZONE, name);
    assertThat(read).isEqualTo(ZoneId.of(zone));
    boolean isSure = ZoneNames.parse(name).isPresent();
    String message =
        "expected an IANA time zone such as Europe/Paris, found \"" + name + "\"; read as ";
    assertThat(Kinds.ZONE.remark(name, read))
        .isEqualTo(
            isSure
                ? new Remark("time-zone.alias", message + zone)
                : new Remark("time-zone.guessed", message + zone + ", which is a guess"));
    EventTime time = read(Kinds.EVENT_TIME, "2022-05-18T08:30[" + name + "]");
    assertThat(time).isEqualTo(EventTime.parse("2022-05-18T08:30[" + zone + "]"));
  }

  @ParameterizedTest
  @CsvSource({
    "EST, 'America/New_York, America/Panama, Australia/Sydney'",
    "CST, 'America/Chicago, Asia/Shanghai, America/Havana'",
    "IST, 'Asia/Kolkata, Europe/Dublin, Asia/Jerusalem'",
    "BST, 'Europe/London, Asia/Dhaka'"
  })
  void anAbbreviationOfSeveralZonesIsRefusedWithThem(String name, String zones) {
    Assumptions.assumeFalse(ZoneNames.isId(name), "newer versions of Java have it as a zone");
    assertThat(Kinds.ZONE.read(name)).isNull();
    String first = zones.substring(0, zones.indexOf(','));
    assertThat(Kinds.ZONE.expected(name))
        .isEqualTo(
            "a time zone of one meaning, such as "
                + first
                + "; "
                + name
                + " may be that of "
                + zones);
    assertThat(Kinds.ZONE.expected("Mars/Olympus")).isEqualTo(Kinds.ZONE.expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "UTC", "Z", "+02:00", "GMT+2", "UTC-05:30", "Etc/GMT-3"})
  void anIdOrAnOffsetIsReadWithoutRemark(String text) {
    ZoneId read = read(Kinds.ZONE, text);
    assertThat(read).isEqualTo(ZoneId.of(text));
    assertThat(Kinds.ZONE.remark(text, read)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Mars/Olympus", "+25:00", "ical4j~1", "CST", "UTC+x"})
  void anotherTextIsNoZone(String text) {
    assertThat(Kinds.ZONE.read(text)).isNull();
  }

  @Test
  void aFractionOfASecondIsDroppedWithARemark() {
    String text = "2022-05-18T12:30:00.5Z";
    Instant read = read(Kinds.INSTANT, text);
    assertThat(read).isEqualTo("2022-05-18T12:30:00Z");
    assertThat(Kinds.INSTANT.remark(text, read))
        .isEqualTo(
            new Remark(
                "time.fraction-dropped",
                "expected an instant in whole seconds, found \"2022-05-18T12:30:00.5Z\""
                    + "; read as 2022-05-18T12:30:00Z"));
    assertThat(Kinds.INSTANT.remark("2022-05-18T12:30:00Z", read)).isNull();
    assertThat(Kinds.INSTANT.remark("2022-05-18T12:30:00.000Z", read)).isNull();
  }

  @Test
  void theZoneOfATimeMayBeAnAlias() {
    String text = "2022-05-18T08:30[europe/paris]";
    EventTime read = read(Kinds.EVENT_TIME, text);
    assertThat(read).isEqualTo(EventTime.parse("2022-05-18T08:30[Europe/Paris]"));
    assertThat(Kinds.EVENT_TIME.remark(text, read))
        .isNotNull()
        .extracting(Remark::code)
        .isEqualTo("time-zone.alias");
    assertThat(Kinds.EVENT_TIME.remark("2022-05-18T08:30[Europe/Paris]", read)).isNull();
    assertThat(Kinds.EVENT_TIME.read("2022-05-18T08:30[Mars/Olympus]")).isNull();
    assertThat(Kinds.EVENT_TIME.read("2022-05-18T08:30[utc]"))
        .isEqualTo(EventTime.of(java.time.LocalDateTime.of(2022, 5, 18, 8, 30), ZoneOffset.UTC));
  }
}
