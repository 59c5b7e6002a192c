package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;
import static org.convene.io.ical.Calendars.read;

import java.io.IOException;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.FreeBusy;
import org.convene.event.Privacy;
import org.convene.vocabulary.GuidingPrinciple;
import org.junit.jupiter.api.Test;

/** What something wrong costs. */
class EventReadingTest {

  private static Reading of(String... lines) throws IOException {
    return read(calendar(event("a", lines)));
  }

  private static Event only(Reading reading) {
    assertThat(reading.events()).hasSize(1);
    return reading.events().get(0);
  }

  private static List<String> extensions(Event event) {
    return event.extensions().properties().stream().map(Description::property).toList();
  }

  private static List<String> problems(Reading reading) {
    return reading.problems().stream()
        .map(it -> it.location().line() + " " + it.violation().path() + " " + it.violation().code())
        .toList();
  }

  @Test
  void aBadValueCostsItsProperty() throws IOException {
    Reading reading = of("PRIORITY:high", "TRANSP:TRANSPARENT");
    assertThat(only(reading).priority()).isEmpty();
    assertThat(only(reading).freeBusy()).contains(FreeBusy.FREE);
    assertThat(extensions(only(reading))).containsExactly("PRIORITY:high");
    assertThat(problems(reading)).containsExactly("6 /priority ical.value");
  }

  @Test
  void aBrokenRuleCostsItsField() throws IOException {
    Reading reading = of("PRIORITY:3", "RDATE:00000101T080000Z");
    assertThat(only(reading).recurrence().isEmpty()).isTrue();
    assertThat(only(reading).priority()).contains(3);
    assertThat(extensions(only(reading))).containsExactly("RDATE:00000101T080000Z");
    assertThat(problems(reading)).containsExactly("7 /recurrence/dates/0/start time.not-portable");
  }

