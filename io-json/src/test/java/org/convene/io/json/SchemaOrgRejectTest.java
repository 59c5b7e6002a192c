package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.convene.io.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each document in {@code schema-org/reject/} gives the problems that the file beside it lists. */
class SchemaOrgRejectTest {

  private static final Path REJECT = SchemaOrgDocuments.FOLDER.resolve("reject");

  static List<Path> files() throws IOException {
    return DataFiles.in(REJECT);
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedAsExpected(Path file) throws IOException {
    assertThat(String.join("\n", SchemaOrgDocuments.problems(file)))
        .isEqualTo(String.join("\n", DataFiles.beside(file, "messages")));
  }

  @Test
  void hasNoMessagesWithoutADocument() throws IOException {
    assertThat(DataFiles.strays(REJECT, "messages")).isEmpty();
  }
}
