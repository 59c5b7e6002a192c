package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

class VEventsTest {

  static Event read(List<VEvent> events) {
    VEvent[] overrides = events.subList(1, events.size()).toArray(new VEvent[0]);
    ReadResult result = VEvents.read(events.get(0), overrides);
    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    return ((ReadResult.Accepted) result).event();
  }

  @Test
  void iCal4jFindsItsTypes() {
    VEvent event = VEvents.write(Samples.full().build()).get(0);
    Object start = event.getRequiredProperty("DTSTART");
    assertThat(start).isInstanceOf(DtStart.class);
    assertThat(event.getSummary()).extracting(it -> it.getValue()).isEqualTo("Talk, one");
    assertThat(event.getUid().map(Uid::getValue)).contains("talk@example.org");
    assertThat(event.getAlarms()).hasSize(4).hasOnlyElementsOfType(VAlarm.class);
  }

  @Test
  void writingLeavesTheZonesOfTheMachineAlone() {
    Set<String> before = ZoneId.getAvailableZoneIds();
    assertThat(VEvents.write(Samples.weekly("America/Sao_Paulo"))).hasSize(2);
    assertThat(ZoneId.getAvailableZoneIds()).isEqualTo(before);
  }

  @Test
  void whatICal4jReadIsRead() throws IOException, ParserException {
    for (String zone : List.of("America/Sao_Paulo", "Europe/Moscow", "Africa/Casablanca")) {
      Event event = Samples.weekly(zone);
      byte[] bytes = Samples.written(event).getBytes(UTF_8);
      List<VEvent> parsed =
          new CalendarBuilder().build(new ByteArrayInputStream(bytes)).getComponents("VEVENT");
      assertThat(read(parsed)).isEqualTo(event);
    }
  }

  @Test
  void anEventWithoutADateIsNoVEvent() {
    Event undated = Samples.full().schedule(Schedule.undated("soon")).build();
    assertThatThrownBy(() -> VEvents.write(undated))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("ical.undated");
  }

  @Test
  void aValueDoesNotBecomeALine() {
    VEvent event = VEvents.write(Samples.invitable("Europe/Paris")).get(0);
    event.add(new XProperty("X-A", "1"));
    assertThat(VEvents.read(event)).isInstanceOf(ReadResult.Accepted.class);
    VEvent hostile = new VEvent();
    hostile.add(new TwoLines());
    assertThat(VEvents.read(hostile).problems())
        .extracting(Problem::violation)
        .extracting(Violation::code)
        .containsExactly("ical.unwritable");
  }

  /** iCal4j registers such ids in the JVM; most of them have no rules. */
  @Test
  void anIdOfICal4jIsNoZoneOfAnEvent() throws IOException, ParserException {
    byte[] bytes = Samples.written(Samples.invitable("Europe/Paris")).getBytes(UTF_8);
    DtStart<ZonedDateTime> parsed =
        new CalendarBuilder()
            .build(new ByteArrayInputStream(bytes))
            .<VEvent>getComponent("VEVENT")
            .orElseThrow()
            .getRequiredProperty("DTSTART");
    ZonedDateTime date = parsed.getDate();
    assertThat(date.getZone().getId()).startsWith("ical4j");
    List<String> ids =
        ZoneId.getAvailableZoneIds().stream().filter(id -> id.startsWith("ical4j")).toList();
    assertThat(ids).hasSizeGreaterThan(1_000).contains(date.getZone().getId());
    isFloating(new DtStart<>(date), date.toLocalDateTime());
    for (String id : ids) {
      ParameterList zone = new ParameterList(List.of(new TzId(id)));
      isFloating(new DtStart<>(zone, "20260715T100000"), LocalDateTime.of(2026, 7, 15, 10, 0));
    }
  }

  private static void isFloating(DtStart<?> start, LocalDateTime time) {
    VEvent event = new VEvent();
    event.add(start);
    event.add(new Summary("Talk"));
    ReadResult result = VEvents.read(event);
    assertThat(result.problems())
        .extracting(it -> it.violation().code())
        .contains("time-zone.unknown");
    assertThat(((ReadResult.Accepted) result).event().schedule())
        .isEqualTo(new Schedule.Floating(time, Optional.empty()));
  }

  @Test
  void aTimeThatTheClocksSkipStaysAsItIs() {
    LocalDateTime skipped = LocalDateTime.of(2026, 3, 8, 2, 30);
    Event event = Samples.at(skipped, ZoneId.of("America/New_York")).build();
    assertThat(read(VEvents.write(event))).isEqualTo(event);
  }

  @Test
  void whatHasNoStartIsReported() {
    VEvent empty = new VEvent();
    assertThat(VEvents.read(empty).problems())
        .extracting(it -> it.violation().code())
        .contains("ical.dtstart-missing");
  }

  private static final class TwoLines extends XProperty {

    private static final long serialVersionUID = 1L;

    TwoLines() {
      super("X-A", "1");
    }

    @Override
    public String toString() {
      return "X-A:1\r\nSUMMARY:injected\r\n";
    }
  }
}
