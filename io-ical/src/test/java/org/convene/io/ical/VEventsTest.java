package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ical4j")
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
      byte[] bytes = Samples.written(event).getBytes(StandardCharsets.UTF_8);
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
