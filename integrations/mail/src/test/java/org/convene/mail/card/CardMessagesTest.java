package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.OnlineVenue;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.Series;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card of each kind of message. */
class CardMessagesTest {

  private static final CalendarAddress ANN = CalendarAddress.of("a@example.org");
  private static final CalendarAddress ORGANIZER = CalendarAddress.of("unmignet@example.org");
  private static final Scheduling ORGANIZING = Scheduling.of(ORGANIZER, CardSamples.CLOCK);
  private static final Scheduling ATTENDING = Scheduling.of(ANN, CardSamples.CLOCK);

  private static InviteCard card(Invitation message) {
    return InviteCard.of(message, Optional.empty());
  }

  private static Event series() {
    return CardSamples.plain().toBuilder()
        .title(Text.of("Weekly call", "en"))
        .recurrence(Recurrence.of(RecurrenceRule.weekly().count(4).build()))
        .build();
  }

  private static EventTime week(int week) {
    return EventTime.of(LocalDateTime.of(2022, 5, 18, 8, 30).plusWeeks(week));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Invitation: X | Updated invitation: X | Cancelled: X | Event: X | Proposed new time: X
          fr | Invitation : X | Invitation mise à jour : X | Annulé : X | Événement : X | Nouvelle date proposée : X
          es | Invitación: X | Invitación actualizada: X | Cancelado: X | Evento: X | Nueva fecha propuesta: X
          de | Invitation: X | Updated invitation: X | Cancelled: X | Event: X | Proposed new time: X
          fr-CH | Invitation : X | Invitation mise à jour : X | Annulé : X | Événement : X | Nouvelle date proposée : X
          """)
  void subjects(
      String tag, String first, String update, String cancel, String publish, String counter) {
    Event event = CardSamples.inLanguage(CardSamples.plain(), "X", tag);
    Event moved =
        event.toBuilder()
            .schedule(
                Schedule.zoned(
                    LocalDateTime.of(2022, 5, 19, 8, 30),
                    Duration.ofHours(1),
                    CardSamples.NEW_YORK))
            .build();
    assertThat(card(CardSamples.request(event)).subject()).isEqualTo(first);
    assertThat(card(CardSamples.update(event, moved)).subject()).isEqualTo(update);
    assertThat(card(CardSamples.cancel(event)).subject()).isEqualTo(cancel);
    assertThat(card(Invitation.publish(event, CardSamples.CLOCK)).subject()).isEqualTo(publish);
    assertThat(card(CardSamples.counter(event, moved, ANN)).subject()).isEqualTo(counter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACCEPTED | Accepted: X | Accepté : X | Aceptado: X | Ann Example has accepted the invitation.
          DECLINED | Declined: X | Refusé : X | Rechazado: X | Ann Example has declined the invitation.
          TENTATIVE | Tentative: X | Provisoire : X | Provisional: X | Ann Example has accepted the invitation tentatively.
          """)
  void answers(Attendee.Status status, String english, String french, String spanish, String says) {
    Event event = CardSamples.inLanguage(CardSamples.plain(), "X", "en");
    InviteCard card = card(CardSamples.answer(event, ANN, status));
    assertThat(card.subject()).isEqualTo(english);
    assertThat(card.text())
        .isEqualTo(
            english.replace(": X", "")
                + "\n"
                + says
                + "\n\nX\n\n"
                + "When: Wednesday, 18 May 2022, 08:30–09:30 (New York time, GMT−4)\n");
    assertThat(subject(event, "fr", status)).isEqualTo(french);
    assertThat(subject(event, "es", status)).isEqualTo(spanish);
  }

  private static String subject(Event event, String tag, Attendee.Status status) {
    Event other = CardSamples.inLanguage(event, "X", tag);
    return card(CardSamples.answer(other, ANN, status)).subject();
  }

  @Test
  void aDelegationNamesBoth() {
    List<Invitation> messages =
        ATTENDING.delegate(CardSamples.plain(), CalendarAddress.of("d@example.org")).messages();
    InviteCard answer = card(messages.get(0));
    assertThat(answer.subject()).startsWith("Delegated: ");
    assertThat(answer.text())
        .contains("Ann Example has delegated the invitation to d@example.org.");
    assertThat(card(messages.get(1)).text())
        .contains("- Ann Example – delegated → d@example.org\n");
  }

  @Test
  void aReplyWithoutATitleIsNamedByItsDate() {
    Event event = CardSamples.plain().toBuilder().title((Text) null).build();
    InviteCard card = card(ATTENDING.reply(event, Attendee.Status.ACCEPTED).messages().get(0));
    assertThat(card.subject())
        .isEqualTo("Accepted: Wednesday, 18 May 2022, 08:30–09:30 (New York time, GMT−4)");
    assertThat(card.html()).contains("<h1 dir=\"auto\">(no title)</h1>");
  }

