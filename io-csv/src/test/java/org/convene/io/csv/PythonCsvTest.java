package org.convene.io.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.sessions.JqwikSession;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.io.EventWriter;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python's {@code csv}, where it is installed, reads the cells that were written. */
class PythonCsvTest {

  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final String PROGRAM =
      """
      import csv, sys
      with open(sys.argv[1], newline='', encoding='utf-8') as file:
          for row in csv.reader(file):
              sys.stdout.buffer.write(('\\x1f'.join(row) + '\\x1e').encode('utf-8'))
      """;

  private final Path folder;

  PythonCsvTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsTheSameCells() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(PYTHON), "no python3");
    List<Event> events = new ArrayList<>();
    JqwikSession.run(
        () -> {
          var generator = EventArbitraries.events().generator(1000);
          Random random = new Random(2);
          for (int i = 0; i < 200; i++) {
            events.add(generator.next(random).value());
          }
        });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder expected = new StringBuilder();
    row(expected, Columns.translatedTo(List.of()).stream().map(Column::name).toList());
    try (EventWriter writer = new CsvFormat().writer(out)) {
      for (Event event : events) {
        writer.write(event);
        row(expected, cells(event));
        event.recurrence().overrides().forEach(it -> row(expected, cells(it)));
      }
    }
    assertThat(read(out.toByteArray())).isEqualTo(expected.toString());
  }

  private static List<String> cells(Event event) {
    List<String> cells = new ArrayList<>();
    for (Column column : Columns.translatedTo(List.of())) {
      String cell = column.cell(event, true);
      cells.add(cell == null ? "" : cell);
    }
    return cells;
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append(String.join("\u001f", cells)).append('\u001e');
  }

  private String read(byte[] file) throws IOException, InterruptedException {
    Path in = Files.write(folder.resolve("events.csv"), file);
    Path out = folder.resolve("cells");
    Process process =
        new ProcessBuilder(PYTHON.toString(), "-c", PROGRAM, in.toString())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("errors")).content().isEmpty();
    return Files.readString(out, UTF_8);
  }
}
