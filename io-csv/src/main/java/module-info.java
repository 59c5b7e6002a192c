/** Events as CSV. */
module org.convene.io.csv {
  requires transitive org.convene.core;
  requires org.apache.commons.csv;
  requires static org.jspecify;

  exports org.convene.io.csv;

  provides org.convene.io.EventFormat with
      org.convene.io.csv.CsvFormat;
}
