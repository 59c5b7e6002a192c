package org.convene.event;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convene.io.KeptWord;

/** Generators for what is kept raw, under names that no adapter uses itself. */
public final class ExtensionArbitraries {

  /** Names that formats have fields of their own for. */
  private static final List<String> TAKEN =
      List.of(
          "SUMMARY",
          "DTSTART",
          "DURATION",
          "RRULE",
          "EXDATE",
          "ATTENDEE",
          "CATEGORIES",
          "CONCEPT",
          "VERSION",
          "METHOD",
          "VALARM",
          "VEVENT",
          "PARTICIPANT",
          "VLOCATION",
          "X-CONVENE-NAME",
          "X-CONVENE-EXTENSION",
          "X-CONVENE-PATH");

  private static final int DEPTH = 3;

  private ExtensionArbitraries() {}

  /** Properties and components, often nothing. */
  public static Arbitrary<Extensions> extensions() {
    return Combinators.combine(
            TextArbitraries.few(properties()), TextArbitraries.few(components(DEPTH)))
        .as(Extensions::new);
  }

  /** Parameters with one value or several, no name twice. */
  public static Arbitrary<List<RawParameter>> parameters() {
    Arbitrary<List<String>> values =
        Arbitraries.oneOf(TextArbitraries.strings(), Arbitraries.of("", "a", "a,b"))
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Combinators.combine(names(), values)
        .as(RawParameter::new)
        .list()
        .ofMaxSize(2)
        .uniqueElements(RawParameter::name);
  }

  private static Arbitrary<RawProperty> properties() {
    Arbitrary<String> values =
        Arbitraries.oneOf(
            TextArbitraries.strings().map(text -> text.replace('\n', ' ')),
            Arbitraries.of("", "a\\, b,c", "a;b\\;c\\n", "20220518T083000Z", "TRUE", " x "));
    Arbitrary<RawProperty> any =
        Combinators.combine(names(), parameters(), values, Arbitraries.integers().between(0, 3))
            .as(
                (name, parameters, value, typed) ->
                    new RawProperty(name, typed == 0 ? withType(parameters) : parameters, value));
    return Arbitraries.frequencyOf(Tuple.of(9, any), Tuple.of(1, keptWords()));
  }

  /** Words that no vocabulary has, kept from members that overrides give too. */
  private static Arbitrary<RawProperty> keptWords() {
    return Combinators.combine(
            Arbitraries.of("/title", "/schedule/start", "/classification/sdgTargets/0", "", "/"),
            Arbitraries.of("10.8", "a;b,c\\d"))
        .as(KeptWord::property);
  }

  /** The value type stands first, so that a format that gives it a place of its own keeps it. */
  private static List<RawParameter> withType(List<RawParameter> parameters) {
    List<RawParameter> typed = new ArrayList<>();
    typed.add(RawParameter.of("VALUE", "INTEGER"));
    typed.addAll(parameters);
    return typed;
  }

  private static Arbitrary<RawComponent> components(int depth) {
    Arbitrary<List<RawComponent>> nested =
        depth == 1
            ? Arbitraries.just(List.of())
            : Arbitraries.lazy(() -> components(depth - 1)).list().ofMaxSize(2);
    return Combinators.combine(names(), properties().list().ofMaxSize(2), nested)
        .as(RawComponent::new);
  }

  private static Arbitrary<String> names() {
    Arbitrary<String> unknown =
        Arbitraries.strings()
            .withChars("ABCXYZ019-")
            .ofMinLength(1)
            .ofMaxLength(12)
            .map(name -> "X-Q" + name);
    return Arbitraries.frequencyOf(Tuple.of(9, unknown), Tuple.of(1, Arbitraries.of(TAKEN)));
  }
}
