package org.convene.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.convene.arguments.Arguments;

/**
 * A reminder of an event, by a text, a sound or a message (RFC 5545 section 3.6.6, VALARM).
 *
 * <p>Immutable.
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

  /** The action of a reminder (RFC 5545 section 3.8.6.1). */
  public enum Action {
    /** The calendar shows a text. */
    DISPLAY,
    /** The calendar plays a sound. */
    AUDIO,
    /** The calendar sends a message. */
    EMAIL
  }

  /** The time at which a reminder goes off (RFC 5545 section 3.8.6.3). */
  public sealed interface Trigger {

    /**
     * A trigger relative to the start or the end of the event.
     *
     * @param offset negative for before
     * @param fromEnd whether it counts from the end
     */
    record Relative(NominalDuration offset, boolean fromEnd) implements Trigger {

      /** Refuses null. */
      public Relative {
        Objects.requireNonNull(offset, "offset");
      }
    }

    /**
     * A trigger at an instant of its own.
     *
     * @param instant to the second
     */
    record Absolute(Instant instant) implements Trigger {

      /** Refuses null. */
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
    recipients = Arguments.listOf(recipients, "recipients");
    attachments = Arguments.listOf(attachments, "attachments");
  }

  /**
   * Returns a reminder that shows a text some time before the start.
   *
   * @param time how long before
   * @return the reminder
   */
  public static Reminder before(Duration time) {
    Objects.requireNonNull(time, "time");
    return of(new Trigger.Relative(NominalDuration.of(time).negated(), false), Action.DISPLAY);
  }

  /**
   * Returns a reminder that has a trigger and an action only.
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
   * Returns this reminder at another time.
   *
   * @param trigger the time at which it goes off
   * @return a new reminder
   */
  public Reminder withTrigger(Trigger trigger) {
    return new Reminder(
        trigger,
        action,
        description,
        summary,
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }

  /**
   * Returns this reminder with another action.
   *
   * @param action what the calendar does
   * @return a new reminder
   */
  public Reminder withAction(Action action) {
    return new Reminder(
        trigger,
        action,
        description,
        summary,
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }

  /**
   * Returns this reminder with another text.
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

  /**
   * Returns this reminder without a text.
   *
   * @return a new reminder
   */
  public Reminder withoutDescription() {
    return new Reminder(
        trigger,
        action,
        Optional.empty(),
        summary,
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }

  /**
   * Returns this reminder with another subject.
   *
   * @param summary the subject of the message
   * @return a new reminder
   */
  public Reminder withSummary(Text summary) {
    Objects.requireNonNull(summary, "summary");
    return new Reminder(
        trigger,
        action,
        description,
        Optional.of(summary),
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }

  /**
   * Returns this reminder without a subject.
   *
   * @return a new reminder
   */
  public Reminder withoutSummary() {
    return new Reminder(
        trigger,
        action,
        description,
        Optional.empty(),
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }

  /**
   * Returns this reminder with other recipients in place of its own.
   *
   * @param recipients who gets the message, in order
   * @return a new reminder
   */
  public Reminder withRecipients(List<Attendee> recipients) {
    return new Reminder(
        trigger,
        action,
        description,
        summary,
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }

  /**
   * Returns this reminder with another number of repetitions; set the interval too.
   *
   * @param repeat how many times it goes off again, 0 for once only
   * @return a new reminder
   */
  public Reminder withRepeat(int repeat) {
    return new Reminder(
        trigger,
        action,
        description,
        summary,
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }

  /**
   * Returns this reminder with another interval between repetitions.
   *
   * @param interval the time between two of them
   * @return a new reminder
   */
  public Reminder withInterval(NominalDuration interval) {
    Objects.requireNonNull(interval, "interval");
    return new Reminder(
        trigger,
        action,
        description,
        summary,
        recipients,
        repeat,
        Optional.of(interval),
        attachments,
        extensions);
  }

  /**
   * Returns this reminder without an interval.
   *
   * @return a new reminder
   */
  public Reminder withoutInterval() {
    return new Reminder(
        trigger,
        action,
        description,
        summary,
        recipients,
        repeat,
        Optional.empty(),
        attachments,
        extensions);
  }

  /**
   * Returns this reminder with other attachments in place of its own.
   *
   * @param attachments a sound to play, or documents to send
   * @return a new reminder
   */
  public Reminder withAttachments(List<Attachment> attachments) {
    return new Reminder(
        trigger,
        action,
        description,
        summary,
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }

  /**
   * Returns this reminder with other extensions in place of its own.
   *
   * @param extensions properties and components of other names, as they were written
   * @return a new reminder
   */
  public Reminder withExtensions(Extensions extensions) {
    return new Reminder(
        trigger,
        action,
        description,
        summary,
        recipients,
        repeat,
        interval,
        attachments,
        extensions);
  }
}
