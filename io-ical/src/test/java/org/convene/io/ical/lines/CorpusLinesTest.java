package org.convene.io.ical.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.convene.event.RawProperty;
import org.convene.io.DocumentException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real files, where they are there. */
class CorpusLinesTest {

  @Test
  void readsWhatANaiveReaderReads() throws IOException {
    List<String> refused = new ArrayList<>();
    int lines = 0;
    for (Path file : files()) {
      byte[] document = Files.readAllBytes(file);
      try {
        List<RawProperty> found = properties(Parsing.of(document));
        List<RawProperty> naive = NaiveReader.read(document);
        if (isUtf8(document) && !naive.isEmpty()) {
          assertThat(found).as(file.toString()).containsSubsequence(naive);
        }
        lines += naive.size();
      } catch (DocumentException e) {
        refused.add(file.getFileName() + ": " + e.getMessage());
      }
    }
    assertThat(lines).isGreaterThan(10_000);
    assertThat(refused)
        .hasSizeLessThan(30)
        .allMatch(text -> text.matches(".*\\((ical.no-calendar|document.foreign)\\)"));
  }

  private static boolean isUtf8(byte[] document) {
    return Utf8.firstMalformed(document, 0, document.length) < 0
        && !new String(document, StandardCharsets.UTF_8).contains("QUOTED-PRINTABLE");
  }

  private static List<RawProperty> properties(Parsing parsing) {
    List<RawProperty> properties = new ArrayList<>();
    for (CalendarItem item : parsing.items()) {
      if (item instanceof CalendarItem.Property property) {
        properties.add(property.content().property());
      } else if (item instanceof CalendarItem.Component component) {
        addAll(component.component(), properties);
      }
    }
    return properties;
  }

  /** A tree keeps properties before components; the order of the document is that of the lines. */
  private static void addAll(ParsedComponent component, List<RawProperty> properties) {
    List<ContentLine> lines = new ArrayList<>();
    collect(component, lines);
    lines.stream()
        .sorted(Comparator.comparingLong(ContentLine::line))
        .forEach(line -> properties.add(line.property()));
  }

  private static void collect(ParsedComponent component, List<ContentLine> lines) {
    lines.addAll(component.properties());
    component.components().forEach(nested -> collect(nested, lines));
  }

  private static List<Path> files() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("shared/corpus"))) {
      here = here.getParent();
    }

    Path corpus = (here == null ? Path.of("/work") : here).resolve("shared/corpus");
    Assumptions.assumeTrue(Files.isDirectory(corpus), "no ../shared/corpus here: not tested");
    try (Stream<Path> all = Files.walk(corpus)) {
      return all.filter(path -> path.toString().matches(".*\\.(ics|vcs)")).sorted().toList();
    }
  }
}
