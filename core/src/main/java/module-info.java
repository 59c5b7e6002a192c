/** The event model and its rules; formats are found through it. */
module org.convene.core {
  requires static transitive org.jspecify;

  exports org.convene.event;
}
