package org.convene.io.ical;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.RawComponent;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Problem;
import org.convene.io.ReadResult;

/**
 * What reading a document leniently gives.
 *
 * @param others the components that are no events
 * @param whole whether it was read to its end
 */
record Reading(
    DocumentHead head,
    List<Event> events,
    List<RawComponent> others,
    List<Problem> problems,
    boolean whole,
    int rejected) {

  static Reading of(byte[] document) throws IOException {
    List<Event> events = new ArrayList<>();
    List<RawComponent> others = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    DocumentHead head = DocumentHead.empty();
    int rejected = 0;
    try (EventReader reader = new IcalFormat().reader(new ByteArrayInputStream(document))) {
      Optional<ReadResult> result = reader.read();
      head = reader.head();
      while (result.isPresent()) {
        problems.addAll(result.get().problems());
        if (result.get() instanceof ReadResult.Accepted accepted) {
          events.add(accepted.event());
        } else if (result.get() instanceof ReadResult.Other other) {
          others.add(other.component());
        } else if (result.get().problems().stream().anyMatch(it -> it.violation().isError())) {
          rejected++;
        }
        result = reader.read();
      }
    } catch (DocumentException e) {
      problems.add(e.problem());
      return new Reading(head, events, others, problems, false, rejected);
    }
    return new Reading(head, events, others, problems, true, rejected);
  }

  /** Line, path, code and message of each problem. */
  List<String> told() {
    return problems.stream()
        .map(
            it ->
                it.location().line()
                    + " "
                    + it.violation().path()
                    + " "
                    + it.violation().code()
                    + " "
                    + it.violation().message())
        .toList();
  }

  /** The document written anew. */
  byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IcalFormat format = IcalFormat.builder().undated(IcalFormat.Undated.JOURNAL).build();
    try (EventWriter writer = format.writer(out, head)) {
      for (Event event : events) {
        writer.write(event);
      }
      for (RawComponent other : others) {
        writer.carry(other);
      }
    }
    return out.toByteArray();
  }

  /**
   * Whether the format says of an event that it cannot be a VEVENT, which {@link #written} needs.
   */
  boolean losesEventOf(Difference difference) {
    IcalFormat format = new IcalFormat();
    return events.stream()
        .filter(event -> !format.losses(event).isEmpty())
        .anyMatch(event -> difference.toString().contains(event.uid().value()));
  }

  private static boolean isOfInstance(Difference difference) {
    return difference.toString().matches("VEVENT [^:]* of .*");
  }

  /** A time in the form of its series, beside the line that says it otherwise. */
  private static boolean isAddedTime(Difference difference) {
    return difference.toString().matches("(?s).*: added (EXDATE|RDATE)\\b.*");
  }

  /** Says that a time is written in another form, or in place of a rule. */
  private static boolean isTime(String code) {
    return code.equals("recurrence.time-form") || code.equals("ical.exclusion-rule");
  }

  /** Says that an instance got its other name, or of two of one that the newer is the override. */
  private static boolean renamed(String code) {
    return code.equals("recurrence.time-form") || code.equals("ical.override-repeated");
  }

  /** Whether a problem says that something is different: by the line, or by the zone's name. */
  boolean reports(Difference difference) {
    return problems.stream()
        .anyMatch(
            problem -> {
              long line = problem.location().line();
              boolean there = line >= difference.first() && line <= difference.last();
              String zone = difference.zone().replace("\\,", ",");
              if (problem.violation().message().contains("the event is undated")
                  && (difference.toString().startsWith("VJOURNAL ")
                      || (line < difference.first()
                          && difference.toString().matches("(?s)VEVENT[^:]*: lost .*")))) {
                return true;
              }
              String code = problem.violation().code();
              if ((isOfInstance(difference) && renamed(code))
                  || (isAddedTime(difference) && isTime(code))) {
                return true;
              }
              return there || (!zone.isEmpty() && problem.violation().message().contains(zone));
            });
  }
}
