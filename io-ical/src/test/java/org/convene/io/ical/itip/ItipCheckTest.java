package org.convene.io.ical.itip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import net.fortuna.ical4j.util.CompatibilityHints;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.InvalidEventException;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceArbitraries;
import org.convene.event.Violation;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Samples;
import org.convene.io.ical.Sent;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItipCheckTest {

  /** What RFC 5546 section 3.2 marks with 1 or 1+. */
  @ParameterizedTest
  @CsvSource({
    "REQUEST, DTSTAMP DTSTART ORGANIZER SUMMARY UID ATTENDEE",
    "PUBLISH, DTSTAMP DTSTART ORGANIZER SUMMARY UID",
    "CANCEL, DTSTAMP ORGANIZER SEQUENCE UID",
    "REPLY, DTSTAMP ORGANIZER UID ATTENDEE",
    "ADD, DTSTAMP DTSTART ORGANIZER SEQUENCE SUMMARY UID",
    "REFRESH, DTSTAMP ORGANIZER UID ATTENDEE",
    "COUNTER, DTSTAMP DTSTART ORGANIZER SEQUENCE SUMMARY UID",
    "DECLINECOUNTER, DTSTAMP ORGANIZER UID",
  })
  void eachRequiredPropertyIsMissed(String method, String names) {
    List<String> required = Arrays.asList(names.split(" ", -1));
    assertThat(messages(method, required)).isEmpty();
    for (String name : required) {
      List<String> rest = new ArrayList<>(required);
      rest.remove(name);
      assertThat(messages(method, rest))
          .singleElement()
          .asString()
          .startsWith("METHOD:" + method + ": expected ")
          .endsWith("one " + name + ", found none");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REQUEST, DTSTAMP DTSTART ORGANIZER SUMMARY UID ATTENDEE, SEQUENCE RECURRENCE-ID DTEND LOCATION STATUS URL RRULE",
    "PUBLISH, DTSTAMP DTSTART ORGANIZER SUMMARY UID, SEQUENCE RECURRENCE-ID DTEND RRULE",
    "CANCEL, DTSTAMP ORGANIZER SEQUENCE UID, DTSTART RECURRENCE-ID SUMMARY STATUS",
    "REPLY, DTSTAMP ORGANIZER UID ATTENDEE, SEQUENCE RECURRENCE-ID SUMMARY",
    "COUNTER, DTSTAMP DTSTART ORGANIZER SEQUENCE SUMMARY UID, RECURRENCE-ID LOCATION",
  })
  void whatMayOccurOnceMayNotTwice(String method, String required, String names) {
    for (String name : names.split(" ", -1)) {
      List<String> all = new ArrayList<>(Arrays.asList(required.split(" ", -1)));
      all.add(name);
      assertThat(messages(method, all)).isEmpty();
      all.add(name);
      assertThat(messages(method, all))
          .containsExactly("METHOD:" + method + ": expected at most one " + name + ", found 2");
    }
    List<String> twice = new ArrayList<>(Arrays.asList(required.split(" ", -1)));
    twice.add("DTSTAMP");
    assertThat(messages(method, twice))
        .containsExactly("METHOD:" + method + ": expected one DTSTAMP, found 2");
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISH, DTSTAMP DTSTART ORGANIZER SUMMARY UID, ATTENDEE REQUEST-STATUS",
    "REQUEST, DTSTAMP DTSTART ORGANIZER SUMMARY UID ATTENDEE, REQUEST-STATUS",
    "CANCEL, DTSTAMP DTSTART ORGANIZER SEQUENCE UID, REQUEST-STATUS VALARM",
    "REFRESH, DTSTAMP ORGANIZER UID ATTENDEE, SUMMARY DTSTART RRULE SEQUENCE VALARM",
    "ADD, DTSTAMP DTSTART ORGANIZER SEQUENCE SUMMARY UID, RECURRENCE-ID",
    "DECLINECOUNTER, DTSTAMP ORGANIZER UID, SUMMARY DTSTART",
    "REPLY, DTSTAMP ORGANIZER UID ATTENDEE, VALARM",
  })
  void whatIsForbiddenIsFound(String method, String required, String names) {
    for (String name : names.split(" ", -1)) {
      List<String> all = new ArrayList<>(Arrays.asList(required.split(" ", -1)));
      all.add(name);
      assertThat(messages(method, all))
          .containsExactly("METHOD:" + method + ": expected no " + name + ", found 1");
    }
  }

  /** RFC 5546 section 3.2.2 has 0+ for both; RFC 2446 did not. */
  @Test
  void categoriesAndResourcesMayBeSeveral() {
    assertThat(
            messages(
                "REQUEST",
                List.of(
                    "DTSTAMP",
                    "DTSTART",
                    "ORGANIZER",
                    "SUMMARY",
                    "UID",
                    "ATTENDEE",
                    "CATEGORIES",
                    "CATEGORIES",
                    "RESOURCES",
                    "RESOURCES")))
        .isEmpty();
  }

  @Test
  void anUnknownMethodIsFound() {
    assertThat(messages("NONSENSE", List.of("UID")))
        .containsExactly(
            "METHOD:NONSENSE: expected a METHOD of RFC 5546 section 3.2, found \"NONSENSE\"");
  }

  /** A message we send has a column in the table. */
  @ParameterizedTest
  @EnumSource
  void everyMethodWeSendIsKnown(ItipMethod method) {
    assertThat(MethodTable.of(method.name())).isPresent();
  }

  @Test
  void thePlaceIsNamed() {
    RawComponent series =
        component(List.of("DTSTAMP", "DTSTART", "ORGANIZER", "SUMMARY", "UID", "ATTENDEE"));
    RawComponent override = component(List.of("DTSTAMP", "DTSTART", "ORGANIZER", "UID"));
    assertThat(ItipCheck.violations("REQUEST", List.of(series, override)))
        .extracting(Violation::path, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("/recurrence/overrides/0/title", "invite.itip"),
            tuple("/recurrence/overrides/0/meeting/attendees", "invite.itip"));
  }

  @Test
  void aRelaxedHostDoesNotRelaxUs() {
    CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION, true);
    try {
      assertThat(messages("REQUEST", List.of("DTSTAMP", "DTSTART", "ORGANIZER", "SUMMARY", "UID")))
          .containsExactly("METHOD:REQUEST: expected at least one ATTENDEE, found none");
    } finally {
      CompatibilityHints.clearHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION);
    }
  }

  @Test
  void theJvmIsLeftAsItWas() {
    Set<String> zones = ZoneId.getAvailableZoneIds();
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    assertThat(Sent.request(Samples.weekly("America/Sao_Paulo"), Samples.CLOCK).bytes())
        .isNotEmpty();
    assertThat(ZoneId.getAvailableZoneIds()).isEqualTo(zones);
    assertThat(TimeZone.getDefault()).isEqualTo(zone);
    assertThat(Locale.getDefault()).isEqualTo(locale);
  }

  /** No rule is falsely refused, in the years 1 to 9999. */
  @Property(tries = 2_000)
  void everyRuleIsRead(@ForAll("rules") RecurrenceRule rule) {
    RawComponent event =
        new RawComponent("VEVENT", List.of(RawProperty.of("RRULE", rule.toString())), List.of());
    assertThat(ItipCheck.violations("REQUEST", List.of(event)))
        .noneMatch(violation -> violation.code().equals("invite.rule"));
  }

  /** What iCal4j is not asked, it would not have refused. */
  @Property(tries = 2_000)
  void iCal4jReadsWhatItIsNotAsked(@ForAll("rules") RecurrenceRule rule) {
    assertThat(ItipCheck.isOurs(rule.toString())).isTrue();
    assertThat(ItipCheck.refusal(rule.toString())).isNull();
  }

  /** Parts that do not belong together, numbers at and beyond their bounds, other spellings. */
  @Property(tries = 4_000)
  void theVerdictIsThatOfICal4j(
      @ForAll @Size(min = 1, max = 4) List<@From("parts") String> parts, @ForAll boolean lower) {
    String rule = String.join(";", parts);
    RawProperty property = RawProperty.of("RRULE", lower ? rule.toLowerCase(Locale.ROOT) : rule);
    RawComponent event = new RawComponent("VEVENT", List.of(property), List.of());
    assertThat(ItipCheck.violations("REQUEST", List.of(event)))
        .filteredOn(violation -> violation.code().equals("invite.rule"))
        .hasSize(ItipCheck.refusal(property.value()) == null ? 0 : 1);
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.of(
        "FREQ=YEARLY",
        "FREQ=MONTHLY",
        "FREQ=WEEKLY",
        "FREQ=DAILY",
        "FREQ=HOURLY",
        "FREQ=OFTEN",
        "COUNT=1",
        "COUNT=0",
        "COUNT=-1",
        "COUNT=2147483648",
        "INTERVAL=2",
        "INTERVAL=0",
        "UNTIL=20261231",
        "UNTIL=20261231T235959Z",
        "UNTIL=20261231T235959",
        "UNTIL=20261331",
        "UNTIL=00000101",
        "BYSECOND=59",
        "BYSECOND=61",
        "BYMINUTE=0,59",
        "BYMINUTE=60",
        "BYHOUR=23",
        "BYHOUR=24",
        "BYDAY=MO",
        "BYDAY=1MO,-1FR",
        "BYDAY=+1MO",
        "BYDAY=54MO",
        "BYDAY=0MO",
        "BYMONTHDAY=31,-31",
        "BYMONTHDAY=32",
        "BYYEARDAY=366",
        "BYYEARDAY=367",
        "BYWEEKNO=53,-53",
        "BYWEEKNO=54",
        "BYMONTH=12",
        "BYMONTH=13",
        "BYMONTH=5L",
        "BYSETPOS=-1",
        "BYSETPOS=367",
        "WKST=SU",
        "WKST=XX",
        "RSCALE=GREGORIAN",
        "SKIP=OMIT",
        "SKIP=FORWARD",
        "X-A=1",
        "COUNT=01",
        "");
  }

  @Provide
  Arbitrary<RecurrenceRule> rules() {
    return RecurrenceArbitraries.rules()
        .filter(rule -> rule.otherParts().isEmpty() && !rule.toString().contains("UNTIL=0000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BYDAY=TU",
        "FREQ=OFTEN",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=F=",
        "FREQ=",
        "=",
        ";",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=MONTHLY;BYSECOND=60;BYMONTHDAY=0",
        "FREQ=DAILY;UNTIL=tomorrow",
      })
  void aBrokenRuleIsFound(String rule) {
    RawComponent event =
        new RawComponent("VEVENT", List.of(RawProperty.of("RRULE", rule)), List.of());
    assertThat(ItipCheck.violations("REQUEST", List.of(event)))
        .filteredOn(violation -> violation.code().equals("invite.rule"))
        .extracting(Violation::path)
        .containsExactly("/recurrence/rules/0");
  }

  @Test
  void aRuleWithOtherPartsIsNotSent() {
    Event event =
        Samples.invitable("Europe/Paris").toBuilder()
            .recurrence(
                Recurrence.of(RecurrenceRule.every(Frequency.DAILY).otherPart("X-A", "1").build()))
            .build();
    assertThatThrownBy(() -> Sent.request(event, Samples.CLOCK))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("/recurrence/rules/0")
        .hasMessageContaining("invite.rule")
        .hasMessageContaining("X-A=1");
  }

  @Test
  void aRequestStatusIsNotSent() {
    Event event =
        Samples.invitable("Europe/Paris").toBuilder()
            .extensions(Extensions.none().with(RawProperty.of("REQUEST-STATUS", "2.0;Success")))
            .build();
    Invitation request = Sent.request(event, Samples.CLOCK);
    assertThat(new String(request.bytes(), UTF_8)).doesNotContain("REQUEST-STATUS");
    assertThatThrownBy(() -> request.withProperties("REQUEST-STATUS"))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("expected no REQUEST-STATUS, found 1");
  }

  private static List<String> messages(String method, List<String> names) {
    return ItipCheck.violations(method, List.of(component(names))).stream()
        .map(Violation::message)
        .toList();
  }

  private static RawComponent component(List<String> names) {
    List<RawComponent> alarms = new ArrayList<>();
    List<RawProperty> properties = new ArrayList<>();
    for (String name : names) {
      if (name.equals("VALARM")) {
        alarms.add(new RawComponent("VALARM", List.of(), List.of()));
      } else {
        properties.add(RawProperty.of(name, name.equals("RRULE") ? "FREQ=DAILY" : "as it may be"));
      }
    }
    return new RawComponent("VEVENT", properties, alarms);
  }
}
