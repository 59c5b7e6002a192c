package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.RuleCases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardRuleTest {

  static List<Case> cases() {
    return Stream.of(
            RuleCases.ofPlainFields(),
            RuleCases.ofTexts(),
            RuleCases.ofTimes(),
            RecurrenceCases.all(),
            TimeCases.ofSchedules(),
            TimeCases.ofOtherTimes(),
            TimeCases.ofRecurrences())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aViolationNamesPlaceRuleAndFind(Case it) {
    assertThat(check(it).violations())
        .contains(new Violation(it.path(), it.rule().code(), it.rule().severity(), it.message()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anErrorRefusesAndAWarningDoesNot(Case it) {
    boolean refused = check(it).event().isEmpty();
    assertThat(refused).isEqualTo(it.rule().severity() == Severity.ERROR);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMessageIsOnOneLine(Case it) {
    assertThat(check(it).violations()).allMatch(violation -> !violation.message().contains("\n"));
  }

  private static Validation check(Case it) {
    EventBuilder builder = RuleCases.valid();
    it.change().accept(builder);
    return EventValidator.standard().check(builder);
  }

  @Test
  void everyRuleHasACase() {
    List<StandardRule> rules = new ArrayList<>(List.of(StandardRule.values()));
    rules.remove(StandardRule.RECURRENCE_ORPHANED); // of a series that is moved: SeriesUpdateTest
    assertThat(cases()).extracting(Case::rule).containsAll(rules);
  }

  @Test
  void codesAreUnique() {
    Map<String, Long> uses =
        Arrays.stream(StandardRule.values())
            .collect(Collectors.groupingBy(StandardRule::code, Collectors.counting()));
    assertThat(uses.values()).containsOnly(1L);
  }

  @Test
  void anEventInOrderBreaksNoRule() {
    assertThat(EventValidator.standard().check(RuleCases.valid()).violations()).isEmpty();
  }

  @Test
  void everyViolationIsReportedAtOnce() {
    EventBuilder builder =
        Event.builder().title("two\nlines").sequence(-1).priority(10).color("").languages("??");
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidEventException.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::code)
                    .containsExactlyInAnyOrder(
                        "uid.missing",
                        "title.several-lines",
                        "sequence.negative",
                        "priority.out-of-range",
                        "text.empty",
                        "language.unknown"))
        .hasMessageContaining("/sequence: expected 0 or more, found -1 (sequence.negative)")
        .hasMessageContaining("/priority: expected 0 to 9, found 10 (priority.out-of-range)");
  }

  @Test
  void whatWasFoundIsCutShortAndEscaped() {
    String title = "a\n\u0007" + "x".repeat(500);
    List<Violation> violations =
        EventValidator.standard().check(RuleCases.valid().title(title)).violations();
    assertThat(violations)
        .extracting(Violation::message)
        .contains(
            "expected a title on one line, found \"a\\u000A\\u0007" + "x".repeat(117) + "…\"");
  }

  @Test
  void rulesOfOnesOwnAreAdded() {
    Rule rule = new Named("own.rule", candidate -> "expected better");
    assertThat(EventValidator.standard().with(rule).validate(RuleCases.valid().build()))
        .containsExactly(Violation.error("/uid", "own.rule", "expected better"));
  }

  @Test
  void aRuleOfOnesOwnSeesThatThereIsNoUid() {
    Rule rule = new Named("own.uid", candidate -> candidate.uid().map(Uid::value).orElse("none"));
    EventValidator validator = EventValidator.standard().with(rule);
    assertThat(validator.check(Event.builder().title("T")).violations())
        .extracting(Violation::code, Violation::message)
        .containsExactly(
            tuple("uid.missing", "expected a uid, found none"), tuple("own.uid", "none"));
    assertThat(validator.validate(RuleCases.valid().build()))
        .containsExactly(Violation.error("/uid", "own.uid", "u"));
  }

  /** Says what it sees. */
  private record Named(String code, Function<Candidate, String> sees) implements Rule {

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public void check(Candidate candidate, BiConsumer<String, String> report) {
      report.accept("/uid", sees.apply(candidate));
    }
  }
}
