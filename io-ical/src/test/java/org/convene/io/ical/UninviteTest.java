package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Uid;
import org.junit.jupiter.api.Test;

/** Those who are no longer invited are told so, and nobody else is (RFC 5546 section 3.2.5). */
class UninviteTest {

  private static final CalendarAddress A = CalendarAddress.of("a@example.org");
  private static final CalendarAddress B = CalendarAddress.of("b@example.org");

  private static Event without(CalendarAddress gone, Event event) {
    List<Attendee> left =
        event.meeting().attendees().stream().filter(it -> !it.address().equals(gone)).toList();
    return event.toBuilder().meeting(new Meeting(event.meeting().organizer(), left)).build();
  }

  private static List<String> lines(Invitation invitation) {
    return Samples.lines(new String(invitation.bytes(), UTF_8));
  }

  @Test
  void theOneWhoIsLeftOutGetsACancellation() {
    Event sent = Samples.invitable("Europe/Paris").toBuilder().sequence(3).build();
    Invitation message = Invitation.uninvite(sent, without(A, sent), Samples.CLOCK).orElseThrow();
    assertThat(message.contentType()).isEqualTo("text/calendar; charset=UTF-8; method=CANCEL");
    assertThat(message.recipients()).containsExactly(A);
    assertThat(lines(message))
        .contains("METHOD:CANCEL", "SEQUENCE:4", "UID:" + sent.uid(), "DTSTAMP:20260201T100000Z")
        .noneMatch(line -> line.startsWith("STATUS"))
        .filteredOn(line -> line.startsWith("ATTENDEE"))
        .singleElement()
        .asString()
        .endsWith(":mailto:a@example.org");
  }

  @Test
  void theOthersGetTheUpdateWithTheSameNumber() {
    Event sent = Samples.invitable("Europe/Paris");
    Event changed = without(A, sent);
    Invitation update = Invitation.update(sent, changed, Samples.CLOCK);
    Invitation message = Invitation.uninvite(sent, changed, Samples.CLOCK).orElseThrow();
    assertThat(update.recipients()).containsExactly(B);
    assertThat(update.event().sequence()).isEqualTo(1);
    assertThat(message.event()).isEqualTo(update.event());
  }

  @Test
  void nobodyIsToldWhereEverybodyIsStillInvited() {
    Event sent = Samples.invitable("Europe/Paris");
    Event shouted =
        sent.toBuilder()
            .title("Another")
            .meeting(Meeting.of("o@example.org", "A@EXAMPLE.ORG", "b@example.org", "c@example.org"))
            .build();
    assertThat(Invitation.uninvite(sent, shouted, Samples.CLOCK)).isEmpty();
  }

  @Test
  void allMayBeLeftOut() {
    Event sent = Samples.invitable("Europe/Paris");
    Event alone = sent.toBuilder().meeting(Meeting.none()).build();
    assertThat(Invitation.uninvite(sent, alone, Samples.CLOCK))
        .map(Invitation::recipients)
        .isEqualTo(Optional.of(List.of(A, B)));
  }

  @Test
  void aSeriesIsNamedWithoutItsOverrides() throws IOException {
    Event sent = Samples.weekly("Europe/Paris");
    Invitation message = Invitation.uninvite(sent, without(B, sent), Samples.CLOCK).orElseThrow();
    Invitations.Message read = Invitations.read(new ByteArrayInputStream(message.bytes()));
    assertThat(read.problems()).isEmpty();
    assertThat(read.events())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.recurrence().rules()).isEqualTo(sent.recurrence().rules());
              assertThat(it.recurrence().overrides()).isEmpty();
              assertThat(it.status()).isEmpty();
            });
  }

  @Test
  void anotherEventIsRefused() {
    Event sent = Samples.invitable("Europe/Paris");
    Event other = without(A, sent).toBuilder().uid(Uid.of("other")).build();
    assertThatThrownBy(() -> Invitation.uninvite(sent, other, Samples.CLOCK))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("invite.uid-changed");
  }

  @Test
  void whomEachMessageIsFor() {
    Event event =
        Samples.invitable("Europe/Paris").toBuilder()
            .meeting(Meeting.of("o@example.org", "O@example.org", "a@example.org"))
            .build();
    CalendarAddress organizer = CalendarAddress.of("o@example.org");
    assertThat(Invitation.request(event, Samples.CLOCK).recipients()).containsExactly(A);
    assertThat(Invitation.cancel(event, Samples.CLOCK).recipients()).containsExactly(A);
    assertThat(Invitation.reply(event, A, Attendee.Status.ACCEPTED, Samples.CLOCK).recipients())
        .containsExactly(organizer);
    assertThat(Invitation.counter(event, event, A, Samples.CLOCK).recipients())
        .containsExactly(organizer);
    assertThat(Invitation.publish(event, Samples.CLOCK).recipients()).isEmpty();
  }
}
