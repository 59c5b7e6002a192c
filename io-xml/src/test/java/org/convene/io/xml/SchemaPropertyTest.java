package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.io.DocumentHead;

/** Every document that is written is one of the schema. */
class SchemaPropertyTest {

  @Provide
  Arbitrary<List<Event>> documents() {
    return EventArbitraries.eventLists();
  }

  @Property(tries = 200)
  void describesWhatIsWritten(@ForAll("documents") List<Event> events) throws IOException {
    assertThat(Xml.invalid(Xml.write(DocumentHead.empty(), events))).isEmpty();
  }

  /** Of libxml2, which reads the schema and the documents by itself; skipped where it is not. */
  @Example
  void anotherValidatorAgrees() throws IOException, InterruptedException {
    assumeThat(isInstalled("xmllint")).as("xmllint (libxml2-utils) is installed").isTrue();
    Path folder = Files.createTempDirectory("convene-xml");
    List<String> command = new ArrayList<>(List.of("xmllint", "--noout", "--nonet", "--schema"));
    command.add(copy("event.xsd", folder).toString());
    copy("xml.xsd", folder);
    var generator = documents().generator(1000);
    Random random = new Random();
    for (int i = 0; i < 100; i++) {
      Path file = folder.resolve(i + ".xml");
      List<Event> events = generator.next(random).value();
      Files.writeString(file, Xml.write(DocumentHead.empty(), events));
      command.add(file.toString());
    }
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    List<String> said = Files.readAllLines(log);
    assertThat(said).hasSize(100).allMatch(line -> line.endsWith(" validates"));
    assertThat(process.exitValue()).isZero();
  }

  private static boolean isInstalled(String command) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, command))) {
        return true;
      }
    }
    return false;
  }

  private static Path copy(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (var in = XmlFormat.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      Files.copy(in, file);
    }
    return file;
  }
}
