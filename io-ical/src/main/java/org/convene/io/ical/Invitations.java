package org.convene.io.ical;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.ical.itip.Arrived;
import org.convene.io.ical.itip.Replies;
import org.convene.io.ical.mapping.Stamp;

/**
 * Reads messages about events that come in (RFC 5546), and applies the answers of attendees.
 *
 * <pre>{@code
 * Invitations.Message message = Invitations.read(in);
 * Invitations.Outcome outcome = Invitations.apply(event, message);
 * store(outcome.event());
 * outcome.refused().forEach(why -> log.warn("{}", why));
 * }</pre>
 *
 * <p>Who sent a message is for the mail to say: this looks at what is written in it. A caller who
 * must be sure compares the sender with the attendee.
 *
 * <p>Has no state; threads may share what it returns. A message is held in memory whole, with at
 * most 1,000 events; {@link #read} closes its stream.
 */
public final class Invitations {

  private static final int MOST_EVENTS = 1_000;

  private Invitations() {}

  /**
   * Reads a message, leniently: what is wrong with an event is a problem. What a message says twice
   * for its clients is taken once: a place that is only the link to the event is no place. What
   * stands under the description for guests stays there; a message of the event has it once again.
   *
   * @param in the calendar part of the mail, or the file; closed
   * @return what it says
   * @throws DocumentException where it is no calendar, or has more than 1,000 events
   * @throws IOException where the stream fails
   */
  public static Message read(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    Limits limits = Limits.standard().toBuilder().events(MOST_EVENTS).build();
    List<Event> events = new ArrayList<>(1);
    List<Problem> problems = new ArrayList<>(0);
    try (EventReader reader = new IcalFormat().withLimits(limits).reader(in)) {
      Optional<String> method = reader.head().method();
      Optional<ReadResult> result = reader.read();
      while (result.isPresent()) {
        problems.addAll(result.get().problems());
        if (result.get() instanceof ReadResult.Accepted accepted) {
          events.add(Arrived.of(accepted.event()));
        }
        result = reader.read();
      }
      return new Message(method.map(it -> it.toUpperCase(Locale.ROOT)), events, problems);
    }
  }

  /**
   * Applies the answer of an attendee to the organizer's event.
   *
   * <p>The answer to an earlier version, or one given before the last that was taken, changes
   * nothing; so messages may come in any order, and again. When the last was given is kept with the
   * attendee, as the parameter {@code X-CONVENE-REPLIED}. An answer to one instance of a series
   * makes or changes the override of that instance, which it names by its recurrence id in any kind
   * and zone; one to a time at which the series has no instance, or an excluded one, is refused,
   * and so is one to an instance that the rules do not tell (see {@link
   * org.convene.series.Series}). An answer to the series is one to every instance that was not
   * answered to by itself. Somebody to whom an attendee delegates is invited with that answer, and
   * a stranger before it.
   *
   * @param event as the organizer has it
   * @param reply a message of method REPLY
   * @return the event with the answer, or as it was and why
   */
  public static Outcome apply(Event event, Message reply) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(reply, "reply");
    Replies replies = Replies.taken(event, reply.method(), reply.events());
    return new Outcome(replies.event(), replies.refused());
  }

  /**
   * Holds what a message says.
   *
   * @param method upper case, such as {@code REQUEST}; empty where the calendar is no message
   * @param events what it is about; a series holds the overrides that came with it
   * @param problems what is wrong in the document, and where
   */
  public record Message(Optional<String> method, List<Event> events, List<Problem> problems) {

    /** Copies the lists. */
    public Message {
      Objects.requireNonNull(method, "method");
      events = copy(events, "events");
      problems = copy(problems, "problems");
    }

    /**
     * Returns when a message says that it was made.
     *
     * @param event an event of a message, or an override
     * @return its DTSTAMP, or empty where it has none
     */
    public static Optional<Instant> stamp(Event event) {
      Objects.requireNonNull(event, "event");
      return Stamp.in(event);
    }
  }

  /**
   * Tells what came of an answer.
   *
   * @param event the event with the answer; as it was, where all of it was refused
   * @param refused why it was not taken: {@code reply.sequence-older}, {@code reply.stamp-older}
   *     (also where it comes again), {@code reply.stranger}, {@code reply.instance-unknown}, {@code
   *     reply.uid}, {@code reply.method}, {@code reply.attendees} or {@code reply.empty}; several
   *     where a message answers to several instances. Of more than ten answers to times without an
   *     instance, ten are told, and how many others there are
   */
  public record Outcome(Event event, List<Violation> refused) {

    /** Copies the list. */
    public Outcome {
      Objects.requireNonNull(event, "event");
      refused = copy(refused, "refused");
    }

    /**
     * Tells whether all of the answer was applied.
     *
     * @return true where nothing was refused
     */
    public boolean isApplied() {
      return refused.isEmpty();
    }
  }

  /** Copies a list; null in it is refused by its name. */
  static <T> List<T> copy(List<T> list, String name) {
    Objects.requireNonNull(list, name).forEach(each -> Objects.requireNonNull(each, name));
    return List.copyOf(list);
  }
}
