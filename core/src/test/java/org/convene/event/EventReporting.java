package org.convene.event;

import net.jqwik.api.SampleReportingFormat;

/** Shows an event of a failed property by what its getters say, one value a line. */
public final class EventReporting implements SampleReportingFormat {

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Event;
  }

  @Override
  public Object report(Object value) {
    return SampleReportingFormat.plainLabel(
        String.join("\n      ", Describer.describe((Event) value)));
  }
}
