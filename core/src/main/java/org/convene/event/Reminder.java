package org.convene.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a calendar does before an event (RFC 5545 section 3.6.6, VALARM).
 *
 * @param trigger when
 * @param action what
 * @param description the text to show, or the body of the message
 * @param summary the subject of the message
 * @param recipients who gets the message
 * @param repeat how many times more after the first
 * @param interval how long between two times
 * @param attachments a sound to play, or documents to send
 * @param extensions properties and components of other names, kept as they were written
 */
public record Reminder(
    Trigger trigger,
    Action action,
    Optional<Text> description,
    Optional<Text> summary,
    List<Attendee> recipients,
    int repeat,
    Optional<NominalDuration> interval,
    List<Attachment> attachments,
    Extensions extensions) {

  /** What a reminder does (RFC 5545 section 3.8.6.1). */
  public enum Action {
    /** Shows a text. */
    DISPLAY,
    /** Plays a sound. */
    AUDIO,
    /** Sends a message. */
    EMAIL
  }

  /** When a reminder goes off (RFC 5545 section 3.8.6.3). */
  public sealed interface Trigger {

    /**
     * Some time from the start or the end of the event.
     *
     * @param offset negative for before
     * @param fromEnd whether it counts from the end
     */
    record Relative(NominalDuration offset, boolean fromEnd) implements Trigger {

      /** Checks that the offset is there. */
      public Relative {
        Objects.requireNonNull(offset, "offset");
      }
    }

    /**
     * A moment of its own.
     *
     * @param instant to the second
     */
    record Absolute(Instant instant) implements Trigger {

      /** Checks that the instant is there. */
      public Absolute {
        Objects.requireNonNull(instant, "instant");
      }
    }

    /**
     * Calls the function of the case that this trigger is.
     *
     * @param relative for some time from the start or the end
     * @param absolute for a moment of its own
     * @param <R> what the functions give
     * @return what the called function gave
     */
    default <R> R match(
        Function<? super Relative, ? extends R> relative,
        Function<? super Absolute, ? extends R> absolute) {
      Objects.requireNonNull(relative, "relative");
      Objects.requireNonNull(absolute, "absolute");
      return this instanceof Relative it ? relative.apply(it) : absolute.apply((Absolute) this);
    }
  }

  /** Copies the lists. */
  public Reminder {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(recipients, "recipients");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(attachments, "attachments");
    Objects.requireNonNull(extensions, "extensions");
    Objects.requireNonNull(trigger, "trigger");
    Objects.requireNonNull(action, "action");
    recipients = List.copyOf(recipients);
    attachments = List.copyOf(attachments);
  }

  /**
   * A text shown some time before the start.
   *
   * @param time how long before
   * @return the reminder
   */
  public static Reminder before(Duration time) {
    Objects.requireNonNull(time, "time");
    return of(new Trigger.Relative(NominalDuration.of(time).negated(), false), Action.DISPLAY);
  }

  /**
   * A reminder that says when and what, and nothing else.
   *
   * @param trigger when
   * @param action what
   * @return the reminder
   */
  public static Reminder of(Trigger trigger, Action action) {
    return new Reminder(
        trigger,
        action,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        Optional.empty(),
        List.of(),
        Extensions.none());
  }

  /**
   * This reminder with a text.
   *
   * @param description the text to show, or the body of the message
   * @return a new reminder
   */
  public Reminder withDescription(Text description) {
    Objects.requireNonNull(description, "description");
    return new Reminder(
        trigger,
        action,
        Optional.of(description),
        summary,
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }
}
