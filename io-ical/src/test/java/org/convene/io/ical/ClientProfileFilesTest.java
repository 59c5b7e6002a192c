package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.ical.profiles.Client;
import org.convene.io.ical.profiles.ClientRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file for each rule that breaks it, with what each profile says of it beside it, and one much
 * like it that every client takes. {@code -Dconvene.regenerate=true} rewrites what is said.
 */
class ClientProfileFilesTest {

  /** More than 300 are more than 200, and Apple shows no extra date on any day. */
  private static final Set<ClientRule> WITH_OTHERS =
      Set.of(ClientRule.GUESTS_OVER_300, ClientRule.SAME_DAY);

  static Stream<HandWritten> refused() {
    return HandWritten.in("profiles/refused", ".messages");
  }

  static Stream<HandWritten> taken() {
    return HandWritten.in("profiles/taken", ".messages");
  }

  @Test
  void eachRuleHasBothFiles() {
    List<String> names =
        Arrays.stream(ClientRule.values()).map(ClientProfileFilesTest::name).sorted().toList();
    assertThat(refused().map(HandWritten::toString).sorted()).containsExactlyElementsOf(names);
    assertThat(taken().map(HandWritten::toString).sorted()).containsExactlyElementsOf(names);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void theMessagesAreThose(HandWritten document) throws IOException {
    List<String> told = told(events(document));
    if (Boolean.getBoolean("convene.regenerate")) {
      Files.writeString(document.expectation(), String.join("\n", told) + "\n");
    }
    assertThat(told).containsExactlyElementsOf(document.expected());
  }

  /** Each of the rule's clients tells of that rule alone; the others of nothing. */
  @ParameterizedTest
  @EnumSource(ClientRule.class)
  void theFileOfARuleBreaksThatRuleAlone(ClientRule rule) throws IOException {
    HandWritten document =
        refused().filter(it -> it.toString().equals(name(rule))).findAny().orElseThrow();
    List<Event> events = events(document);
    for (ClientProfile profile : ClientProfile.values()) {
      List<String> codes = check(profile, events).stream().map(Violation::code).toList();
      if (profile == ClientProfile.PORTABLE) {
        assertThat(codes).containsOnlyOnce(rule.code());
      } else if (rule.clients().contains(Client.valueOf(profile.name()))) {
        assertThat(codes).as(profile.name()).containsExactly(rule.code());
      } else {
        assertThat(codes).as(profile.name()).doesNotContain(rule.code());
      }
      if (!WITH_OTHERS.contains(rule)) {
        assertThat(codes).as(profile.name()).allMatch(rule.code()::equals);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("taken")
  void everyClientTakesTheOther(HandWritten document) throws IOException {
    assertThat(told(events(document))).isEmpty();
  }

  private static String name(ClientRule rule) {
    return rule.code().replaceFirst("^client\\.", "");
  }

  private static List<Event> events(HandWritten document) throws IOException {
    Reading reading = Reading.of(document.document());
    assertThat(reading.problems()).filteredOn(it -> it.violation().isError()).isEmpty();
    assertThat(reading.events()).isNotEmpty();
    return reading.events();
  }

  private static List<Violation> check(ClientProfile profile, List<Event> events) {
    return events.size() == 1 ? profile.check(events.get(0)) : profile.check(events);
  }

  private static List<String> told(List<Event> events) {
    List<String> lines = new ArrayList<>();
    for (ClientProfile profile : ClientProfile.values()) {
      check(profile, events).forEach(it -> lines.add(line(profile, it)));
    }
    return lines;
  }

  private static String line(ClientProfile profile, Violation violation) {
    return Stream.of(
            profile.name().toLowerCase(Locale.ROOT) + ":",
            violation.severity().name().toLowerCase(Locale.ROOT),
            violation.code(),
            violation.path(),
            violation.message())
        .collect(Collectors.joining(" "));
  }
}
