package org.convene.event;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convene.vocabulary.Term;

/** Events as most are, always the same: for benchmarks and for documents of many events. */
public final class TypicalEvents {

  private static final String DESCRIPTION =
      ("In recent years, flows of migrants have grown, and with them the need for towns, states and"
              + " civil society to work together.\n\nThis side event gathers those who receive"
              + " people on the way, and asks three questions: what works; what does not; and what"
              + " comes next, \"after the forum\". Speakers take the floor in the order of arrival,"
              + " and a report is made public afterwards.    ")
          .substring(0, 350);

  private TypicalEvents() {}

  /**
   * An event of some 770 bytes in JSON: a description of 350 characters, an organizer, an attendee
   * and two categories.
   *
   * @param i any number from 0; makes the uid, the title and the start
   */
  public static Event typicalEvent(int i) {
    return Event.builder()
        .uid(Uid.of("event-" + i + "@migrationnetwork.un.org"))
        .title(Text.of("Promoting the integration of migrants, session " + i, "en"))
        .description(Text.of(DESCRIPTION, "en"))
        .schedule(
            Schedule.zoned(
                LocalDateTime.of(2022, 5, 18, 8, 30).plusHours(i % 10_000),
                Duration.ofHours(1),
                ZoneId.of("America/New_York")))
        .place(Venue.named("Conference Room 12, UN Building"))
        .organizers("Mayors Migration Council")
        .meeting(
            new Meeting(
                Optional.of(CalendarUser.of("unmignet@example.org").withName("UN Network")),
                List.of(Attendee.of("a.example@example.org").named("A. Example"))))
        .classification(
            Classification.builder()
                .categories(List.of(Term.of("Side event"), Term.of("IMRF")))
                .build())
        .url(URI.create("https://migrationnetwork.un.org/events/" + i))
        .build();
  }

  /** The same event as rules see it before it is built. */
  public static Candidate typicalCandidate(int i) {
    return typicalEvent(i).toBuilder().candidate();
  }
}
