package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.event.Violation;
import org.junit.jupiter.api.Test;

class ProblemListTest {

  private static final int MEGA = 1 << 20;

  private static Problem warning(String path, String message) {
    return new Problem(Location.at(-1, 7, 1), Violation.warning(path, "a.b", message));
  }

  private static Problem error(String message) {
    return new Problem(Location.at(-1, 8, 1), Violation.error("", "a.c", message));
  }

  private static ProblemList of(int most, int number) {
    ProblemList list = new ProblemList(Limits.standard().toBuilder().problems(most).build());
    for (int i = 0; i < number; i++) {
      list.add(warning("/a", "m" + i));
    }
    return list;
  }

  private static String last(ProblemList list) {
    return list.get(list.size() - 1).violation().toString();
  }

  @Test
  void aPartBringsItsProblemsAndHowManyMoreItHad() {
    ProblemList all = of(3, 1);
    all.addUnder("/recurrence/overrides/0", of(1, 5));
    assertThat(all).hasSize(3);
    assertThat(all.get(1).violation().path()).isEqualTo("/recurrence/overrides/0/a");
    assertThat(last(all))
        .isEqualTo("expected at most 2 problems, found 4 more, not listed (limit.problems)");
    all.addUnder("/recurrence/overrides/1", of(3, 10));
    assertThat(last(all))
        .isEqualTo("expected at most 3 problems, found 13 more, not listed (limit.problems)");
    all.addAll(of(3, 10));
    assertThat(last(all)).contains("found 23 more");
  }

  @Test
  void anErrorOfAPartTakesThePlaceOfAWarning() {
    ProblemList all = of(2, 2);
    ProblemList part = of(2, 0);
    part.add(error("broken"));
    all.addUnder("/a", part);
    assertThat(all.hasErrors()).isTrue();
    assertThat(all.get(1).violation()).isEqualTo(Violation.error("/a", "a.c", "broken"));
    assertThat(last(all)).contains("found 1 more");
  }

  @Test
  void longProblemsCountMore() {
    ProblemList list = of(10, 0);
    for (int i = 0; i < 8; i++) {
      list.add(warning("/" + "a".repeat(3_000), "m"));
    }
    assertThat(list).hasSize(5);
    assertThat(list.isFull()).isTrue();
    assertThat(last(list)).contains("at most 4 problems, found 4 more");
  }

  @Test
  void aListThatIsHeldKeepsTheFirstAndAnError() {
    ProblemList free = of(1_000, 1_000);
    assertThat(free.shorten(0)).isEqualTo(free.length());
    assertThat(free).hasSize(1_000);
    ProblemList list = of(10, 4);
    list.add(error("broken"));
    list.shorten(16L * MEGA - 450);
    assertThat(list).hasSize(3);
    assertThat(list.get(0).violation().message()).isEqualTo("m0");
    assertThat(list.get(1).violation().isError()).isTrue();
    assertThat(last(list)).contains("found 3 more");
    list.shorten(32L * MEGA);
    assertThat(list).hasSize(2);
    assertThat(list.get(0).violation().isError()).isTrue();
    assertThat(last(list)).contains("found 4 more");
    list.clear();
    assertThat(list).isEmpty();
    assertThat(list.length()).isZero();
  }

  @Test
  void ofAnEntryWithManyErrorsTheFirstAreWorded() {
    ProblemList list = of(1_000, 0);
    for (int i = 0; i < 500; i++) {
      list.add(error("e" + i));
    }
    assertThat(list.errorsOf("/a")).startsWith("e0; e1; ").endsWith("e9; and 490 more");
  }
}
