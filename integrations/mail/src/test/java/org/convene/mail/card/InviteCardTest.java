package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InviteCardTest {

  @Test
  void isTextOfAnInvitation() {
    InviteCard card = InviteCard.of(CardSamples.request(CardSamples.plain()), CardSamples.PARIS);
    assertThat(card.language()).isEqualTo("en");
    assertThat(card.subject())
        .isEqualTo("Invitation: Facilitating safe and regular migration pathways");
    assertThat(card.text())
        .startsWith(
            """
            Invitation
            Please reply with the buttons of your mail program, or open the attached calendar file.

            Facilitating safe and regular migration pathways

            When: Wednesday, 18 May 2022, 08:30–09:30 (New York time, GMT−4)
            In your time zone: Wednesday, 18 May 2022, 14:30–15:30 (Paris time, GMT+2)
            Where: Room 12, UN Building
            Join online: https://meet.example.org/r/4711
            Passcode: Pass-1234
            Organizer: UN Network (unmignet@example.org)
            Guests:
            - Ann Example – no reply yet
            - b@example.org – accepted
            - Célia – tentative, optional
            Organized by:
            - Mayors Migration Council
            - IOM

            Add to your calendar:
            - Google Calendar: https://calendar.google.com/calendar/render?action=TEMPLATE\
            &text=Facilitating%20safe%20and%20regular%20migration%20pathways\
            &dates=20220518T083000%2F20220518T093000&ctz=America%2FNew_York\
            &location=Room%2012%2C%20UN%20Building\
            &details=https%3A%2F%2Fmeet.example.org%2Fr%2F4711&crm=BUSY
            """);
  }
}
