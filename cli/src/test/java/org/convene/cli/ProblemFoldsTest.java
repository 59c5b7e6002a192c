package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.junit.jupiter.api.Test;

final class ProblemFoldsTest {

  private static List<String> lines(List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    ProblemFolds folds = new ProblemFolds("in", lines::add);
    problems.forEach(folds::report);
    folds.finish();
    folds.finish();
    return lines;
  }

  private static Problem odd(long line, String message) {
    return new Problem(
        Location.at(line, line, 3), Violation.warning("/places/" + line, "place.odd", message));
  }

  @Test
  void tellsTheFirstAndThenTheOthersInOneLine() {
    List<Problem> problems = new ArrayList<>();
    for (int line = 1; line <= 13; line++) {
      problems.add(odd(line, "is odd"));
      problems.add(odd(line, line < 3 ? "is even" : "is the line " + line));
    }
    assertThat(lines(problems))
        .startsWith(
            "in:1:3: warning place.odd /places/1 is odd",
            "in:1:3: warning place.odd /places/1 is even",
            "in:3:3: warning place.odd /places/3 is the line 3")
        .endsWith(
            "in:13:3: warning place.odd /places/13 is the line 13",
            "in: warning place.odd 12 more times, at 2:3, 3:3, 4:3, 5:3, 6:3, 7:3, 8:3, 9:3, 10:3,"
                + " 11:3, …: is odd",
            "in: warning place.odd 1 more time, at 2:3: is even")
        .hasSize(2 + 11 + 2);
  }

  @Test
  void foldsWhatDiffersInTheWordsItQuotes() {
    List<Problem> problems = new ArrayList<>();
    for (String word : List.of("Main", "Hall", "Main", "b")) {
      String message = "expected a known place, found \"" + word + "\"; read as x" + word.length();
      problems.add(odd(problems.size() + 1, message));
    }
    problems.add(odd(9, "expected a known place, found \"Hall\""));
    assertThat(lines(problems))
        .containsExactly(
            "in:1:3: warning place.odd /places/1 expected a known place, found \"Main\"; read as x4",
            "in:9:3: warning place.odd /places/9 expected a known place, found \"Hall\"",
            "in: warning place.odd 3 more times, at 2:3 (\"Hall\"), 3:3, 4:3 (\"b\"): expected"
                + " a known place, found \"Main\"; read as x4");
  }

  @Test
  void foldsWhatNamesADerivedUid() {
    Location row = Location.ofEvent(7);
    assertThat(
            lines(
                List.of(
                    new Problem(row, Violation.warning("/uid", "csv.uid-missing", "derived is a")),
                    new Problem(
                        row, Violation.warning("/uid", "csv.uid-missing", "derived is b")))))
        .containsExactly(
            "in: event 7: warning csv.uid-missing /uid derived is a",
            "in: warning csv.uid-missing 1 more time, at event 7: derived is a");
  }

  /** Nothing is lost: the lines and what they count are the problems; a warning is no error. */
  @Property
  void countsEachProblem(@ForAll @Size(max = 200) List<@IntRange(max = 9) Integer> kinds) {
    List<Problem> problems = new ArrayList<>();
    for (int kind : kinds) {
      String message = "kind " + kind / 2;
      problems.add(
          new Problem(
              Location.unknown(),
              kind % 2 == 0
                  ? Violation.error("", "a.b", message)
                  : Violation.warning("", "a.b", message)));
    }
    List<String> lines = lines(problems);
    long counted = 0;
    for (String line : lines) {
      int more = line.indexOf(" more time");
      counted += more < 0 ? 1 : Long.parseLong(line.substring(line.indexOf("a.b ") + 4, more));
    }
    assertThat(counted).isEqualTo(kinds.size());
    assertThat(lines).hasSizeLessThanOrEqualTo(20);
  }

  /** A document may be endless; what is new after a thousand different problems is not held. */
  @Test
  void holdsAThousand() {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      problems.add(odd(1, "message " + i % 1500));
    }
    assertThat(lines(problems)).hasSize(1500 + 500 + 1000);
  }
}
