package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.convene.io.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each document in {@code reject/} gives the problems that the file beside it lists. */
class RejectTest {

  private static final int AT_LEAST = 40;

  static List<Path> files() throws IOException {
    return DataFiles.in(Documents.REJECT);
  }

  @Test
  void thereAreEnoughAndEachIsExpected() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    assertThat(DataFiles.strays(Documents.REJECT, "expected")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedAsExpected(Path file) throws IOException {
    List<String> found = Documents.describe(file);
    assertThat(found).anyMatch(line -> line.startsWith("error "));
    assertThat(String.join("\n", found))
        .isEqualTo(String.join("\n", DataFiles.beside(file, "expected")));
  }
}
