package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.convene.vocabulary.Term;
import org.junit.jupiter.api.Test;

class ShorthandsTest {

  private static final LocalDateTime START = LocalDateTime.of(2022, 5, 18, 8, 30);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void aZonedTimeIsASchedule() {
    Schedule hour = Schedule.zoned(START, Duration.ofHours(1), PARIS);
    ZonedDateTime start = START.atZone(PARIS);
    assertThat(Schedule.zoned(start, Duration.ofHours(1))).isEqualTo(hour);
    assertThat(Schedule.zoned(start, start.plusHours(1))).isEqualTo(hour);
  }

  @Test
  void aTimeWithAnOffsetIsASchedule() {
    OffsetDateTime start = OffsetDateTime.parse("2022-05-18T08:30+02:00");
    Schedule hour = Schedule.zoned(START, Duration.ofHours(1), ZoneId.of("+02:00"));
    assertThat(Schedule.zoned(start, Duration.ofHours(1))).isEqualTo(hour);
    assertThat(Schedule.zoned(start, start.plusHours(1))).isEqualTo(hour);
  }

  @Test
  void randomUidsDiffer() {
    assertThat(Uid.random()).isNotEqualTo(Uid.random());
  }

  @Test
  void mailboxesAreInvited() {
    Event event =
        TypicalEvents.typicalEvent(0).toBuilder()
            .meeting(Meeting.none())
            .build()
            .invite("Org <o@example.org>", "Ann <a@example.org>", "b@example.org");
    assertThat(event.meeting().organizer())
        .contains(CalendarUser.of("o@example.org").withName("Org"));
    assertThat(event.meeting().attendees())
        .containsExactly(
            Attendee.of(CalendarUser.of("a@example.org").withName("Ann")),
            Attendee.of("b@example.org"));
    assertThat(Attendee.optional("Ann <a@example.org>").user().name()).contains("Ann");
  }

  @Test
  void aMailboxIsAnAttendee() {
    Event event =
        RuleCases.valid()
            .attendee("Ann <a@example.org>")
            .attendee("\"B, \\\"Bo\\\"\" <b@example.org>")
            .attendee("c@example.org")
            .attendee("<d@example.org>")
            .build();
    assertThat(event.meeting().attendees())
        .extracting(Attendee::user)
        .containsExactly(
            CalendarUser.of("a@example.org").withName("Ann"),
            CalendarUser.of("b@example.org").withName("B, \"Bo\""),
            CalendarUser.of("c@example.org"),
            CalendarUser.of("d@example.org"));
    assertThatIllegalArgumentException().isThrownBy(() -> Event.builder().attendee("Ann"));
  }

  @Test
  void categoriesAndALocationAreTheirNames() {
    Event event = RuleCases.valid().categories("a", "b").location("Room 4").build();
    assertThat(event.classification().categories()).containsExactly(Term.of("a"), Term.of("b"));
    assertThat(event.places()).isEqualTo(List.of(Venue.named("Room 4")));
  }

  @Test
  void invitingMoreKeepsWhoIsInvited() {
    Attendee coming = Attendee.of("a@example.org").withStatus(Attendee.Status.ACCEPTED);
    Attendee optional = Attendee.optional("b@example.org");
    CalendarUser chair = CalendarUser.of("o@example.org").withName("O");
    Meeting meeting = Meeting.none().withOrganizer(chair).inviting(coming).inviting(optional);
    Event event = RuleCases.valid().meeting(meeting).build();
    assertThat(event.invite("MAILTO:O@example.org", "A@example.org", "c@example.org").meeting())
        .isEqualTo(meeting.inviting(Attendee.of("c@example.org")));
    assertThat(event.invite("p@example.org").meeting())
        .isEqualTo(meeting.withOrganizer(CalendarUser.of("p@example.org")));
    assertThat(meeting.withoutOrganizer().organizer()).isEmpty();
  }

  @Test
  void anEndIsMatched() {
    LocalDateTime noon = LocalDateTime.of(2022, 5, 18, 12, 0);
    assertThat(End.at(noon).<Object>match(End.At::time, End.After::duration)).isEqualTo(noon);
    NominalDuration hour = NominalDuration.parse("PT1H");
    assertThat(End.after(hour).<Object>match(End.At::time, End.After::duration)).isEqualTo(hour);
  }

  @Test
  void aClassificationPrintsWhatIsSet() {
    assertThat(Classification.builder().workstreamOutput(false).regionalReviewProcess(true).build())
        .hasToString("Classification[workstreamOutput=false, regionalReviewProcess=true]");
  }

  @Test
  void addressesAreComparedAsInvitationsDo() {
    CalendarAddress address = CalendarAddress.of("a@example.org");
    assertThat(address.sameAddress(CalendarAddress.of("MAILTO:A@Example.org"))).isTrue();
    assertThat(address).isNotEqualTo(CalendarAddress.of("MAILTO:A@Example.org"));
    assertThat(address.sameAddress(CalendarAddress.of("b@example.org"))).isFalse();
  }
}
