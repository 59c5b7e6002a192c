package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

/** The page about the format says what is so. */
class XmlDocTest {

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/formats/xml.md"));
  }

  @Test
  void theExampleIsWhatWouldBeWritten() throws IOException {
    String page = page();
    int start = page.indexOf("```xml\n") + "```xml\n".length();
    String example = page.substring(start, page.indexOf("```\n", start));
    assertThat(Xml.invalid(example)).isEmpty();

    try (EventReader reader = Xml.reader(example)) {
      List<Event> events = new ArrayList<>();
      for (ReadResult result : reader.results().toList()) {
        assertThat(result.problems()).isEmpty();
        events.add(((ReadResult.Accepted) result).event());
      }
      assertThat(Xml.write(reader.head(), events)).isEqualTo(example);
    }
  }

  @Test
  void everyTypeOfTheSchemaIsListed() throws IOException {
    String page = page();
    try (var in = XmlFormat.class.getResourceAsStream("event.xsd")) {
      assertThat(in).isNotNull();
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Matcher type = Pattern.compile("<xs:(?:simple|complex)Type name=\"(\\w+)\"").matcher(schema);
      List<String> names = type.results().map(it -> it.group(1)).toList();
      assertThat(names).hasSizeGreaterThan(40);
      assertThat(page.lines().filter(line -> line.startsWith("| `")).map(l -> l.split("`", -1)[1]))
          .containsExactlyElementsOf(names);
    }
  }

  @Test
  void everythingInTheSchemaIsDocumentedOrHasATypeThatIs() throws IOException {
    try (var in = XmlFormat.class.getResourceAsStream("event.xsd")) {
      assertThat(in).isNotNull();
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> bare =
          Pattern.compile("<xs:(?:element|attribute) name=\"[^>]*type=\"xs:[^>]*/>")
              .matcher(schema)
              .results()
              .map(it -> it.group())
              .toList();
      assertThat(bare)
          .containsExactly(
              "<xs:element name=\"value\" type=\"xs:string\" maxOccurs=\"unbounded\"/>");
    }
  }
}
