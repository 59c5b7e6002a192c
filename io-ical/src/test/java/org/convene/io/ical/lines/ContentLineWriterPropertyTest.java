package org.convene.io.ical.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;

class ContentLineWriterPropertyTest {

  /**
   * Whatever is written reads back; whatever is refused leaves nothing; and the refusals are those
   * of the rules.
   */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void writesOrRefusesAsAWhole(@ForAll("components") List<RawComponent> components)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContentLineWriter writer = new ContentLineWriter(out);
    List<Lines.Line> expected = new ArrayList<>();
    for (RawComponent component : components) {
      boolean good = isGood(component);
      Statistics.collect(good);
      try {
        writer.component(component);
        assertThat(good).as("written").isTrue();
        flatten(component, expected);
      } catch (UnwritableException e) {
        assertThat(good).as("refused: %s", e.getMessage()).isFalse();
      }
    }
    writer.flush();
    assertThat(Lines.of(out.toByteArray())).isEqualTo(expected);
    Statistics.coverage(found -> found.check(true).percentage(share -> share > 20 && share < 90));
  }

  /**
   * Text of any kind is either refused or comes back through escaping, folding, unfolding and
   * unescaping.
   */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void carriesText(@ForAll("texts") String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContentLineWriter writer = new ContentLineWriter(out);
    RawProperty property =
        RawProperty.of("SUMMARY", IcalText.escape(text), RawParameter.of("ALTREP", text));
    if (!isCarried(text)) {
      return;
    }
    writer.property(property);
    writer.flush();
    for (Lines.Line line : Lines.of(out.toByteArray())) {
      assertThat(IcalText.unescape(line.value())).isEqualTo(text);
      assertThat(line.parameters().get(0).values()).containsExactly(text);
    }
  }

  @Provide
  Arbitrary<List<RawComponent>> components() {
    return component(2).list().ofMaxSize(3);
  }

  private Arbitrary<RawComponent> component(int depth) {
    Arbitrary<List<RawComponent>> nested =
        depth == 0 ? Arbitraries.just(List.of()) : component(depth - 1).list().ofMaxSize(2);
    return Combinators.combine(names(), property().list().ofMaxSize(4), nested)
        .as(RawComponent::new);
  }

  private Arbitrary<RawProperty> property() {
    Arbitrary<RawParameter> parameter =
        Combinators.combine(names(), texts().list().ofMinSize(1).ofMaxSize(3))
            .as(RawParameter::new);
    return Combinators.combine(names(), parameter.list().ofMaxSize(3), texts())
        .as(RawProperty::new);
  }

  private Arbitrary<String> names() {
    return Arbitraries.frequencyOf(
        Tuple.of(200, Arbitraries.of("SUMMARY", "X-A", "A1-", "CN", "VEVENT", "X-LONG".repeat(20))),
        Tuple.of(1, Arbitraries.of("BEGIN", "END", "", "X:Y", "X Y", "É", "X\r\nY")));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(
                400,
                Arbitraries.of(
                    ",",
                    ";",
                    ":",
                    "\"",
                    "\\",
                    "^",
                    "^n",
                    "\\n",
                    "'",
                    "=",
                    " ",
                    "\t",
                    "a",
                    "word ",
                    "é",
                    "日本",
                    "😀",
                    "👨‍👩‍👧",
                    "\u2028",
                    "\u0085",
                    "شكرا",
                    "x".repeat(70),
                    "日".repeat(24),
                    "y".repeat(1020),
                    "😀".repeat(520))),
            Tuple.of(12, Arbitraries.strings().ofLength(1)),
            Tuple.of(
                1, Arbitraries.of("\n", "\r", "\u0000", "\uD800", "\uDC00", "\u007F", "\uFFFF")));
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  private static void flatten(RawComponent component, List<Lines.Line> lines) {
    lines.add(new Lines.Line("BEGIN", List.of(), component.name()));
    for (RawProperty property : component.properties()) {
      List<Lines.Parameter> parameters =
          property.parameters().stream()
              .map(p -> new Lines.Parameter(p.name(), p.values()))
              .toList();
      lines.add(new Lines.Line(property.name(), parameters, property.value()));
    }
    component.components().forEach(nested -> flatten(nested, lines));
    lines.add(new Lines.Line("END", List.of(), component.name()));
  }

  private static boolean isGood(RawComponent component) {
    return component.name().matches("[A-Za-z0-9-]+")
        && component.properties().stream().allMatch(ContentLineWriterPropertyTest::isGood)
        && component.components().stream().allMatch(ContentLineWriterPropertyTest::isGood);
  }

  private static boolean isGood(RawProperty property) {
    return property.name().matches("(?!(BEGIN|END)$)[A-Za-z0-9-]+")
        && isCarried(property.value())
        && property.value().indexOf('\n') < 0
        && property.parameters().stream()
            .allMatch(
                p ->
                    p.name().matches("[A-Za-z0-9-]+")
                        && p.values().stream().allMatch(v -> isCarried(v)));
  }

  /**
   * Whether a text has nothing in it that no content line can carry; a line feed can be, escaped.
   */
  private static boolean isCarried(String text) {
    CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
    return utf8.canEncode(text)
        && !text.matches("(?s).*[\\x00-\\x08\\x0B-\\x1F\\x7F\uFFFE\uFFFF].*");
  }
}
