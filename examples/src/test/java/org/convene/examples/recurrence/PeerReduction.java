package org.convene.examples.recurrence;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convene.recurrence.RecurrenceRule;

/**
 * Makes a question on which a peer disagrees as small as it gets: parts and values are left out
 * while it still does, and while the start stays in the rule, or outside of it.
 */
final class PeerReduction {

  private final RecurrencePeer peer;
  private final boolean startsInRule;

  PeerReduction(RecurrencePeer peer, PeerQuestion question) {
    this.peer = peer;
    this.startsInRule = question.startsInRule();
  }

  PeerQuestion reduce(PeerQuestion question) {
    PeerQuestion least = question;
    PeerQuestion next = question;
    while (next != null) {
      least = next;
      next = smaller(least).filter(this::isDisputed).findFirst().orElse(null);
    }
    return least;
  }

  private boolean isDisputed(PeerQuestion question) {
    if (!PermittedParts.of(question.rule()).equals(question.rule())
        || question.startsInRule() != startsInRule) {
      return false;
    }
    PeerDispute dispute = PeerDispute.of(peer, question);
    return startsInRule
        ? !dispute.answer().agrees(dispute.expected())
        : !dispute.isSubset(); // that the start is missing is another cause
  }

  private static Stream<PeerQuestion> smaller(PeerQuestion question) {
    Stream<PeerQuestion> zone =
        question.zone().equals(ZoneOffset.UTC)
            ? Stream.empty()
            : Stream.of(new PeerQuestion(question.rule(), question.start(), ZoneOffset.UTC));
    return Stream.concat(zone, smaller(question.rule()).map(question::with));
  }

  /** The rules with a part less, then those with a value less. */
  private static Stream<RecurrenceRule> smaller(RecurrenceRule rule) {
    List<String> parts = List.of(rule.toString().split(";", -1));
    List<String> without = new ArrayList<>();
    List<String> shorter = new ArrayList<>();
    for (String part : parts) {
      if (!part.startsWith("FREQ=")) {
        without.add(joined(parts, part, ""));
        String name = part.substring(0, part.indexOf('=') + 1);
        for (String value : part.substring(name.length()).split(",", -1)) {
          shorter.add(joined(parts, part, name + value));
        }
        if (name.equals("INTERVAL=")) {
          shorter.add(joined(parts, part, "INTERVAL=2"));
        }
        if (part.indexOf(',') >= 0) {
          shorter.add(joined(parts, part, part.replaceFirst(",[^,]*$", "")));
          shorter.add(joined(parts, part, part.replaceFirst("=[^,]*,", "=")));
        }
      }
    }
    return Stream.concat(without.stream(), shorter.stream())
        .map(RecurrenceRule::parse)
        .filter(it -> !it.equals(rule));
  }

  private static String joined(List<String> parts, String part, String instead) {
    return String.join(
        ";",
        parts.stream()
            .map(each -> each.equals(part) ? instead : each)
            .filter(each -> !each.isEmpty())
            .toList());
  }
}
