package org.convene.cli;

import java.util.List;
import java.util.Set;
import org.convene.event.Violation;
import org.convene.io.Problem;
import org.convene.io.ReadResult;

/**
 * Which problems are faults of the syntax: the document is not what the grammar of its format (RFC
 * 5545, RFC 8259, XML 1.0, RFC 4180) says, whatever it means. They are repaired with a warning, or
 * with {@code --strict} errors.
 *
 * <p>Line ends and empty lines are no faults: what carries a document changes them.
 */
final class SyntaxFaults {

  static final Set<String> CODES =
      Set.of(
          "csv.encoding",
          "csv.malformed",
          "csv.row-length",
          "csv.space-before-quote",
          "ical.address-form",
          "ical.byte-order-mark",
          "ical.component-name",
          "ical.control-character",
          "ical.dtstart-missing",
          "ical.duration-form",
          "ical.encoded-text",
          "ical.encoding",
          "ical.list-form",
          "ical.malformed-line",
          "ical.missing-end",
          "ical.no-calendar",
          "ical.outside-calendar",
          "ical.parameter",
          "ical.property-lost",
          "ical.property-missing",
          "ical.property-repeated",
          "ical.rule-form",
          "ical.stray-end",
          "ical.time-form",
          "ical.time-zone-unused",
          "ical.truncated",
          "ical.uid-missing",
          "ical.unclosed-quote",
          "ical.unknown-escape",
          "ical.value",
          "ical.value-type",
          "ical.vcalendar",
          "json.duplicate-member",
          "json.malformed",
          // so many problems that some of them are not known
          "limit.problems",
          "recurrence.until-form",
          "text.not-portable",
          "time.fraction-dropped",
          "time-zone.offset-form",
          "time-zone.value",
          "xml.encoding",
          "xml.malformed");

  private SyntaxFaults() {}

  /** A result as it is where nothing is repaired: with such a fault there is no event. */
  static ReadResult strict(ReadResult result) {
    if (result.problems().stream().noneMatch(SyntaxFaults::isRepaired)) {
      return result;
    }
    List<Problem> problems = result.problems().stream().map(SyntaxFaults::strict).toList();
    return result instanceof ReadResult.Accepted
        ? new ReadResult.Rejected(problems)
        : result.withProblems(problems);
  }

  private static boolean isRepaired(Problem problem) {
    return !problem.violation().isError() && CODES.contains(problem.violation().code());
  }

  private static Problem strict(Problem problem) {
    Violation it = problem.violation();
    return isRepaired(problem)
        ? new Problem(problem.location(), Violation.error(it.path(), it.code(), it.message()))
        : problem;
  }
}
