package org.convene.io.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;

/** The schema in the jar, in the hands of somebody else's validator. */
final class EventSchema {

  private static final String ID = "urn:convene:event:1";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(ID, JsonFormat.schema())));
  private static final Schema DOCUMENT = REGISTRY.getSchema(SchemaLocation.of(ID));

  private EventSchema() {}

  /** What a document has against the schema; empty where it obeys. */
  static List<Error> errors(String json) {
    return DOCUMENT.validate(json, InputFormat.JSON);
  }

  static Schema definition(String name) {
    return REGISTRY.getSchema(SchemaLocation.of(ID + "#/$defs/" + name));
  }

  /** The schema of schemas. */
  static Schema dialect() {
    return REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
  }
}
