package org.convene.io.ical.bridge;

import java.time.ZoneId;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.parameter.TzId;
import org.jspecify.annotations.Nullable;

/**
 * A TZID that is the zone of the JDK. iCal4j's own asks iCal4j's registry, which adds 1,839 zone
 * ids to the JVM, and whose rules differ from the JDK's in about 70 zones (ical4j issue 903).
 */
final class KnownTzId extends TzId {

  private static final long serialVersionUID = 1L;

  private final ZoneId zone;

  KnownTzId(String value, ZoneId zone) {
    super(value);
    this.zone = zone;
  }

  @Override
  public ZoneId toZoneId(@Nullable TimeZoneRegistry registry) {
    return zone;
  }
}
