/** Events as JSON. */
module org.convene.io.json {
  requires transitive org.convene.core;
  requires tools.jackson.core;
  requires static org.jspecify;
  requires static tools.jackson.databind;

  exports org.convene.io.json;

  provides org.convene.io.EventFormat with
      org.convene.io.json.JsonFormat,
      org.convene.io.json.NdjsonFormat;
}
