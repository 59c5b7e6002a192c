package org.convene.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** How a list is printed for programs: one array, or a line for each object. */
final class JsonList {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonList() {}

  /** Prints an array, with an object on each line. */
  static void array(List<Row> rows, PrintStream out) {
    for (int i = 0; i < rows.size(); i++) {
      out.print(i == 0 ? "[\n" : ",\n");
      object(rows.get(i), out);
    }
    out.print(rows.isEmpty() ? "[]\n" : "\n]\n");
  }

  /** Prints an object on each line (NDJSON). */
  static void lines(List<Row> rows, PrintStream out) {
    for (Row row : rows) {
      object(row, out);
      out.print('\n');
    }
  }

  /** Prints an array with an object for each event that is different. */
  static void differences(List<Differences.Difference> differences, PrintStream out) {
    for (int i = 0; i < differences.size(); i++) {
      out.print(i == 0 ? "[\n" : ",\n");
      object(differences.get(i), out);
    }
    out.print(differences.isEmpty() ? "[]\n" : "\n]\n");
  }

  private static void object(Differences.Difference difference, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("uid", difference.uid().value());
      member(json, "recurrenceId", difference.recurrenceId().orElse(null));
      member(json, "title", difference.title().map(Text::value).orElse(null));
      member(json, "change", difference.change().toString().toLowerCase(Locale.ROOT));
      json.writeArrayPropertyStart("values");
      for (Differences.Value value : difference.values()) {
        json.writeStartObject();
        json.writeStringProperty("path", value.path());
        member(json, "before", value.before());
        member(json, "after", value.after());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void object(Row row, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("uid", row.uid());
      member(json, "recurrenceId", row.recurrenceId());
      member(json, "start", row.start());
      member(json, "end", row.end());
      member(json, "timeZone", row.timeZone());
      member(json, "endTimeZone", row.endTimeZone());
      member(json, "startInstant", row.startInstant());
      member(json, "endInstant", row.endInstant());
      json.writeStringProperty("title", row.title());
      json.writeArrayPropertyStart("places");
      row.places().forEach(json::writeString);
      json.writeEndArray();
      member(json, "status", row.status());
      json.writeEndObject();
    }
  }

  private static void member(JsonGenerator json, String name, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }
}
