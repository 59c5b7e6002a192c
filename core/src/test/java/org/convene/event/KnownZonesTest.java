package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.event.KnownZonesTest.Strange.ZONE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

class KnownZonesTest {

  private static final LocalDateTime START = LocalDateTime.of(2022, 5, 18, 8, 30);
  private static final EventTime TIME = EventTime.of(START, ZONE);

  /** A zone of an id that this JVM has no rules for, as one comes out of a serialized object. */
  static final class Strange {
    static final ZoneId ZONE = zone();

    private static ZoneId zone() {
      try {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
          out.writeObject(ZoneId.of("Europe/Paris"));
        }
        String known = bytes.toString(StandardCharsets.ISO_8859_1);
        byte[] strange =
            known.replace("Europe/Paris", "ical4j~abcde").getBytes(StandardCharsets.ISO_8859_1);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(strange))) {
          return (ZoneId) in.readObject();
        }
      } catch (IOException | ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aStartInAnUnknownZoneIsRefused() {
    assertThat(unknown(Event.builder().schedule(Schedule.zoned(START, Duration.ofHours(1), ZONE))))
        .containsExactly("/schedule/timeZone");
    assertThat(unknown(Event.builder().schedule(Schedule.zoned(START, START.minusDays(1), ZONE))))
        .containsExactly("/schedule/timeZone");
  }

  @Test
  void anEndInAnUnknownZoneIsRefused() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    Schedule schedule = new Schedule.Zoned(START, paris, Optional.of(End.at(START, ZONE)));
    assertThat(unknown(Event.builder().schedule(schedule)))
        .containsExactly("/schedule/endTimeZone");
  }

  @Test
  void everyOtherTimeInAnUnknownZoneIsRefused() {
    Recurrence recurrence =
        Recurrence.of(RecurrenceRule.parse("FREQ=DAILY"))
            .including(new ExtraDate(TIME, Optional.of(End.at(START.minusYears(1), ZONE))))
            .excluding(TIME);
    EventBuilder builder =
        Event.builder()
            .schedule(
                new Schedule.Zoned(START, ZONE, Optional.of(End.after(NominalDuration.ofDays(1)))))
            .recurrenceId(new RecurrenceId(TIME, false))
            .registration(Registration.none().until(TIME))
            .recurrence(recurrence);
    assertThat(unknown(builder))
        .containsExactly(
            "/schedule/timeZone",
            "/recurrenceId",
            "/registration/deadline",
            "/recurrence/dates/0/start",
            "/recurrence/dates/0/endTimeZone",
            "/recurrence/excluded/0");
  }

  @Test
  void datesInAnUnknownZoneOfAFloatingSeriesAreRefused() {
    EventBuilder builder =
        Event.builder()
            .schedule(new Schedule.Floating(START, Optional.empty()))
            .recurrence(
                Recurrence.none().including(new ExtraDate(TIME, Optional.empty())).excluding(TIME));
    assertThat(unknown(builder))
        .containsExactly("/recurrence/dates/0/start", "/recurrence/excluded/0");
  }

  @Test
  void zonesOfTheDatabaseAndOffsetsAreKnown() {
    for (String id : List.of("Europe/Paris", "+02:00", "UTC", "Etc/GMT-3")) {
      Schedule schedule = Schedule.zoned(START, Duration.ofHours(1), ZoneId.of(id));
      assertThat(unknown(Event.builder().schedule(schedule))).isEmpty();
    }
  }

  private static List<String> unknown(EventBuilder builder) {
    return EventValidator.standard()
        .check(builder.uid(Uid.of("u")).title("T"))
        .violations()
        .stream()
        .filter(it -> it.code().equals("time.zone-unknown"))
        .map(Violation::path)
        .toList();
  }
}
