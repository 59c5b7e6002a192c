package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real file: from {@code ../shared/corpus} beside the project, or the directory that the property
 * {@code convene.corpus} names.
 *
 * @param path where it is
 * @param wellFormed whether it has no fault of syntax that the naive reader sees, and is iCalendar
 *     2.0
 */
record CorpusFile(Path path, boolean wellFormed) {

  /** All of them; the test is skipped where there are none. */
  static List<CorpusFile> all() throws IOException {
    Path corpus = corpus();
    Assumptions.assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
    Map<String, String> expectations = expectations(corpus);
    List<CorpusFile> all = new ArrayList<>();
    for (String directory : List.of("ics", "ics-embedded", "vcal1")) {
      try (Stream<Path> files = Files.list(corpus.resolve(directory))) {
        for (Path file : files.sorted().toList()) {
          String name = corpus.relativize(file).toString().replace('\\', '/');
          String expectation = expectations.getOrDefault(name, "unknown");
          all.add(new CorpusFile(file, isWellFormed(Files.readAllBytes(file), expectation)));
        }
      }
    }
    return all;
  }

  byte[] document() throws IOException {
    return Files.readAllBytes(path);
  }

  private static Path corpus() {
    String given = System.getProperty("convene.corpus", "");
    return given.isEmpty()
        ? Path.of("../../shared/corpus").toAbsolutePath().normalize()
        : Path.of(given);
  }

  private static Map<String, String> expectations(Path corpus) throws IOException {
    Map<String, String> expectations = new HashMap<>();
    for (String line : Files.readAllLines(corpus.resolve("index.tsv"))) {
      String[] cells = line.split("\t", -1);
      expectations.put(cells[0], cells[cells.length - 1]);
    }
    return expectations;
  }

  private static boolean isWellFormed(byte[] document, String expectation) {
    NaiveIcs ics = NaiveIcs.read(document);
    String text = new String(document, UTF_8);
    boolean vCalendar = ics.calendars().stream().anyMatch(it -> it.value("VERSION").equals("1.0"));
    // what a test fills in, such as %(now)s, is no value
    boolean template = text.contains("%(") && text.contains(")s");
    return ics.faults().isEmpty()
        && !template
        && !vCalendar
        && !Set.of("reject", "suspect").contains(expectation);
  }
}