  @Test
  void aCancellationSaysWhyAndHasNothingToJoin() {
    Invitation message =
        ORGANIZING.withComment("Ill <today>.").cancel(CardSamples.full()).messages().get(0);
    InviteCard card = card(message);
    assertThat(card.text())
        .contains("This event has been cancelled.\n\nMessage from UN Network:\n> Ill <today>.\n")
        .doesNotContain("Pass-1234", "meet.example.org", "Guests", "Add to your calendar");
    Document html = Jsoup.parse(card.html());
    assertThat(html.select("blockquote").text()).isEqualTo("Ill <today>.");
    assertThat(html.select(".kind.bad").text()).isEqualTo("Cancelled");
    assertThat(html.select("a.button")).isEmpty();
  }

  @Test
  void whoIsNoLongerInvitedIsNotToldThatItIsCancelled() {
    Event sent = CardSamples.plain();
    Event changed =
        sent.toBuilder().meeting(Meeting.of("unmignet@example.org", "b@example.org")).build();
    Invitation message =
        ORGANIZING.update(sent, changed).messages().stream()
            .filter(it -> it.method().equals("CANCEL"))
            .findFirst()
            .orElseThrow();
    assertThat(card(message).text())
        .contains("You are no longer invited to this event.")
        .doesNotContain("has been cancelled");
  }

  @Test
  void oneDateOfASeriesIsCancelled() {
    assertThat(card(ORGANIZING.cancel(series(), week(1)).messages().get(0)).text())
        .contains("This date of the series has been cancelled.")
        .contains("When: Wednesday, 25 May 2022, 08:30–09:30 (New York time, GMT−4)");
  }

  @Test
  void aPublicationHasNeitherPasscodeNorGuests() {
    InviteCard card = card(Invitation.publish(CardSamples.full(), CardSamples.CLOCK));
    assertThat(card.text() + card.html())
        .contains("https://meet.example.org/r/4711", "Google Calendar")
        .doesNotContain("Pass-1234", "Ann Example", "Please reply");
  }

  @Test
  void anInvitationThatAsksForNoAnswerDoesNotSaySo() {
    Event event =
        CardSamples.plain().toBuilder()
            .meeting(
                new Meeting(
                    CardSamples.plain().meeting().organizer(),
                    List.of(Attendee.of("b@example.org").withRsvp(false))))
            .build();
    assertThat(card(CardSamples.request(event)).text()).doesNotContain("Please reply");
  }

  @Test
  void changedDatesOfASeriesAreNamed() {
    Event changed =
        Series.of(series())
            .move(
                week(1),
                Schedule.zoned(
                    LocalDateTime.of(2022, 5, 26, 10, 0),
                    Duration.ofHours(1),
                    CardSamples.NEW_YORK))
            .change(week(2), it -> it.title(Text.of("Review <1>", "en")).place(Venue.named("Hall")))
            .event();
    InviteCard card = card(CardSamples.request(changed));
    assertThat(card.text())
        .contains(
            """
            Repeats: Every week on Wednesday, 4 times
            Different on single dates:
            - Thursday, 26 May 2022, 10:00–11:00 (New York time, GMT−4) instead of Wednesday, 25 May\
             2022, 08:30
            - Wednesday, 1 June 2022, 08:30–09:30 (New York time, GMT−4) – Review <1> – Hall
            """);
    assertThat(card.html()).contains("<bdi lang=\"en\">Review &lt;1&gt;</bdi>");
  }

  @Test
  void whatHasNoWordsIsToldByItsFirstDates() {
    Event event =
        series().toBuilder()
            .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=MONTHLY;BYDAY=MO,WE;COUNT=7")))
            .build();
    assertThat(card(CardSamples.request(event)).text())
        .contains(
            """
            First dates:
            - Wednesday, 18 May 2022, 08:30–09:30 (New York time, GMT−4)
            - Monday, 23 May 2022, 08:30–09:30 (New York time, GMT−4)
            - Wednesday, 25 May 2022, 08:30–09:30 (New York time, GMT−4)
            - Monday, 30 May 2022, 08:30–09:30 (New York time, GMT−4)
            - Wednesday, 1 June 2022, 08:30–09:30 (New York time, GMT−4)
            - …
            """);
  }

