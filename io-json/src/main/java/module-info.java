/** Events as JSON. */
module org.convene.io.json {
  requires transitive org.convene.core;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires static org.jspecify;

  exports org.convene.io.json;

  provides org.convene.io.EventFormat with
      org.convene.io.json.JsonFormat,
      org.convene.io.json.NdjsonFormat,
      org.convene.io.json.SchemaOrgFormat;
  provides tools.jackson.databind.JacksonModule with
      org.convene.io.json.ConveneJacksonModule;
}
