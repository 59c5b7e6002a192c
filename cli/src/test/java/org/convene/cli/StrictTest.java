package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.io.EventFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --strict} refuses: each fault of the syntax, and nothing else. */
final class StrictTest {

  private static final String HEAD = "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//Example//Strict//EN|";
  private static final String ZONE =
      "BEGIN:VTIMEZONE|TZID:X|BEGIN:STANDARD|DTSTART:19700101T000000|TZOFFSETFROM:+0117|"
          + "TZOFFSETTO:+0117|END:STANDARD|END:VTIMEZONE|";
  private static final String EVENT =
      "BEGIN:VEVENT|UID:a@example.org|DTSTAMP:20260101T000000Z|DTSTART;TZID=X:20260601T100000|"
          + "SUMMARY:Talk|";
  private static final String END = "END:VEVENT|END:VCALENDAR|";
  private static final String SOUND = HEAD + ZONE + EVENT + END;

  /** Problems of what a document means, or of what is done with it; all else is of its syntax. */
  private static final Set<String> OF_MEANING =
      Set.of(
          "csv.above-header",
          "csv.all-day-time",
          "csv.column-repeated",
          "csv.column-unknown",
          "csv.date-order",
          "csv.dialect",
          "csv.head",
          "csv.no-header",
          "csv.title-disagrees",
          "csv.uid-missing",
          "csv.value",
          "csv.zone-missing",
          "ical.component-lost",
          "ical.end-kind",
          "ical.exclusion-rule",
          "ical.head-repeated",
          "ical.html-description-alone",
          "ical.leap-second",
          "ical.method-differs",
          "ical.override-repeated",
          "ical.overrides-counted",
          "ical.place-changed",
          "ical.series-apart",
          "ical.series-repeated",
          "ical.start-kind",
          "ical.time-kind",
          "ical.title-lines",
          "ical.undated",
          "ical.until-kind",
          "ical.unwritable",
          "json.head",
          "json.member-after-events",
          "json.missing-member",
          "json.not-events",
          "json.title-disagrees",
          "json.unknown-member",
          "json.value",
          "time-zone.alias",
          "time-zone.contradicted",
          "time-zone.guessed",
          "time-zone.not-understood",
          "time-zone.offset",
          "time-zone.several",
          "time-zone.unknown",
          "xml.attribute",
          "xml.doctype",
          "xml.entity",
          "xml.missing-attribute",
          "xml.missing-element",
          "xml.missing-language",
          "xml.not-events",
          "xml.order",
          "xml.text",
          "xml.unknown-attribute",
          "xml.unknown-element",
          "xml.value",
          "xml.version");

  private final Path folder;
  private final Shell shell = new Shell(EventFormats.installed());

  StrictTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int validate(String calendar, String... options) throws IOException {
    Path file = folder.resolve("in.ics");
    String text = calendar.replace("|", "\r\n");
    // U+00FF stands for an octet that is no UTF-8
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    return shell.run(
        "",
        Stream.concat(Stream.of("validate", file.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  /** A grammar error is what a replacement in a sound calendar makes: read without --strict. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "ical.malformed-line ! SUMMARY: ! LOCATION Room|SUMMARY:",
        "ical.malformed-line ! SUMMARY: ! DESCRIPTION:one|two|SUMMARY:",
        "ical.malformed-line ! SUMMARY: ! X_NAME:a|SUMMARY:",
        "ical.malformed-line ! SUMMARY: ! LOCATION :a|SUMMARY:",
        "ical.missing-end ! END:VEVENT| ! ''",
        "ical.missing-end ! END:VEVENT ! END:VTODO",
        "ical.stray-end ! SUMMARY: ! END:VALARM|SUMMARY:",
        "ical.truncated ! END:VCALENDAR| ! ''",
        "ical.outside-calendar ! BEGIN:VCALENDAR ! Dear all|BEGIN:VCALENDAR",
        "ical.outside-calendar ! END:VCALENDAR ! END:VCALENDAR|Yours",
        "ical.property-lost ! END:VCALENDAR ! NAME:late|END:VCALENDAR",
        "ical.unknown-escape ! :Talk ! :a\\x",
        "ical.unknown-escape ! :Talk ! :a\\",
        "ical.control-character ! :Talk ! :a\u0001b",
        "ical.encoding ! :Talk ! :caf\u00FF",
        "ical.byte-order-mark ! BEGIN:VCAL ! \u00EF\u00BB\u00BF\u00EF\u00BB\u00BFBEGIN:VCAL",
        "ical.parameter ! SUMMARY: ! ATTENDEE;CN=ACME: Sales:mailto:a@example.org|SUMMARY:",
        "ical.parameter ! SUMMARY: ! ATTENDEE;CN=ACME; Sales:mailto:a@example.org|SUMMARY:",
        "ical.parameter ! SUMMARY: ! ATTENDEE;CN=a\"b:mailto:a@example.org|SUMMARY:",
        "ical.parameter ! SUMMARY: ! ATTENDEE;CN=\"a\"b:mailto:a@example.org|SUMMARY:",
        "ical.parameter ! SUMMARY: ! LOCATION;ALTREP:a|SUMMARY:",
        "ical.parameter ! SUMMARY: ! LOCATION;:a|SUMMARY:",
        "ical.value ! SUMMARY: ! ATTENDEE;RSVP=MAYBE:mailto:a@example.org|SUMMARY:",
        "ical.address-form ! SUMMARY: ! ATTENDEE:a@example.org|SUMMARY:",
        "ical.encoded-text ! SUMMARY: ! LOCATION;ENCODING=QUOTED-PRINTABLE:a=20b|SUMMARY:",
        "ical.property-missing ! VERSION:2.0| ! ''",
        "ical.property-missing ! PRODID:-//Example//Strict//EN| ! ''",
        "ical.property-missing ! DTSTAMP:20260101T000000Z| ! ''",
        "ical.uid-missing ! UID:a@example.org| ! ''",
        "ical.dtstart-missing ! DTSTART;TZID=X:20260601T100000| ! ''",
        "ical.property-repeated ! SUMMARY: ! SUMMARY:Other|SUMMARY:",
        "ical.property-repeated ! VERSION:2.0 ! VERSION:2.0|VERSION:2.0",
        "ical.time-form ! 20260601T100000 ! 2026-06-01T10:00:00",
        "ical.value ! 20260601T100000 ! tomorrow",
        "ical.value ! 20260601T100000 ! 20260631T100000",
        "ical.value-type ! ;TZID=X:20260601T100000 ! :20260601",
        "ical.value-type ! SUMMARY: ! DTEND;VALUE=TIME;TZID=X:20260601T110000|SUMMARY:",
        "ical.time-zone-unused ! 20260601T100000 ! 20260601T100000Z",
        "ical.value ! SUMMARY: ! DURATION:1 hour|SUMMARY:",
        "ical.duration-form ! SUMMARY: ! DURATION:P1W2D|SUMMARY:",
        "ical.value ! SUMMARY: ! DTEND;TZID=X:20260601T110000|DURATION:PT1H|SUMMARY:",
        "ical.value ! SUMMARY: ! RRULE:FREQ=SOMETIMES|SUMMARY:",
        "ical.rule-form ! SUMMARY: ! RRULE:FREQ=DAILY; COUNT=2|SUMMARY:",
        "ical.list-form ! SUMMARY: ! RRULE:FREQ=DAILY|EXDATE;TZID=X:20260602T100000,|SUMMARY:",
        "ical.value ! SUMMARY: ! PRIORITY:high|SUMMARY:",
        "ical.value ! SUMMARY: ! GEO:1,2|SUMMARY:",
        "ical.property-missing ! SUMMARY: ! BEGIN:VALARM|ACTION:AUDIO|END:VALARM|SUMMARY:",
        "time-zone.offset-form ! TZOFFSETTO:+0117 ! TZOFFSETTO:+01:17",
        "time-zone.offset-form ! TZOFFSETFROM:+0117| ! ''",
        "time-zone.value ! TZOFFSETTO:+0117 ! TZOFFSETTO:one",
        "time-zone.value ! TZOFFSETTO:+0117| ! ''",
        "time-zone.value ! TZID:X| ! ''",
      })
  void aFaultOfTheSyntaxIsAnError(String code, String sound, String faulty) throws IOException {
    assertThat(SOUND).contains(sound);
    String calendar = SOUND.replaceFirst(Pattern.quote(sound), quoted(faulty));
    assertThat(validate(calendar)).as(shell.out()).isZero();
    if (!code.equals("ical.property-missing") || calendar.contains("VALARM")) {
      String lost = code.equals("ical.malformed-line") ? "loss " : "warning ";
      assertThat(shell.out()).contains(lost + code + " ");
    }
    assertThat(validate(calendar, "--strict")).isEqualTo(1);
    assertThat(shell.out()).contains("error " + code + " ");
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  /** Not so what the grammar has, nor what a calendar means. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "begin:valarm|action:display|description:x|trigger:-PT5M|end:valarm|",
        "X-ANY;X-PARAMETER=\"a:b;c\":a\"b,c;d|",
        "LOCATION:a \"quoted\" place|",
        "ATTENDEE;CN=\"ACME: Sales\";PARTSTAT=X-LATER:mailto:a@example.org|",
        "DESCRIPTION:folded|  here|",
        "RRULE:FREQ=DAILY|EXDATE;TZID=X:20270101T110000|",
        "STATUS:TENTATIVE|CLASS:X-SECRET|"
      })
  void whatTheGrammarHasIsRead(String lines) throws IOException {
    assertThat(validate(HEAD + ZONE + EVENT + lines + END, "--strict")).as(shell.out()).isZero();
  }

  /** What carries a document changes its line ends. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\r\n", "\r\n\r\n"})
  void lineEndsAreNoFaults(String end) throws IOException {
    assertThat(validate(SOUND.replace("|", end), "--strict")).as(shell.out()).isZero();
    assertThat(validate("|" + SOUND.substring(0, SOUND.length() - 1), "--strict")).isZero();
  }

  @Test
  void nothingIsWrittenButTheRestIs() throws IOException {
    Path in = folder.resolve("in.ics");
    String other = EVENT.replace("UID:a", "UID:b").replace("Talk", "a\\x");
    String both = HEAD + ZONE + EVENT + "END:VEVENT|" + other + END;
    Files.writeString(in, both.replace("|", "\r\n"));
    String out = folder.resolve("out.csv").toString();
    assertThat(shell.run("", "convert", in.toString(), out, "--strict")).isEqualTo(1);
    assertThat(Path.of(out)).doesNotExist();
    assertThat(shell.err())
        .contains(
            "in.ics:22:10: error ical.unknown-escape /title expected a backslash only in"
                + " \\\\ \\; \\, and \\n, found \"\\x\"; the backslash stands for itself\n",
            "convene: nothing was written: 1 of 2 events has errors; --lenient writes the rest\n");
    assertThat(shell.run("", "convert", in.toString(), out, "--strict", "--lenient")).isEqualTo(1);
    assertThat(Files.readString(Path.of(out))).contains("a@example.org").doesNotContain("b@ex");
    assertThat(shell.run("", "convert", in.toString(), out)).isZero();
    assertThat(Files.readString(Path.of(out))).contains("b@example.org");
  }

  @Test
  void tablesHaveASyntaxToo() {
    String table = "uid,title,start\na,A,2027-03-01T10:00Z,more\n";
    assertThat(shell.run(table, "validate", "-", "--from", "csv")).isZero();
    assertThat(shell.run(table, "validate", "-", "--from", "csv", "--strict")).isEqualTo(1);
    assertThat(shell.out()).contains("error csv.row-length ");
  }

  /** Whoever adds a problem says here, or in the table, which kind it is of. */
  @Test
  void eachProblemOfAFormatIsOfOneKind() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file :
          files
              .filter(it -> it.toString().endsWith(".java"))
              .filter(it -> it.toString().matches("\\.\\./(core|io-[a-z]+)/src/main/.*"))
              .toList()) {
        codes.addAll(
            Pattern.compile("\"((?:csv|ical|json|xml|time-zone)\\.[a-z-]+)\"")
                .matcher(Files.readString(file))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet()));
      }
    }
    codes.removeIf(it -> it.matches("csv\\.tsv|xml\\.xsd"));
    Set<String> sorted = new TreeSet<>(OF_MEANING);
    SyntaxFaults.CODES.stream()
        .filter(it -> it.matches("(csv|ical|json|xml|time-zone)\\..*"))
        .forEach(it -> assertThat(sorted.add(it)).as(it).isTrue());
    assertThat(codes).hasSizeGreaterThan(50);
    assertThat(sorted).isEqualTo(codes);
  }
}
