package org.convene.event;

import static org.convene.event.TextArbitraries.few;
import static org.convene.event.TextArbitraries.maybe;
import static org.convene.event.TextArbitraries.strings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.GeographicScope;
import org.convene.vocabulary.GuidingPrinciple;
import org.convene.vocabulary.ReviewRegion;
import org.convene.vocabulary.SdgIndicator;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.SustainableDevelopmentGoal;
import org.convene.vocabulary.Term;

/** Generators for classifications: known terms, foreign ones, and known ones spelled otherwise. */
public final class ClassificationArbitraries {

  private ClassificationArbitraries() {}

  /** Classifications in which each field is set about as often as not. */
  public static Arbitrary<Classification> classifications() {
    List<Arbitrary<Change>> parts =
        List.of(
            part(terms(), ClassificationBuilder::eventType),
            part(few(terms()), ClassificationBuilder::categories),
            part(few(terms()), ClassificationBuilder::topics),
            part(few(terms()), ClassificationBuilder::targetAudiences),
            part(scopes(), ClassificationBuilder::geographicScope),
            part(few(terms()), ClassificationBuilder::regions),
            part(few(countries()), ClassificationBuilder::countries),
            part(Arbitraries.of(true, false), ClassificationBuilder::workstreamOutput),
            part(few(terms()), ClassificationBuilder::workstreams),
            part(Arbitraries.of(true, false), ClassificationBuilder::regionalReviewProcess),
            part(some(ReviewRegion.class), ClassificationBuilder::reviewRegions),
            part(objectives(), ClassificationBuilder::gcmObjectives),
            part(some(GuidingPrinciple.class), ClassificationBuilder::guidingPrinciples),
            part(some(SustainableDevelopmentGoal.class), ClassificationBuilder::sdgGoals),
            part(
                Arbitraries.of(SdgTarget.all()).set().ofMaxSize(3),
                ClassificationBuilder::sdgTargets),
            part(few(indicators()), ClassificationBuilder::sdgIndicators));
    return Combinators.combine(parts)
        .as(
            changes -> {
              ClassificationBuilder builder = Classification.builder();
              changes.forEach(change -> change.apply(builder));
              return builder.build();
            });
  }

  private interface Change {
    void apply(ClassificationBuilder builder);
  }

  private static <T> Arbitrary<Change> part(
      Arbitrary<T> values, BiFunction<ClassificationBuilder, T, ClassificationBuilder> setter) {
    Arbitrary<Change> set =
        values.map(
            value ->
                builder -> {
                  ClassificationBuilder same = setter.apply(builder, value);
                  if (same != builder) {
                    throw new AssertionError("a setter gave another builder");
                  }
                });
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just((Change) builder -> {})), Tuple.of(1, set));
  }

  private static <E extends Enum<E>> Arbitrary<Set<E>> some(Class<E> type) {
    return Arbitraries.of(type).set().ofMaxSize(3);
  }

  /** Terms with and without a language, a code and an address. */
  public static Arbitrary<Term> terms() {
    Arbitrary<String> labels =
        Arbitraries.oneOf(
            Arbitraries.of("Side event", "GCM Objective 5 - Regular pathways", "Global"),
            strings());
    return Arbitraries.oneOf(
        labels.map(Term::of),
        Combinators.combine(
                labels,
                maybe(TextArbitraries.tags()),
                maybe(Arbitraries.oneOf(Arbitraries.just("002"), strings())),
                maybe(TextArbitraries.uris()))
            .as(Term::new));
  }

  private static Arbitrary<Country> countries() {
    Arbitrary<String> codes = Arbitraries.of(Country.codes());
    Arbitrary<String> names =
        Arbitraries.oneOf(Arbitraries.of("Kosovo*", "Gambia, The", "KE", "Kenya"), strings());
    return Arbitraries.oneOf(
        codes.map(Country::of),
        names.map(name -> new Country(name, Optional.empty())),
        Combinators.combine(names, codes).as((name, code) -> new Country(name, Optional.of(code))));
  }

  private static Arbitrary<GeographicScope> scopes() {
    return Arbitraries.oneOf(
        Arbitraries.of(GeographicScope.GLOBAL, GeographicScope.REGIONAL, GeographicScope.LOCAL),
        Arbitraries.oneOf(Arbitraries.of("global", "GLOBAL ", "Mondial"), strings())
            .map(GeographicScope::new));
  }

  private static Arbitrary<GcmObjectives> objectives() {
    return Combinators.combine(Arbitraries.of(true, false), some(GcmObjective.class))
        .as(GcmObjectives::new);
  }

  private static Arbitrary<SdgIndicator> indicators() {
    return Combinators.combine(
            Arbitraries.of(SdgTarget.all()), Arbitraries.integers().between(1, 99))
        .as(SdgIndicator::new);
  }
}
