package org.convene.mail.card;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Contact;
import org.convene.event.Event;
import org.convene.event.Link;
import org.convene.event.Meeting;
import org.convene.event.OnlineVenue;
import org.convene.event.Organization;
import org.convene.event.Recurrence;
import org.convene.event.Registration;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/** Messages whose cards are looked at. */
final class CardSamples {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2022-05-01T00:00:00Z"), ZoneOffset.UTC);
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final Optional<ZoneId> PARIS = Optional.of(ZoneId.of("Europe/Paris"));

  private CardSamples() {}

  /** The invitation of everybody to an event. */
  static Invitation request(Event event) {
    return organizing(event).invite(event).messages().get(0);
  }

  /** The first message that tells of a change. */
  static Invitation update(Event sent, Event changed) {
    return organizing(sent).update(sent, changed).messages().get(0);
  }

  static Invitation cancel(Event event) {
    return organizing(event).cancel(event).messages().get(0);
  }

  static Invitation answer(Event event, CalendarAddress attendee, Attendee.Status status) {
    return Scheduling.of(attendee, CLOCK).reply(event, status).messages().get(0);
  }

  static Invitation counter(Event event, Event proposed, CalendarAddress attendee) {
    return Scheduling.of(attendee, CLOCK).counter(event, proposed).messages().get(0);
  }

  static Scheduling organizing(Event event) {
    return Scheduling.of(event.meeting().organizer().orElseThrow().address(), CLOCK);
  }

  static Event plain() {
    return Event.builder()
        .uid(Uid.of(URI.create("https://example.org/1")))
        .title(Text.of("Facilitating safe and regular migration pathways", "en"))
        .schedule(
            Schedule.zoned(LocalDateTime.of(2022, 5, 18, 8, 30), Duration.ofHours(1), NEW_YORK))
        .place(Venue.named("Room 12, UN Building"))
        .place(OnlineVenue.at("https://meet.example.org/r/4711").withPasscode("Pass-1234"))
        .organizers("Mayors Migration Council", "IOM")
        .meeting(
            new Meeting(
                Optional.of(CalendarUser.of("UN Network <unmignet@example.org>")),
                List.of(
                    Attendee.of("Ann Example <a@example.org>").withRsvp(true),
                    Attendee.of("b@example.org").withStatus(Attendee.Status.ACCEPTED),
                    Attendee.optional("Célia <c@example.org>")
                        .withStatus(Attendee.Status.TENTATIVE))))
        .build();
  }

  static Event full() {
    return plain().toBuilder()
        .place(Venue.named("Town Hall").withRoom("Blue room"))
        .organizers(
            List.of(
                Organization.named("Mayors Migration Council")
                    .withUri(URI.create("https://www.mayorsmigrationcouncil.org/")),
                Organization.named("IOM").withEmail("desk@iom.example.org")))
        .contacts(
            List.of(Contact.of("Desk").withEmail("desk@example.org").withPhone("+1 212 555 0100")))
        .registration(
            Registration.open(URI.create("https://example.org/register?event=1&lang=en"))
                .until(EventTime.of(LocalDateTime.of(2022, 5, 16, 17, 0), NEW_YORK)))
        .url(URI.create("https://migrationnetwork.un.org/node/11551"))
        .links(
            List.of(
                Link.to(URI.create("https://example.org/agenda.pdf")).withLabel(Text.of("Agenda"))))
        .description(
            Text.of(
                """
                In recent years, climate change has become a driver of migration.

                This session looks at what cities do:
                - plan
                - welcome

                Read more at https://example.org/climate, and bring questions.""",
                "en"))
        .build();
  }

  static Event series() {
    return full().toBuilder()
        .title(Text.of("Weekly call", "en"))
        .recurrence(
            Recurrence.of(
                    RecurrenceRule.weekly()
                        .on(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                        .count(10)
                        .build())
                .excluding(EventTime.of(LocalDateTime.of(2022, 5, 25, 8, 30))))
        .build();
  }

  static Event inLanguage(Event event, String title, String language) {
    return event.toBuilder().title(Text.of(title, language)).build();
  }

  static Map<String, InviteCard> all() {
    Map<String, InviteCard> cards = new LinkedHashMap<>();
    invitations(full(), cards);
    others(full(), cards);
    return cards;
  }

  private static void invitations(Event sent, Map<String, InviteCard> cards) {
    cards.put("plain", InviteCard.of(request(plain()), Optional.empty()));
    cards.put("request", InviteCard.of(request(sent), PARIS));
    cards.put("series", InviteCard.of(request(series()), PARIS));
    cards.put(
        "french",
        InviteCard.of(request(inLanguage(sent, "Migrations et climat : les villes", "fr")), PARIS));
    cards.put(
        "spanish",
        InviteCard.of(request(inLanguage(sent, "Migración y clima: las ciudades", "es")), PARIS));
    cards.put(
        "arabic",
        InviteCard.of(
            request(
                inLanguage(sent, "تعزيز مسارات الهجرة الآمنة (2022)", "ar").toBuilder()
                    .description(
                        Text.of("وصف الحدث بالعربية.\n\nانظر https://example.org/ar", "ar"))
                    .build()),
            PARIS));
  }

  private static void others(Event sent, Map<String, InviteCard> cards) {
    CalendarAddress ann = CalendarAddress.of("a@example.org");
    cards.put("publish", InviteCard.of(Invitation.publish(sent, CLOCK), Optional.empty()));
    cards.put(
        "cancel",
        InviteCard.of(
            organizing(sent)
                .withComment("The speaker is ill.\nWe will propose another date soon.")
                .cancel(sent)
                .messages()
                .get(0),
            PARIS));
    cards.put(
        "reply",
        InviteCard.of(
            Scheduling.of(ann, CLOCK)
                .withComment("I will be ten minutes late.")
                .reply(sent, Attendee.Status.ACCEPTED)
                .messages()
                .get(0),
            Optional.empty()));
    cards.put(
        "declined", InviteCard.of(answer(sent, ann, Attendee.Status.DECLINED), Optional.empty()));
    cards.put(
        "counter",
        InviteCard.of(
            counter(
                sent,
                sent.toBuilder()
                    .schedule(
                        Schedule.zoned(
                            LocalDateTime.of(2022, 5, 19, 10, 0), Duration.ofHours(1), NEW_YORK))
                    .build(),
                ann),
            Optional.empty()));
  }
}
