package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventValidator;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Rule;
import org.convene.event.Violation;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.FewerTries;

/** What a profile says of an event does not depend on where the event comes from. */
@FewerTries
class ClientProfilePropertyTest {

  private static final String ORGANIZER = "org@example.org";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.datedEvents();
  }

  @Property(tries = 300)
  void anEventIsJudgedAlikeAfterItIsWrittenAndRead(
      @ForAll("events") Event event, @ForAll ClientProfile profile) throws IOException {
    assertThat(profile.check(read(event))).isEqualTo(profile.check(event));
  }

  private static Event read(Event event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IcalFormat format = new IcalFormat();
    try (EventWriter writer = format.writer(out)) {
      writer.write(event);
    }
    try (EventReader reader = format.reader(new ByteArrayInputStream(out.toByteArray()))) {
      return reader.events(problem -> {}).findFirst().orElseThrow();
    }
  }

  /** What the message mends was not told before, and it breaks nothing. */
  @Property(tries = 300)
  void theEventsOfAMessageAreJudgedAsTheEventWas(
      @ForAll("invitable") Event event, @ForAll ClientProfile profile) throws IOException {
    Recurrence recurrence = event.recurrence();
    boolean isSeries = !recurrence.rules().isEmpty() || !recurrence.dates().isEmpty();
    Assume.that(isSeries || recurrence.overrides().isEmpty()); // else it is read as two events
    List<Invitation> messages;
    try {
      messages = Scheduling.of(CalendarAddress.of(ORGANIZER), CLOCK).invite(event).messages();
    } catch (InvalidEventException e) {
      return; // such an event is not sent to anybody
    }
    assertThat(messages).hasSize(1);
    byte[] message = messages.get(0).bytes();
    List<Event> told = Invitations.read(new ByteArrayInputStream(message)).events();
    assertThat(told).hasSize(1);
    assertThat(codes(profile.check(told.get(0)))).isEqualTo(codes(profile.check(event)));
  }

  @Provide
  Arbitrary<Event> invitable() {
    return EventArbitraries.datedEvents().map(ClientProfilePropertyTest::invitable);
  }

  /** Those invited to the series are invited to its instances. */
  private static Event invitable(Event event) {
    List<Event> overrides =
        event.recurrence().overrides().stream()
            .map(it -> it.toBuilder().title("Meeting").meeting(Meeting.none()).build())
            .toList();
    return event.toBuilder()
        .title("Meeting")
        .status(null)
        .meeting(Meeting.of(ORGANIZER, "ann@example.org"))
        .recurrence(event.recurrence().withOverrides(overrides))
        .build();
  }

  private static List<String> codes(List<Violation> violations) {
    return violations.stream().map(Violation::code).distinct().sorted().toList();
  }

  /** An added validator finds the same, beside what it finds of every event. */
  @Property(tries = 300)
  void theRulesCanBeAddedToAValidator(@ForAll("events") Event event) {
    EventValidator standard = EventValidator.standard();
    Rule[] rules = ClientProfile.PORTABLE.rules().toArray(Rule[]::new);
    List<Violation> found = standard.with(rules).validate(event);
    int own = standard.validate(event).size();
    assertThat(without(found.subList(own, found.size())))
        .isEqualTo(without(ClientProfile.PORTABLE.check(event)));
  }

  /** They see no block for guests. */
  private static List<Violation> without(List<Violation> violations) {
    return violations.stream()
        .filter(it -> !it.code().equals("client.description-length"))
        .toList();
  }
}
