/** Events as iCalendar, and calendar invites. */
module org.convene.io.ical {
  requires transitive org.convene.core;
  requires ical4j.core;
  requires static org.jspecify;

  exports org.convene.io.ical;

  provides org.convene.io.EventFormat with
      org.convene.io.ical.IcalFormat;
}
