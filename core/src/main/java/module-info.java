/** The event model and its rules, and the formats that carry events. */
module org.convene.core {
  requires static org.jspecify;

  exports org.convene.description;
  exports org.convene.event;
  exports org.convene.io;
  exports org.convene.recurrence;
  exports org.convene.series;
  exports org.convene.text;
  exports org.convene.vocabulary;

  uses org.convene.io.EventFormat;
}
