package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.FreeBusy;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Schedule;

/**
 * What Outlook says of an event beside TRANSP and VALUE=DATE, as it says it. The sequence number in
 * X-MICROSOFT-CDO-APPT-SEQUENCE is none of it: Outlook would believe it before SEQUENCE.
 */
final class OutlookLines {

  private static final String BUSY = "X-MICROSOFT-CDO-BUSYSTATUS";
  private static final String ALL_DAY = "X-MICROSOFT-CDO-ALLDAYEVENT";

  private OutlookLines() {}

  /** The component of an event with these lines behind TRANSP. */
  static RawComponent in(RawComponent component, Event event) {
    List<RawProperty> properties = new ArrayList<>(component.properties().size() + 2);
    for (RawProperty property : component.properties()) {
      if (!property.name().equals(BUSY) && !property.name().equals(ALL_DAY)) {
        properties.add(property);
      }
      if (property.name().equals("TRANSP")) {
        properties.addAll(of(event));
      }
    }
    return new RawComponent(component.name(), properties, component.components());
  }

  static List<RawProperty> of(Event event) {
    boolean days = event.schedule() instanceof Schedule.AllDay;
    return List.of(
        RawProperty.of(BUSY, busy(event.freeBusy().orElse(FreeBusy.BUSY))),
        RawProperty.of(ALL_DAY, days ? "TRUE" : "FALSE"));
  }

  private static String busy(FreeBusy freeBusy) {
    return freeBusy == FreeBusy.OUT_OF_OFFICE ? "OOF" : freeBusy.name();
  }
}
