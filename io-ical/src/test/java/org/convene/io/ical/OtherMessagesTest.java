package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.convene.event.Attendee;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are no answers change nothing where an answer is expected, and this is said. */
class OtherMessagesTest {

  private static final Event EVENT = Samples.invitable("Europe/Paris");

  private static Invitations.Message message(String document) throws IOException {
    return Invitations.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
  }

  private static String answer(String method) {
    return Calendars.calendar(
        method,
        Calendars.lines(
            "BEGIN:VEVENT",
            "UID:talk@example.org",
            "DTSTAMP:20260301T000000Z",
            "SEQUENCE:9",
            "DTSTART:20260518T063000Z",
            "ORGANIZER:mailto:o@example.org",
            "ATTENDEE;PARTSTAT=DECLINED:mailto:a@example.org",
            "END:VEVENT"));
  }

  @Test
  void theSameIsTakenFromAReply() throws IOException {
    Invitations.Outcome outcome = Invitations.apply(EVENT, message(answer("METHOD:REPLY\n")));
    assertThat(outcome.isApplied()).isTrue();
    assertThat(outcome.event().meeting().attendees().get(0).status())
        .isEqualTo(Attendee.Status.DECLINED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CANCEL",
        "REFRESH",
        "ADD",
        "COUNTER",
        "DECLINECOUNTER",
        "REQUEST",
        "PUBLISH",
        "X-OTHER"
      })
  void anotherMethodIsRefused(String method) throws IOException {
    Invitations.Message message = message(answer("METHOD:" + method + "\n"));
    assertThat(message.method()).contains(method);
    assertThat(message.events()).hasSize(1);
    Invitations.Outcome outcome = Invitations.apply(EVENT, message);
    assertThat(outcome.event()).isSameAs(EVENT);
    assertThat(outcome.refused())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("reply.method");
              assertThat(it.message()).isEqualTo("expected METHOD:REPLY, found " + method);
            });
  }

  @Test
  void noMethodIsRefused() throws IOException {
    Invitations.Outcome outcome = Invitations.apply(EVENT, message(answer("")));
    assertThat(outcome.event()).isSameAs(EVENT);
    assertThat(outcome.refused())
        .extracting(Violation::message)
        .containsExactly("expected METHOD:REPLY, found none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VFREEBUSY", "VTODO", "VJOURNAL"})
  void anAnswerAboutNoEventIsRefused(String component) throws IOException {
    Invitations.Message message = message(answer("METHOD:REPLY\n").replace("VEVENT", component));
    assertThat(message.events()).isEmpty();
    assertThat(message.problems())
        .anyMatch(it -> it.violation().message().contains("found a " + component));
    Invitations.Outcome outcome = Invitations.apply(EVENT, message);
    assertThat(outcome.event()).isSameAs(EVENT);
    assertThat(outcome.refused()).extracting(Violation::code).containsExactly("reply.empty");
  }
}
