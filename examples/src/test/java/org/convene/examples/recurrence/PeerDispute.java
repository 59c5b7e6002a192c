package org.convene.examples.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.convene.recurrence.Frequency;

/**
 * A question on which a peer disagrees with Convene.
 *
 * @param peer which one
 * @param question the series, as small as it got
 * @param expected what Convene says
 * @param answer what the peer says
 */
record PeerDispute(
    RecurrencePeer peer, PeerQuestion question, List<Long> expected, PeerAnswer answer) {

  private static final long YEAR_2038 = Instant.parse("2038-01-01T00:00:00Z").getEpochSecond();

  /** Asks a peer, and looks for the smallest question on which it disagrees. */
  static Optional<PeerDispute> find(RecurrencePeer peer, PeerQuestion question) {
    PeerDispute first = of(peer, question);
    if (first.answer.agrees(first.expected)) {
      return Optional.empty();
    }
    if (question.startsInRule()) {
      return Optional.of(of(peer, new PeerReduction(peer, question).reduce(question)));
    }
    PeerQuestion inRule = question.startingInRule();
    if (inRule.startsInRule()) {
      Optional<PeerDispute> other = find(peer, inRule);
      if (other.isPresent()) {
        return other; // that the start is left out hides it
      }
    }
    return Optional.of(
        first.isSubset() ? first : of(peer, new PeerReduction(peer, question).reduce(question)));
  }

  static PeerDispute of(RecurrencePeer peer, PeerQuestion question) {
    PeerQuestion.Expected expected = question.expected();
    return new PeerDispute(
        peer, question, expected.instants(), peer.ask(question, expected.last()));
  }

  boolean is(RecurrencePeer other) {
    return peer == other;
  }

  boolean is(Frequency frequency) {
    return question.rule().frequency() == frequency;
  }

  /** Tells whether the rule has all of these parts. */
  boolean has(String... parts) {
    String rule = ";" + question.rule();
    return List.of(parts).stream().allMatch(part -> rule.contains(";" + part + "="));
  }

  boolean throwsThat(String text) {
    return answer.failure().contains(text);
  }

  /** Tells whether the zone matters: in UTC the peer agrees. */
  boolean isOfZone() {
    return !question.zone().getRules().isFixedOffset();
  }

  /** Tells whether clocks skip the start. */
  boolean startIsSkipped() {
    return question.zone().getRules().getValidOffsets(question.start()).isEmpty();
  }

  /** Tells whether clocks show the start twice. */
  boolean startIsShownTwice() {
    return question.zone().getRules().getValidOffsets(question.start()).size() > 1;
  }

  boolean isShorterThanDays() {
    return question.rule().frequency().compareTo(Frequency.DAILY) < 0;
  }

  /** Tells whether only the start is missing that the rule does not give. */
  boolean isWithoutStartOnly() {
    List<Long> rest = expected.subList(Math.min(1, expected.size()), expected.size());
    int compared = Math.min(rest.size(), answer.instants().size());
    return !question.startsInRule()
        && (answer.failure().isEmpty() || compared > 0)
        && rest.subList(0, compared).equals(answer.instants().subList(0, compared));
  }

  /** Tells whether the answer is right as far as it goes, which is not far enough. */
  boolean endsEarly() {
    int size = answer.instants().size();
    int first = question.startsInRule() ? 0 : 1;
    return size + first < expected.size()
        && size + first > 0
        && expected.subList(first, first + size).equals(answer.instants());
  }

  boolean isSubset() {
    return new HashSet<>(expected).containsAll(answer.instants());
  }

  /** Tells whether the same instants are told, but not in order, or twice. */
  boolean isUnordered() {
    List<Long> sorted = List.copyOf(new TreeSet<>(answer.instants()));
    return !sorted.equals(answer.instants()) && expected.containsAll(sorted);
  }

  /** Tells whether the local times are the same, as far as both go. */
  boolean hasSameLocalTimes() {
    int compared = Math.min(expected.size(), answer.instants().size());
    return compared > 0 && locals(expected, compared).equals(locals(answer.instants(), compared));
  }

  private List<LocalDateTime> locals(List<Long> instants, int number) {
    return instants.stream()
        .limit(number)
        .map(second -> Instant.ofEpochSecond(second).atZone(question.zone()).toLocalDateTime())
        .toList();
  }

  /** Tells whether only instants from 2038 on differ. */
  boolean isLate() {
    return before2038(expected).equals(before2038(answer.instants()));
  }

  private static List<Long> before2038(List<Long> instants) {
    return instants.stream().filter(second -> second < YEAR_2038).toList();
  }

  @Override
  public String toString() {
    return peer.title() + ": " + question + "\n  expected " + expected + "\n  answer " + answer;
  }
}
