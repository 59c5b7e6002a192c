package org.convene.examples.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.convene.examples.Repository;
import org.convene.io.FewerTries;
import org.convene.recurrence.Definition;
import org.convene.recurrence.RecurrenceRule;

/**
 * Asks iCal4j and lib-recur for the instances of arbitrary rules that RFC 5545 allows. Where one
 * disagrees with Convene, the definition of the RFC, written apart and slow, agrees with Convene,
 * and the disagreement has one of the {@link PeerCause}s. 200 rules; the table of
 * docs/recurrence-peers.md is of {@code -Dconvene.tries=10000 -Dconvene.regenerate=true}.
 */
@FewerTries
class RecurrencePeersTest {

  private static final Path PAGE = Repository.ROOT.resolve("docs/recurrence-peers.md");
  private static final String BEGIN = "<!-- counted -->\n";
  private static final String END = "<!-- end -->";
  private static final Map<PeerCause, Map<RecurrencePeer, Integer>> COUNTS =
      new EnumMap<>(PeerCause.class);

  private static final boolean REWRITE = Boolean.getBoolean("convene.regenerate");

  private static int asked;

  @Provide
  Arbitrary<PeerQuestion> questions() {
    return PeerQuestions.all();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aDisagreementHasACause(@ForAll("questions") PeerQuestion question) {
    asked++;
    judge(question);
    for (RecurrencePeer peer : RecurrencePeer.values()) {
      Optional<PeerDispute> found = PeerDispute.find(peer, question);
      if (found.isPresent()) {
        PeerDispute dispute = found.get();
        judge(dispute.question());
        Optional<PeerCause> cause = cause(dispute);
        assertThat(cause).as(dispute.toString()).isPresent();
        COUNTS
            .computeIfAbsent(cause.get(), it -> new EnumMap<>(RecurrencePeer.class))
            .merge(peer, 1, Integer::sum);
      }
    }
  }

  private static Optional<PeerCause> cause(PeerDispute dispute) {
    return Stream.of(PeerCause.values()).filter(cause -> cause.fits(dispute)).findFirst();
  }

  /**
   * Convene says what the definition says; in a zone, of its local times without COUNT and UNTIL.
   */
  private static void judge(PeerQuestion question) {
    boolean zoned = !question.zone().equals(ZoneOffset.UTC);
    RecurrenceRule rule = zoned ? question.rule().toBuilder().endless().build() : question.rule();
    Definition.Found found =
        new Definition(rule, question.start())
            .find(question.start(), PeerQuestion.MOST, periods(rule));
    TreeSet<Long> defined = new TreeSet<>();
    for (LocalDateTime time : found.times()) {
      defined.add(time.atZone(question.zone()).toEpochSecond());
    }
    PeerQuestion.Expected expected = question.with(rule).expected();
    LocalDateTime end = found.end();
    long known = end.equals(LocalDateTime.MAX) ? Long.MAX_VALUE : safe(end);
    long last = Math.min(expected.last(), known);
    assertThat(expected.instants().stream().filter(it -> it <= last).toList())
        .as(question.toString())
        .isEqualTo(defined.stream().filter(it -> it <= last).limit(PeerQuestion.MOST).toList());
  }

  /** Before this instant all local times are known, whatever clocks do. */
  private static long safe(LocalDateTime end) {
    return end.minusDays(1).toEpochSecond(ZoneOffset.UTC) - 1;
  }

  private static int periods(RecurrenceRule rule) {
    return switch (rule.frequency()) {
      case YEARLY -> 40;
      case MONTHLY, WEEKLY -> 160;
      case DAILY -> 800;
      default -> 20_000;
    };
  }

  /** Whether java.util.TimeZone knows what follows 2037, as that of later JDKs does. */
  private static boolean hasZonesAfter2037() {
    Instant late = Instant.parse("2038-08-02T05:30:00Z");
    String zone = "Africa/Casablanca";
    int seconds = ZoneId.of(zone).getRules().getOffset(late).getTotalSeconds();
    return TimeZone.getTimeZone(zone).getOffset(late.toEpochMilli()) == seconds * 1_000;
  }

  /** The example of the page is one of this cause. */
  @Property
  void aCauseHasAnExample(@ForAll PeerCause cause) {
    judge(cause.example());
    Assume.that(cause != PeerCause.ZONE_AFTER_2037 || !hasZonesAfter2037());
    for (RecurrencePeer peer : cause.peers()) {
      PeerDispute dispute = PeerDispute.of(peer, cause.example());
      assertThat(dispute.answer().agrees(dispute.expected())).as(dispute.toString()).isFalse();
      assertThat(cause(dispute)).as(dispute.toString()).contains(cause);
    }
  }

  @Example
  void thePageHasEachCause() {
    String page = REWRITE ? table() : Repository.text(PAGE);
    for (PeerCause cause : PeerCause.values()) {
      assertThat(page).contains(cause.row());
    }
  }

  @AfterContainer
  static void write() throws IOException {
    if (REWRITE) {
      String page = Files.readString(PAGE);
      int begin = page.indexOf(BEGIN) + BEGIN.length();
      Files.writeString(
          PAGE, page.substring(0, begin) + table() + page.substring(page.indexOf(END)));
    }
  }

  private static String table() {
    List<String> lines = new ArrayList<>();
    lines.add("| what the peer does | what the RFC says | example | iCal4j | lib-recur |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (PeerCause cause : PeerCause.values()) {
      lines.add(cause.row() + counted(cause));
    }
    lines.add(
        "| all disagreements | | |" + sum(RecurrencePeer.ICAL4J) + sum(RecurrencePeer.LIB_RECUR));
    lines.add("| of rules | | | " + asked + " | " + asked + " |");
    return String.join("\n", lines) + "\n";
  }

  private static String counted(PeerCause cause) {
    StringBuilder cells = new StringBuilder();
    for (RecurrencePeer peer : RecurrencePeer.values()) {
      cells.append(' ').append(count(cause, peer)).append(" |");
    }
    return cells.toString();
  }

  private static int count(PeerCause cause, RecurrencePeer peer) {
    return COUNTS.getOrDefault(cause, Map.of()).getOrDefault(peer, 0);
  }

  private static String sum(RecurrencePeer peer) {
    int sum = 0;
    for (PeerCause cause : PeerCause.values()) {
      sum += count(cause, peer);
    }
    return " " + sum + " |";
  }
}