  @Test
  void aParameterWithoutAFieldKeepsTheLineBesideIt() throws IOException {
    Reading reading = of("DESCRIPTION;ALTREP=\"cid:1\":More", "X-B:1");
    assertThat(only(reading).description().orElseThrow().value()).isEqualTo("More");
    assertThat(extensions(only(reading))).containsExactly("DESCRIPTION;ALTREP=cid:1:More", "X-B:1");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void aRepeatedPropertyIsKept() throws IOException {
    Reading reading = of("DTSTART:20270101T000000Z", "SUMMARY:Other");
    assertThat(only(reading).title().orElseThrow().value()).isEqualTo("Talk");
    assertThat(extensions(only(reading)))
        .containsExactly("DTSTART:20270101T000000Z", "SUMMARY:Other");
    assertThat(problems(reading))
        .containsExactly("6 /schedule ical.property-repeated", "7 /title ical.property-repeated");
  }

  @Test
  void anEmptyValueIsKeptWithoutAWord() throws IOException {
    Reading reading = of("LOCATION:", "URL:", "CATEGORIES:");
    assertThat(extensions(only(reading))).containsExactly("LOCATION:", "URL:", "CATEGORIES:");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void aClassOfSomebodysOwnCountsAsPrivate() throws IOException {
    Reading reading = of("CLASS:X-TEAM");
    assertThat(only(reading).privacy()).contains(Privacy.PRIVATE);
    assertThat(extensions(only(reading))).containsExactly("CLASS:X-TEAM");
    assertThat(reading.problems()).isEmpty();
    assertThat(problems(of("CLASS:a b"))).containsExactly("6 /privacy ical.value");
  }

  @Test
  void aWordThatItsVocabularyLacksIsKeptAndNamed() throws IOException {
    Reading reading =
        of(
            "X-CONVENE-GUIDING-PRINCIPLE;X-CONVENE-CODE=f:Human rights",
            "X-CONVENE-GUIDING-PRINCIPLE:Nonsense\\, more of it",
            "X-CONVENE-GUIDING-PRINCIPLE:Rule of law",
            "X-CONVENE-GUIDING-PRINCIPLE;X-CONVENE-CODE=z:",
            "X-CONVENE-REVIEW-REGION:Moon",
            "X-CONVENE-SDG-INDICATOR:10.7.1",
            "X-CONVENE-SDG-INDICATOR:10.8.1",
            "X-CONVENE-GCM-OBJECTIVES:24");
    assertThat(only(reading).classification().guidingPrinciples())
        .containsExactlyInAnyOrder(GuidingPrinciple.HUMAN_RIGHTS, GuidingPrinciple.RULE_OF_LAW);
    assertThat(only(reading).classification().sdgIndicators()).hasSize(1);
    assertThat(extensions(only(reading)))
        .containsExactly(
            "X-CONVENE-GUIDING-PRINCIPLE:Nonsense\\, more of it",
            "X-CONVENE-GUIDING-PRINCIPLE;X-CONVENE-CODE=z:",
            "X-CONVENE-REVIEW-REGION:Moon",
            "X-CONVENE-SDG-INDICATOR:10.8.1",
            "X-CONVENE-GCM-OBJECTIVES:24");
    assertThat(problems(reading))
        .containsExactly(
            "7 /classification/guidingPrinciples/1 vocabulary.unknown-word",
            "9 /classification/guidingPrinciples/3 vocabulary.unknown-word",
            "10 /classification/reviewRegions/0 vocabulary.unknown-word",
            "12 /classification/sdgIndicators/1 vocabulary.unknown-word",
            "13 /classification/gcmObjectives/0 vocabulary.unknown-word");
    assertThat(reading.problems().get(0).violation().message())
        .isEqualTo(
            "expected a guiding principle such as \"Human rights\", found \"Nonsense, more of it\";"
                + " kept as an extension");
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  @Test
  void aTitleOfAnotherPrincipleIsKeptBesideTheLetter() throws IOException {
    Reading reading = of("X-CONVENE-GUIDING-PRINCIPLE;X-CONVENE-CODE=f:Rule of law");
    assertThat(only(reading).classification().guidingPrinciples())
        .containsExactly(GuidingPrinciple.HUMAN_RIGHTS);
    assertThat(extensions(only(reading)))
        .containsExactly("X-CONVENE-GUIDING-PRINCIPLE;X-CONVENE-CODE=f:Rule of law");
  }

  @Test
  void saysOfWhichTimeAZoneHasAnotherName() throws IOException {
    String[] lines = {
      "BEGIN:VEVENT",
      "UID:a",
      "DTSTAMP:20260101T000000Z",
      "SUMMARY:Talk",
      "DTSTART;TZID=europe/paris:20260518T080000",
      "DTEND;TZID=W. Europe Standard Time:20260518T093000",
      "RDATE;TZID=asia/tokyo:20260519T080000",
      "RDATE;TZID=asia/seoul:20260520T080000",
      "EXDATE;TZID=europe/oslo:20260521T080000,20260522T080000",
      "END:VEVENT"
    };
    Reading reading = read(calendar(String.join("\n", lines) + "\n"));
    assertThat(problems(reading))
        .containsExactly(
            "6 /schedule/timeZone time-zone.alias",
            "7 /schedule/endTimeZone time-zone.alias",
            "8 /recurrence/dates/0 time-zone.alias",
            "8 /recurrence/dates/0/start recurrence.time-form",
            "9 /recurrence/dates/1 time-zone.alias",
            "9 /recurrence/dates/1/start recurrence.time-form",
            "10 /recurrence/excluded/0 time-zone.alias",
            "10 /recurrence/excluded/0 recurrence.time-form",
            "10 /recurrence/excluded/1 recurrence.time-form",
            "10 /recurrence/excluded/0 recurrence.excluded-no-instance",
            "10 /recurrence/excluded/1 recurrence.excluded-no-instance");
    assertThat(reading.problems().get(0).violation().message())
        .isEqualTo(
            "expected an IANA time zone such as Europe/Paris, found \"europe/paris\"; read as"
                + " Europe/Paris");
  }

  @Test
  void aLeapSecondIsReadAsTheOneBefore() throws IOException {
    Reading reading = of("DTEND:20261231T235960Z", "CREATED:20161231T235960Z");
    assertThat(only(reading).schedule().toString()).contains("2026-12-31T23:59:59");
    assertThat(only(reading).created()).isEmpty();
    assertThat(problems(reading))
        .containsExactly("6 /schedule/end ical.leap-second", "7 /created ical.value");
  }

  @Test
  void aRuleLosesBlanksAndSemicolonsOnly() throws IOException {
    assertThat(only(of("RRULE:FREQ=DAILY; COUNT=3;")).recurrence().rules())
        .hasToString("[FREQ=DAILY;COUNT=3]");
    assertThat(problems(of("RRULE:FREQ=DAILY; COUNT=3;")))
        .containsExactly("6 /recurrence/rules/0 ical.rule-form");
    assertThat(problems(of("RRULE:FREQ=DAILY; COUNT=x;")))
        .containsExactly("6 /recurrence/rules/0 ical.value");
  }

  @Test
  void anInstanceDoesNotRepeat() throws IOException {
    Reading reading = of("RECURRENCE-ID:20260518T080000Z", "RRULE:FREQ=DAILY", "EXDATE:20260519");
    assertThat(only(reading).recurrence().isEmpty()).isTrue();
    assertThat(extensions(only(reading))).containsExactly("RRULE:FREQ=DAILY", "EXDATE:20260519");
    assertThat(reading.problems()).hasSize(2);
  }

  @Test
  void anUnknownRelationIsNoParent() throws IOException {
    Reading reading =
        of("RELATED-TO;RELTYPE=FINISHTOSTART:b", "RELATED-TO;VALUE=URI:urn:b", "RELATED-TO:c");
    assertThat(only(reading).relations()).hasSize(1);
    assertThat(extensions(only(reading))).hasSize(2);
  }

  @Test
  void anAlarmThatCannotBeReadIsKeptAndReported() throws IOException {
    Reading reading =
        of("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:x", "TRIGGER:soon", "END:VALARM");
    assertThat(only(reading).reminders()).isEmpty();
    assertThat(only(reading).extensions().components()).hasSize(1);
    assertThat(problems(reading)).containsExactly("9 /reminders/0 ical.value");
  }

  @Test
  void anAlarmMayNameSomebodyTwice() throws IOException {
    Reading reading =
        of(
            "BEGIN:VALARM",
            "ACTION:EMAIL",
            "TRIGGER:-PT1H",
            "SUMMARY:x",
            "DESCRIPTION:x",
            "ATTENDEE:mailto:a@example.org",
            "ATTENDEE:MAILTO:a@example.org",
            "END:VALARM");
    assertThat(only(reading).reminders().get(0).recipients()).hasSize(2);
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void theProblemsOfAnEventAreInTheOrderOfItsLines() throws IOException {
    Reading reading = of("PRIORITY:high", "SEQUENCE:low", "URL:none", "DTEND:never");
    assertThat(reading.problems())
        .extracting(it -> it.location().line())
        .containsExactly(6L, 7L, 8L, 9L);
  }
}
