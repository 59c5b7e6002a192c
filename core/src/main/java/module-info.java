/** The event model and its rules, and the formats that carry events. */
@SuppressWarnings("module") // the adapters that share a package are built after this module
module org.convene.core {
  requires static org.jspecify;

  exports org.convene.description;
  exports org.convene.event;
  exports org.convene.io;
  exports org.convene.recurrence;
  exports org.convene.series;
  exports org.convene.text;
  exports org.convene.vocabulary;
  exports org.convene.dates to
      org.convene.io.csv,
      org.convene.io.json;

  uses org.convene.io.EventFormat;
}
