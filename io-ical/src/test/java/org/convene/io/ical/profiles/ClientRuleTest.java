package org.convene.io.ical.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table is complete, and names who says so. */
class ClientRuleTest {

  /** An RFC or a specification with its section, an issue, or a page with its title or number. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "RFC \\d{4} section [\\d.]+"
              + "|MS-OX(C|O)(ICAL|CAL) [\\d.]+( to [\\d.]+)?"
              + "|Microsoft KB \\d+"
              + "|[\\w.-]+/[\\w.-]+#\\d+"
              + "|(Google|Apple|Microsoft|msoutlook\\.info)[^;]*, [A-Z][^;]+");

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(ClientRule.values()).map(ClientRule::code)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(ClientRule.class)
  void aRuleNamesItsSources(ClientRule rule) {
    assertThat(List.of(rule.source().split("; ", -1)))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source).matches(SOURCE));
  }

  @ParameterizedTest
  @EnumSource(ClientRule.class)
  void aRuleSaysOfEachClientWhatItDoes(ClientRule rule) {
    assertThat(rule.clients()).isNotEmpty();
    for (Client client : Client.values()) {
      assertThat(rule.effect().contains(client.label()))
          .as(client.label())
          .isEqualTo(rule.clients().contains(client));
    }
    assertThat(rule.requirement()).endsWith(".");
    assertThat(rule.code()).matches("client\\.[a-z0-9-]+");
  }

  @Test
  void theRulesOfClientsAreThoseOfEach() {
    assertThat(ClientRule.of(EnumSet.allOf(Client.class))).containsExactly(ClientRule.values());
    assertThat(ClientRule.of(Set.of(Client.THUNDERBIRD)))
        .containsExactly(
            ClientRule.SEVERAL_RULES,
            ClientRule.START_NOT_IN_RULE,
            ClientRule.LEAP_DAY,
            ClientRule.SEVERAL_EVENTS);
  }
}
