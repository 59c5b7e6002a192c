package org.convene.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event: what it is, when and where it takes place, who hosts it and who is invited.
 *
 * <p>An event in hand is valid: {@link EventBuilder#build()} refuses one that breaks a rule of
 * {@link StandardRule}, naming every violation at once. Two events are equal when every field is.
 *
 * <pre>{@code
 * Event event = Event.builder()
 *     .uid(Uid.of(URI.create("https://migrationnetwork.un.org/node/11551")))
 *     .title("Facilitating safe and regular migration pathways in a changing climate")
 *     .schedule(Schedule.zoned(
 *         LocalDateTime.of(2022, 5, 18, 8, 30), Duration.ofHours(1), ZoneId.of("America/New_York")))
 *     .place(Venue.named("Room 12, UN Building"))
 *     .organizers("Mayors Migration Council", "IOM")
 *     .build();
 * }</pre>
 *
 * <p>Immutable; threads may share it.
 */
public final class Event extends EventFields {

  private static final Comparator<Event> VERSIONS =
      Comparator.comparingInt(Event::sequence)
          .thenComparing(it -> it.stamp().or(it::updated).or(it::created).orElse(Instant.MIN));

  /** Without the overrides. */
  final EventSize size;

  /** Creates an event of values that break no rule; so they have a uid. */
  Event(EventValues values, EventSize size) {
    super(values);
    this.size = size;
  }

  /**
   * Returns a builder with no field set.
   *
   * @return the builder
   */
  public static EventBuilder builder() {
    return new EventBuilder();
  }

  /**
   * Returns the order of the versions of an event (RFC 5546 section 2.1.5): by {@link #sequence()},
   * then by {@link #stamp()}, or what stands for one that is not said.
   *
   * @return an order in which what counts comes last
   */
  public static Comparator<Event> versionOrder() {
    return VERSIONS;
  }

  /**
   * Returns a builder that starts from this event.
   *
   * <p>What is set in the builder of a series reaches its overrides, where they say what the series
   * said: an override is a difference. Another schedule moves extra dates, excluded times,
   * overrides and UNTIL with the series; {@link EventBuilder#build()} refuses it where its rules
   * would not give the instances that these are of. What is set itself stays as it is set.
   *
   * @return the builder
   */
  public EventBuilder toBuilder() {
    return new EventBuilder(this);
  }

  /**
   * Returns this event with more people invited, all required and asked to answer. Who is invited
   * already stays, with the answer given.
   *
   * @param organizer who invites, in place of who did: an e-mail address, a URI, or a name and an
   *     address such as {@code Ann <a@example.org>}
   * @param attendees who is invited too, in the same forms
   * @return a new event
   * @throws IllegalArgumentException if one of them has none of these forms
   * @throws InvalidEventException where the meeting breaks a rule, such as an attendee named twice
   */
  public Event invite(String organizer, String... attendees) {
    Meeting more = Meeting.of(organizer, attendees);
    CalendarUser given = more.organizer().orElseThrow();
    CalendarUser inviting =
        meeting()
            .organizer()
            .filter(before -> before.address().sameAddress(given.address()))
            .orElse(given);
    List<Attendee> all = new ArrayList<>(meeting().attendees());
    for (Attendee attendee : more.attendees()) {
      if (meeting().attendees().stream()
          .noneMatch(it -> it.address().sameAddress(attendee.address()))) {
        all.add(attendee);
      }
    }
    return toBuilder().meeting(new Meeting(Optional.of(inviting), all)).build();
  }

  /**
   * Returns the identity of the event, the same wherever it goes.
   *
   * @return the uid
   */
  public Uid uid() {
    return values.uid.orElseThrow();
  }

  /**
   * Fails, so that a mapper which takes an event for a bean does not write {@code {}}.
   *
   * @return nothing
   * @throws UnsupportedOperationException always
   * @deprecated write an event with a format, or give a Jackson mapper {@code ConveneJacksonModule}
   *     of {@code org.convene.io.json}
   */
  @Deprecated
  @SuppressWarnings("DoNotCallSuggester") // its annotation would be a dependency
  public Object getBean() {
    throw new UnsupportedOperationException(
        "expected a mapper that knows events, found one without ConveneJacksonModule: add it"
            + " (org.convene.io.json, Jackson 3), or write the event with a format such as"
            + " JsonFormat");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Event it && values.equals(it.values));
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "Event[" + uid() + ", " + title().map(Text::value).orElse("") + ", " + schedule() + "]";
  }
}
