package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tag;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.mapping.Mapping;
import org.convene.io.ical.zones.ZoneUse;

/**
 * By itself, and with all events made before the first is read: iCal4j adds to the zones of the
 * machine, from which events are made.
 */
@Tag("ical4j")
class VEventsPropertyTest {

  private static final int EVENTS = 400;

  @Property(tries = 1)
  void anEventGoesThereAndBack(@ForAll Random random) {
    RandomGenerator<Event> generator = EventArbitraries.datedEvents().generator(1000);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      events.add(generator.next(random).value());
    }
    int kept = 0;
    for (Event event : events) {
      List<VEvent> written = VEvents.write(event);
      assertThat(written).hasSize(1 + event.recurrence().overrides().size());
      if (areKept(event, written)) {
        assertThat(VEventsTest.read(written)).isEqualTo(event);
        kept++;
      }
    }
    assertThat(kept).isGreaterThan(EVENTS / 2);
  }

  private static boolean areKept(Event event, List<VEvent> written) {
    List<RawComponent> components =
        Mapping.components(event, new IcalFormat().settings()::stamp, new ZoneUse(Map.of()));
    for (int i = 0; i < components.size(); i++) {
      List<RawProperty> properties = components.get(i).properties();
      List<net.fortuna.ical4j.model.Property> theirs = written.get(i).getProperties();
      assertThat(theirs).hasSameSizeAs(properties);
      for (int j = 0; j < properties.size(); j++) {
        if (!isKept(properties.get(j), theirs.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Times in a zone that iCal4j prints otherwise than they were given: those that its rules skip,
   * also in zones where the clocks skip nothing (ical4j issue 903), and RDATE periods of more than
   * a day. And an offset that no zone has: it needs a VTIMEZONE, which is not in a VEVENT.
   */
  private static boolean isKept(RawProperty ours, net.fortuna.ical4j.model.Property theirs) {
    String tzid = ours.parameter("TZID").orElse("");
    return tzid.isEmpty()
        || (Character.isLetter(tzid.charAt(0)) && ours.value().equals(theirs.getValue()));
  }
}