  /** What is told of several instances is told once where it is the same. */
  @Test
  void aGuestOfTwoDatesGetsOneCard() {
    Attendee guest = Attendee.of("Guy <g@example.org>").withRsvp(true);
    Event changed =
        Series.of(series())
            .change(week(1), it -> it.meeting(series().meeting().inviting(guest)))
            .change(week(3), it -> it.meeting(series().meeting().inviting(guest)))
            .event();
    Invitation message =
        ORGANIZING.invite(changed).messages().stream()
            .filter(it -> it.parts().size() == 2)
            .findFirst()
            .orElseThrow();
    InviteCard card = card(message);
    assertThat(card.text())
        .contains(
            """
            Weekly call

            When: Wednesday, 25 May 2022, 08:30–09:30 (New York time, GMT−4)

            When: Wednesday, 8 June 2022, 08:30–09:30 (New York time, GMT−4)

            Where: Room 12, UN Building
            """)
        .containsOnlyOnce("Passcode: Pass-1234");
    assertThat(Jsoup.parse(card.html()).select("h1, h2").eachText()).containsExactly("Weekly call");
  }

  @Test
  void theBlockOfAReceivedDescriptionIsToldInRows() {
    Event received =
        CardSamples.plain().toBuilder()
            .organizers(List.of())
            .places(List.of(OnlineVenue.at("https://meet.example.org/r/4711")))
            .description(
                """
                Words.

                --- Practical information ---
                Join online: https://meet.example.org/r/4711
                Passcode: Pass-1
                Registration: https://example.org/r
                Organized by: IOM
                -- \nA footer.""")
            .build();
    InviteCard card = card(CardSamples.request(received));
    assertThat(card.text())
        .contains(
            "Passcode: Pass-1\n", "Organized by: IOM\n", "Registration: https://example.org/r")
        .contains("\nWords.\n\n--\nA footer.\n")
        .doesNotContain("--- Practical");
    assertThat(card(Invitation.publish(received, CardSamples.CLOCK)).text())
        .doesNotContain("Pass-1");
  }

  @Test
  void theHtmlDescriptionIsCleanedAndTheLinksAreKept() {
    Event event =
        CardSamples.plain().toBuilder()
            .description(Text.of("Bring your laptop.", "en"))
            .htmlDescription(
                Text.of(
                    "<p onclick=x>Bring <a href='https://example.org/l'>your</a>"
                        + " <b>laptop</b>.<script>x</script></p>",
                    "en"))
            .build();
    Document html = Jsoup.parse(card(CardSamples.request(event)).html());
    assertThat(html.select("div.text > p").get(0).html())
        .isEqualTo(
            "Bring <a href=\"https://example.org/l\" rel=\"noopener noreferrer nofollow\">your</a>"
                + " <b>laptop</b>.");
  }

  @Test
  void linksOfOtherSchemesAreWordsAlone() {
    Event event =
        CardSamples.plain().toBuilder()
            .places(List.of(OnlineVenue.at(URI.create("javascript:alert(1)"))))
            .build();
    InviteCard card = card(CardSamples.request(event));
    assertThat(card.html()).contains("<dd><bdi>javascript:alert(1)</bdi></dd>");
    assertThat(Jsoup.parse(card.html()).select("a.button")).isEmpty();
  }

  @Test
  void textsFromRightToLeftDoNotTurnWhatIsAroundThem() {
    Event event =
        CardSamples.inLanguage(CardSamples.plain(), "عنوان (1)", "ar").toBuilder()
            .place(Venue.named("قاعة 1"))
            .build();
    InviteCard card = card(CardSamples.request(event));
    assertThat(card.html())
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .contains("<h1 dir=\"auto\" lang=\"ar\">عنوان (1)</h1>")
        .contains("<dd><bdi>قاعة 1</bdi></dd>");
    assertThat(card.text()).contains("\nعنوان (1)\n", "Also at: \u2068قاعة 1\u2069\n");
  }

  @Test
  void aRefreshAndADeclinedProposalSayWhatTheyAre() {
    Event event = CardSamples.plain();
    assertThat(card(ATTENDING.refresh(event).messages().get(0)).text())
        .startsWith(
            "Update requested\nAnn Example asks for the latest version of this invitation.\n");
    Event proposal = CardSamples.counter(event, event, ANN).parts().get(0);
    assertThat(card(ORGANIZING.declineCounter(event, proposal).messages().get(0)).text())
        .startsWith(
            "Proposal declined\nUN Network has declined your proposal. The event stays as it"
                + " was.\n");
  }

  @Test
  void aLongListOfGuestsAndALongDescriptionAreCutInWords() {
    List<Attendee> guests =
        IntStream.range(0, CardPeople.MOST_GUESTS + 3)
            .mapToObj(it -> Attendee.of("g" + it + "@example.org"))
            .toList();
    Event event =
        CardSamples.plain().toBuilder()
            .meeting(new Meeting(CardSamples.plain().meeting().organizer(), guests))
            .description("word ".repeat(CardDescription.MOST_TEXT))
            .build();
    InviteCard card = card(CardSamples.request(event));
    assertThat(card.text())
        .contains("- g49@example.org – no reply yet\n- and 3 more\n")
        .contains("(shortened; the calendar file has the whole text)");
    assertThat(card.html().length()).isLessThan(40_000);
  }
}
