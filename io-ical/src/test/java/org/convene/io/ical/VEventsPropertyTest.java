package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.io.ical.mapping.Mapping;
import org.convene.io.ical.zones.ZoneUse;
import org.convene.vocabulary.ZoneNames;

class VEventsPropertyTest {

  @Property(tries = 400)
  void anEventGoesThereAndBack(@ForAll("events") Event event) {
    List<VEvent> written = VEvents.write(event);
    assertThat(written).hasSize(1 + event.recurrence().overrides().size());
    assertThat(VEventsTest.read(written)).isEqualTo(event);
  }

  /** An offset that no zone has needs a VTIMEZONE, which is not in a VEVENT. */
  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.datedEvents().filter(VEventsPropertyTest::isWithoutTimeZone);
  }

  private static boolean isWithoutTimeZone(Event event) {
    return Mapping.components(event, new IcalFormat().settings().stampNow(), new ZoneUse(), false)
        .stream()
        .flatMap(component -> component.properties().stream())
        .map(property -> property.parameter("TZID").orElse("UTC"))
        .allMatch(ZoneNames::isId);
  }
}
