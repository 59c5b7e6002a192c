package org.convene.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;

/**
 * Prints the first of equal problems at once, and at the end one line with the number of the others
 * and where the first of them are. Equal are those of one severity, code and message, at one path
 * but for its numbers, whatever they quote: the places tell where that is something else.
 *
 * <p>A document may be endless: of the first 1,000 different problems the others are counted, with
 * ten places each; what is new after them is printed each time.
 */
final class ProblemFolds {

  private static final int MOST = 1000;
  private static final int PLACES = 10;

  /** Codes whose messages differ in what was made up for the event, which OUT says too. */
  private static final Set<String> BY_CODE = Set.of("csv.uid-missing");

  /** What was found, and what is made of it, which follows from it. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|(?<=read as )[^\" ;,]++");

  private final String document;
  private final Consumer<String> lines;
  private final Map<Key, Fold> folds = new LinkedHashMap<>();

  ProblemFolds(String document, Consumer<String> lines) {
    this.document = document;
    this.lines = lines;
  }

  private record Key(boolean isError, String code, String path, String message) {

    static Key of(Violation violation) {
      String code = violation.code();
      String message =
          BY_CODE.contains(code) ? "" : QUOTED.matcher(violation.message()).replaceAll("\"\"");
      return new Key(
          violation.isError(), code, violation.path().replaceAll("/\\d+(?=/|$)", "/0"), message);
    }
  }

  /** The problems that are equal to a first. */
  private static final class Fold {
    private final Problem first;
    private final List<String> places = new ArrayList<>(0);
    private long more;

    Fold(Problem first) {
      this.first = first;
    }

    /** Counts an equal problem; of the first ones, where they are and what they quote. */
    void add(Problem problem) {
      more++;
      Location place = problem.location();
      if (places.size() < PLACES && !place.equals(Location.unknown())) {
        String words = quoted(problem);
        places.add(
            ProblemLines.place(place)
                + (words.isEmpty() || words.equals(quoted(first)) ? "" : " (" + words + ")"));
      }
    }

    private static String quoted(Problem problem) {
      return BY_CODE.contains(problem.violation().code())
          ? ""
          : QUOTED
              .matcher(problem.violation().message())
              .results()
              .map(MatchResult::group)
              .filter(it -> it.startsWith("\""))
              .collect(Collectors.joining(", "));
    }

    /** As in {@code 12 more times, at 5:3, 9:3 ("b"), …}. */
    String more() {
      StringBuilder text = new StringBuilder();
      text.append(more).append(more == 1 ? " more time" : " more times");
      String between = ", at ";
      for (String place : places) {
        text.append(between).append(place);
        between = ", ";
      }
      return text.append(!places.isEmpty() && places.size() < more ? ", …" : "").toString();
    }
  }

  void report(Problem problem) {
    Key key = Key.of(problem.violation());
    Fold fold = folds.get(key);
    if (fold == null) {
      if (folds.size() < MOST) {
        folds.put(key, new Fold(problem));
      }
      lines.accept(ProblemLines.of(document, problem));
      return;
    }
    fold.add(problem);
  }

  /** Prints how often and where else the problems were met; then all is forgotten. */
  void finish() {
    for (Fold fold : folds.values()) {
      if (fold.more > 0) {
        lines.accept(ProblemLines.again(document, fold.first, fold.more()));
      }
    }
    folds.clear();
  }
}
