package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.convene.event.Event;
import org.convene.io.DataFiles;
import org.convene.io.DocumentHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Each document in {@code accept/} gives the events that the file beside it tells of. */
class AcceptTest {

  private static final int AT_LEAST = 30;

  static List<Path> files() throws IOException {
    return DataFiles.in(Documents.ACCEPT);
  }

  @Test
  void thereAreEnoughAndEachIsExpected() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    assertThat(DataFiles.strays(Documents.ACCEPT, "expected")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAsExpected(Path file) throws IOException {
    List<String> found = Documents.describe(file);
    assertThat(found).noneMatch(line -> line.startsWith("error "));
    assertThat(String.join("\n", found))
        .isEqualTo(String.join("\n", DataFiles.beside(file, "expected")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isWrittenAndReadBack(Path file) throws IOException {
    List<Event> events = Documents.events(Files.newInputStream(file));
    String written = Xml.write(DocumentHead.empty(), events);
    assertThat(Documents.events(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(events);
  }

  /** What the reader warns of as markup, the schema refuses. */
  @ParameterizedTest
  @MethodSource("files")
  void obeysTheSchemaUnlessTheMarkupIsWrong(Path file) throws IOException {
    boolean warned =
        DataFiles.beside(file, "expected").stream().anyMatch(line -> line.contains("(xml."));
    assertThat(isValid(file)).isEqualTo(!warned);
  }

  private static boolean isValid(Path file) throws IOException {
    Validator validator = XmlFormat.schema().newValidator();
    try {
      validator.validate(new StreamSource(file.toFile()));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }

  @Test
  void coverEveryElementOfTheSchema() throws Exception {
    Set<String> missing = new TreeSet<>(SchemaElements.ofSchema());
    assertThat(missing).hasSizeGreaterThan(100);
    for (Path file : files()) {
      missing.removeAll(SchemaElements.ofDocument(file));
    }
    assertThat(missing).isEmpty();
  }
}
