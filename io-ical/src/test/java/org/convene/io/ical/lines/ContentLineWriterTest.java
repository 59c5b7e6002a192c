package org.convene.io.ical.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLineWriterTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ContentLineWriter writer = new ContentLineWriter(out);

  @Test
  void writesATree() throws IOException {
    RawComponent alarm =
        new RawComponent("VALARM", List.of(RawProperty.of("ACTION", "DISPLAY")), List.of());
    RawComponent event =
        new RawComponent("VEVENT", List.of(RawProperty.of("UID", "a@b")), List.of(alarm, alarm));

    writer.begin("VCALENDAR");
    writer.property(RawProperty.of("VERSION", "2.0"));
    writer.component(event);
    writer.end("VCALENDAR");

    assertThat(written().split("\r\n"))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "UID:a@b",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "END:VALARM",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void closesOnlyWhatIsOpen() throws IOException {
    writer.begin("VCALENDAR");
    assertThatIllegalStateException()
        .isThrownBy(() -> writer.end("VEVENT"))
        .withMessageContaining("VCALENDAR");
    writer.end("VCALENDAR");
    assertThatIllegalStateException().isThrownBy(() -> writer.end("VCALENDAR"));
  }

  @Test
  void nestsWithoutRecursion() throws IOException {
    RawComponent component = new RawComponent("X-LEAF", List.of(), List.of());
    for (int i = 0; i < 100_000; i++) {
      component = new RawComponent("X-A", List.of(), List.of(component));
    }
    writer.component(component);
    assertThat(Lines.logical(bytes())).hasSize(200_002);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "America/New_York|America/New_York",
        "Etc/GMT+5|Etc/GMT+5",
        "NEEDS-ACTION|NEEDS-ACTION",
        "image/svg+xml|image/svg+xml",
        "Marie Dupont|Marie Dupont",
        "Dupont, Marie|\"Dupont, Marie\"",
        "a;b|\"a;b\"",
        "mailto:a@b|\"mailto:a@b\"",
        "Zoë|\"Zoë\"",
        "a=b|\"a=b\"",
        "O'Neill|\"O'Neill\"",
        "say \"hi\"|\"say ^'hi^'\"",
        "x^y|\"x^^y\"",
        "^n|\"^^n\"",
        "' a'|\" a\"",
        "'a '|\"a \"",
        "''|\"\"",
        "' '|\" \"",
      })
  void quotesAllButTokens(String value, String expected) throws IOException {
    writer.property(RawProperty.of("X-A", "v", RawParameter.of("X-P", value)));
    assertThat(written()).isEqualTo("X-A;X-P=" + expected + ":v\r\n");
    assertThat(Lines.of(bytes()).get(0).parameters().get(0).values()).containsExactly(value);
  }

  @Test
  void writesEachValueOfAParameterInItsOwnQuotes() throws IOException {
    writer.property(
        RawProperty.of(
            "ATTENDEE", "mailto:c@x", RawParameter.of("MEMBER", "mailto:a@x", "mailto:b@x")));
    assertThat(written()).isEqualTo("ATTENDEE;MEMBER=\"mailto:a@x\",\"mailto:b@x\":mailto:c@x\r\n");
  }

  @Test
  void writesALineFeedInAParameterByRfc6868() throws IOException {
    writer.property(RawProperty.of("X-A", "v", RawParameter.of("LABEL", "one\ntwo")));
    assertThat(written()).isEqualTo("X-A;LABEL=\"one^ntwo\":v\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 70, 71, 72, 73, 74, 75, 76, 145, 146, 147, 148, 149, 150, 1023, 1024, 1025, 20_000
      })
  void foldsOnlyWhereMoreFollows(int length) throws IOException {
    writer.property(RawProperty.of("X-A", "a".repeat(length)));
    int octets = 4 + length;
    assertThat(Lines.physical(bytes())).hasSize(octets <= 75 ? 1 : 1 + (octets - 75 + 73) / 74);
    assertThat(Lines.logical(bytes())).containsExactly("X-A:" + "a".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "日", "😀", "\t"})
  void foldsBeforeACharacterThatDoesNotFit(String character) throws IOException {
    for (int length = 60; length < 80; length++) {
      writer.property(RawProperty.of("X-A", "a".repeat(length) + character + "b"));
    }
    assertThat(Lines.logical(bytes())).hasSize(20).allMatch(line -> line.endsWith(character + "b"));
  }

  @Test
  void foldsInsideLongNamesAndParameters() throws IOException {
    String name = "X-" + "N".repeat(300);
    writer.property(
        RawProperty.of(name, "v", RawParameter.of(name, "x".repeat(200), "^".repeat(200))));
    assertThat(Lines.of(bytes()))
        .containsExactly(
            new Lines.Line(
                name,
                List.of(new Lines.Parameter(name, List.of("x".repeat(200), "^".repeat(200)))),
                "v"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2028", "\u2029", "\u0085", "\u0080", "\uFEFF", "\u00A0", "\u202E", "\uFFFD", "\uE000"
      })
  void passesWhatOnlyLooksLikeALineEnd(String text) throws IOException {
    writer.property(
        RawProperty.of("SUMMARY", "x" + text + "X-EVIL:1", RawParameter.of("X-P", text)));
    assertThat(Lines.of(bytes()))
        .containsExactly(
            new Lines.Line(
                "SUMMARY",
                List.of(new Lines.Parameter("X-P", List.of(text))),
                "x" + text + "X-EVIL:1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r", "\n", "\r\n", "\u0000", "\u000B", "\f", "\u001B", "\u007F", "\uFFFE", "\uFFFF"
      })
  @DisplayName(
      "W01, W02, W06, W07: a value cannot begin a line of its own, and holds no control character")
  void refusesControlCharactersInAValue(String bad) throws IOException {
    for (String name :
        List.of("SUMMARY", "UID", "STATUS", "CLASS", "URL", "ATTACH", "ORGANIZER", "X-A")) {
      refused(() -> writer.property(RawProperty.of(name, "x" + bad + "X-EVIL:1")))
          .withMessageMatching(name + ": expected .*, found U\\+[0-9A-F]{4} at index 1");
    }
    assertThat(written()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X\rEVIL", "X\nEVIL", "X:EVIL", "X;EVIL", "X=EVIL", "X,EVIL", "X EVIL", "X\"", "É", "",
        "X_A"
      })
  @DisplayName("W03: names are letters, digits and hyphens")
  void refusesOtherNames(String name) throws IOException {
    refused(() -> writer.property(RawProperty.of(name, "v")))
        .withMessageStartingWith("property name: expected ");
    refused(() -> writer.property(RawProperty.of("SUMMARY", "v", RawParameter.of(name, "v"))))
        .withMessageStartingWith("parameter name of SUMMARY: expected ");
    refused(() -> writer.component(new RawComponent(name, List.of(), List.of())))
        .withMessageStartingWith("component name: expected ");
    refused(() -> writer.begin(name)).withMessageStartingWith("component name: expected ");
    assertThat(written()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEGIN", "END", "begin", "End"})
  void refusesPropertiesThatWouldBeComponents(String name) throws IOException {
    refused(() -> writer.property(RawProperty.of(name, "VEVENT")))
        .withMessage(
            "property name: expected BEGIN and END for components only, found "
                + name.toUpperCase(Locale.ROOT));
    assertThat(written()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\n", "\u0000", "\u0008", "\u007F", "\uFFFE", "\uD800", "\uDC00"})
  @DisplayName("W04: nothing of the kind in a parameter; a line feed is ^n")
  void refusesControlCharactersInAParameter(String bad) throws IOException {
    for (String name : List.of("CN", "TZID", "X-P")) {
      refused(
              () ->
                  writer.property(
                      RawProperty.of(
                          "X-A", "v", RawParameter.of(name, "fine", "x" + bad + "X-EVIL:1"))))
          .withMessageStartingWith("X-A;" + name + ": expected ");
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void refusesAParameterWithoutAValue() throws IOException {
    RawProperty property = RawProperty.of("X-A", "v", new RawParameter("X-P", List.of()));
    refused(() -> writer.property(property)).withMessage("X-A;X-P: expected a value, found none");
    assertThat(written()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "x\";X=\"b", "a:b;c,d", "\";X-EVIL=1:", "^'", "^", "\\", "'", ",", "\"\""})
  @DisplayName("W05: what is in a parameter stays in it, exactly")
  void roundTripsDelimitersInAParameter(String value) throws IOException {
    writer.property(RawProperty.of("ATTENDEE", "mailto:a@b", RawParameter.of("CN", value, value)));
    assertThat(Lines.of(bytes()))
        .containsExactly(
            new Lines.Line(
                "ATTENDEE",
                List.of(new Lines.Parameter("CN", List.of(value, value))),
                "mailto:a@b"));
  }

  @Test
  @DisplayName("W08: 200 octets of characters of four octets, and emoji with joiners, unharmed")
  void foldsBetweenCharactersOfFourOctets() throws IOException {
    String family = "👨‍👩‍👧‍👦";
    for (int lead = 0; lead < 8; lead++) {
      writer.property(
          RawProperty.of("SUMMARY", "a".repeat(lead) + "😀".repeat(50) + family.repeat(20)));
    }
    List<String> lines = Lines.logical(bytes());
    assertThat(lines).hasSize(8);
    assertThat(lines.get(7))
        .isEqualTo("SUMMARY:" + "a".repeat(7) + "😀".repeat(50) + family.repeat(20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "a\uD83D", "\uD83Da"})
  @DisplayName("W09: half a surrogate pair is refused, never written as invalid UTF-8")
  void refusesLoneSurrogates(String bad) throws IOException {
    refused(() -> writer.property(RawProperty.of("SUMMARY", bad)))
        .withMessageStartingWith("SUMMARY: expected ");
    refused(() -> writer.property(RawProperty.of("SUMMARY", "a".repeat(1023) + bad)));
    assertThat(written()).isEmpty();
  }

  @Test
  void takesBackAllOfARefusedComponent() throws IOException {
    RawComponent bad =
        new RawComponent(
            "VEVENT",
            List.of(RawProperty.of("UID", "1")),
            List.of(new RawComponent("VALARM", List.of(RawProperty.of("X-A", "\r")), List.of())));
    writer.begin("VCALENDAR");
    refused(() -> writer.component(bad)).withMessageStartingWith("X-A: expected ");
    writer.property(RawProperty.of("VERSION", "2.0"));
    writer.end("VCALENDAR");
    assertThat(written()).isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n");
  }

  @Test
  void takesBackAllOfARefusedComponentLongerThanTheBuffer() throws IOException {
    List<RawProperty> properties = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      properties.add(RawProperty.of("SUMMARY", "x".repeat(i)));
    }
    RawComponent good = new RawComponent("VEVENT", properties, List.of());
    properties.add(RawProperty.of("SUMMARY", "\u0000"));
    RawComponent bad = new RawComponent("VEVENT", properties, List.of());

    writer.property(RawProperty.of("VERSION", "2.0"));
    refused(() -> writer.component(bad));
    assertThat(written()).isEqualTo("VERSION:2.0\r\n");
    writer.component(good);
    assertThat(Lines.logical(bytes())).hasSize(2_003);
  }

  @Test
  void takesBackARefusedPropertyLongerThanTheBuffer() throws IOException {
    refused(() -> writer.property(RawProperty.of("ATTACH", "x".repeat(100_000) + "\n")));
    assertThat(written()).isEmpty();
    String parameter = "\"^日😀".repeat(10_000);
    writer.property(
        RawProperty.of("ATTACH", "😀".repeat(50_000), RawParameter.of("X-P", parameter)));
    assertThat(Lines.of(bytes()))
        .containsExactly(
            new Lines.Line(
                "ATTACH",
                List.of(new Lines.Parameter("X-P", List.of(parameter))),
                "😀".repeat(50_000)));
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    boolean[] closed = new boolean[1];
    ByteArrayOutputStream stream =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    ContentLineWriter lines = new ContentLineWriter(stream);
    lines.property(RawProperty.of("X-A", "1"));
    assertThat(stream.size()).isZero();
    lines.flush();
    assertThat(stream.toString(UTF_8)).isEqualTo("X-A:1\r\n");
    assertThat(closed[0]).isFalse();
  }

  private static org.assertj.core.api.ThrowableAssertAlternative<UnwritableException> refused(
      ThrowingCallable call) {
    return assertThatExceptionOfType(UnwritableException.class).isThrownBy(call);
  }

  private byte[] bytes() throws IOException {
    writer.flush();
    return out.toByteArray();
  }

  private String written() throws IOException {
    return new String(bytes(), UTF_8);
  }
}
