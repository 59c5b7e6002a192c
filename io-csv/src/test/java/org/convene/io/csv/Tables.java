package org.convene.io.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ReadResult;

/** Tables as text, for tests. */
final class Tables {

  private Tables() {}

  static String write(CsvFormat format, Event... events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format.writer(out, DocumentHead.empty())) {
      for (Event event : events) {
        writer.write(event);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8).replace("\r\n", "\n");
  }

  static List<ReadResult> results(CsvFormat format, String table) {
    List<ReadResult> results = new ArrayList<>();
    try (EventReader reader = format.reader(new ByteArrayInputStream(table.getBytes(UTF_8)))) {
      for (var result = reader.read(); result.isPresent(); result = reader.read()) {
        results.add(result.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return results;
  }

  /** The events of a table; fails where a row is not one. */
  static List<Event> read(CsvFormat format, String table) {
    return results(format, table).stream().map(ReadResult::orElseThrow).toList();
  }
}
