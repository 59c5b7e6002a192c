package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** iCal4j leaves zones of its own in the JVM, which tests of ours must not meet. */
class OwnJvmTest {

  private static final Path TESTS = Path.of("src/test/java/org/convene/io/ical");
  private static final String PEER = "import net." + "fortuna";

  @Test
  void testsThatUseICal4jAreTagged() throws IOException {
    List<Path> untagged = new ArrayList<>();
    try (Stream<Path> tests = Files.walk(TESTS)) {
      for (Path test : (Iterable<Path>) tests.filter(Files::isRegularFile)::iterator) {
        String text = Files.readString(test);
        if (text.contains(PEER) && !text.contains("@Tag(\"ical4j\")")) {
          untagged.add(test);
        }
      }
    }
    assertThat(untagged).isEmpty();
  }
}
