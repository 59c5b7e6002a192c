package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.convene.event.Event;
import org.convene.io.DataFiles;
import org.convene.io.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each document in {@code schema-org/accept/} gives the events that the file beside it tells of.
 */
class SchemaOrgAcceptTest {

  private static final Path ACCEPT = SchemaOrgDocuments.FOLDER.resolve("accept");

  static List<Path> files() throws IOException {
    return DataFiles.in(ACCEPT);
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAsExpected(Path file) throws IOException {
    assertThat(String.join("\n", SchemaOrgDocuments.describe(file)))
        .isEqualTo(String.join("\n", DataFiles.beside(file, "expected")));
  }

  /** What a page says beyond the model is written back, so that nothing of it is lost. */
  @ParameterizedTest
  @MethodSource("files")
  void isWrittenAndReadBack(Path file) throws IOException {
    SchemaOrgFormat format = new SchemaOrgFormat();
    for (Event event : SchemaOrgDocuments.events(SchemaOrgDocuments.read(file))) {
      assertThat(format.losses(event)).isEmpty();
      try (EventReader reader = format.reader(new ByteArrayInputStream(format.bytes(event)))) {
        assertThat(reader.readAll(problem -> {})).containsExactly(event);
      }
    }
  }

  @Test
  void hasNoExpectationWithoutADocument() throws IOException {
    assertThat(DataFiles.strays(ACCEPT, "expected")).isEmpty();
  }
}
