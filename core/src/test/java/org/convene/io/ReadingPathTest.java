package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.convene.event.Violation;
import org.junit.jupiter.api.Test;

class ReadingPathTest {

  /** Whatever was entered and left, the path is that of the steps that are open. */
  @Property(tries = 200)
  void isThePathOfTheOpenSteps(@ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> moves) {
    ReadingPath path = new ReadingPath();
    List<Integer> steps = new ArrayList<>();
    List<Integer> befores = new ArrayList<>();
    for (int move : moves) {
      if (move < 8 && !steps.isEmpty()) {
        int to = move % steps.size();
        path.leave(befores.get(to));
        steps.subList(to, steps.size()).clear();
        befores.subList(to, befores.size()).clear();
      } else {
        befores.add(path.enter(move));
        steps.add(move);
      }
      assertThat(path.toString())
          .isEqualTo(steps.stream().map(step -> "/" + step).collect(Collectors.joining()));
    }
  }

  @Test
  void knowsWhereTheInnerEventBegins() {
    ReadingPath path = new ReadingPath();
    assertThat(path.isAtEvent()).isTrue();
    path.enter("recurrence");
    int override = path.enter(3);
    assertThat(path.isAtEvent()).isFalse();
    int outer = path.enterEvent();
    assertThat(path.isAtEvent()).isTrue();
    path.enter("a/b~c");
    assertThat(path.inEvent()).isEqualTo("/a~1b~0c");
    assertThat(path).hasToString("/recurrence/3/a~1b~0c");
    path.leaveEvent(outer);
    assertThat(path.inEvent()).isEqualTo("/recurrence/3/a~1b~0c");
    path.leave(override);
    assertThat(path).hasToString("/recurrence");
  }

  /** The elements that are read have their places, whichever are skipped. */
  @Property(tries = 200)
  void theElementsOfAnEventHaveTheirPlacesInTheDocument(
      @ForAll @Size(max = 12) List<Boolean> read) {
    ReadingPath path = new ReadingPath();
    List<String> places = new ArrayList<>();
    int recurrence = path.enter("recurrence");
    path.enter("dates");
    for (int i = 0; i < read.size(); i++) {
      int before = path.enter(i);
      if (read.get(i)) {
        places.add(path + "/end");
      } else {
        path.skip();
      }
      path.leave(before);
    }
    path.leave(recurrence);
    for (int i = 0; i < places.size(); i++) {
      assertThat(path.inDocument("/recurrence/dates/" + i + "/end")).isEqualTo(places.get(i));
      assertThat(path.inDocument("/recurrence/dates2/" + i)).isEqualTo("/recurrence/dates2/" + i);
    }
    assertThat(path.inDocument("/recurrence/dates")).isEqualTo("/recurrence/dates");
    assertThat(path.inDocument("/title")).isEqualTo("/title");
  }

  private static Problem problem(Violation violation) {
    return new Problem(Location.unknown(), violation);
  }

  @Test
  void anErrorIsAroundWhatItHoldsAndWhatHoldsIt() {
    ProblemList problems = new ProblemList(Limits.standard());
    problems.add(problem(Violation.warning("/a", "w", "expected one, found two")));
    assertThat(problems.hasErrors()).isFalse();
    problems.add(problem(Violation.error("/a/1", "e", "expected one, found two")));
    assertThat(problems.hasErrors()).isTrue();
    assertThat(problems.hasErrorAround("/a/1", 2)).isTrue();
    assertThat(problems.hasErrorAround("/a/1/b", 2)).isTrue();
    assertThat(problems.hasErrorAround("/a", 2)).isTrue();
    assertThat(problems.hasErrorAround("/a/10", 2)).isFalse();
    assertThat(problems.hasErrorAround("/a/0", 2)).isFalse();
    assertThat(problems.hasErrorAround("/a/1", 1)).isFalse();
    problems.clear();
    assertThat(problems.hasErrors()).isFalse();
  }

  @Test
  void theErrorsOfAnEntryAreOneMessage() {
    ProblemList problems = new ProblemList(Limits.standard());
    problems.add(problem(Violation.error("/a/1", "e", "expected one, found two")));
    problems.add(problem(Violation.warning("/a/1/b", "w", "expected x, found y")));
    problems.add(problem(Violation.error("/a/1/b/0", "e", "expected three, found four")));
    assertThat(problems.errorsOf("/a/1"))
        .isEqualTo("expected one, found two; expected three, found four at /b/0");
  }
}
