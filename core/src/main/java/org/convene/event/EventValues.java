package org.convene.event;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of the fields of an event: those of an {@link EventBuilder} change, those of an {@link
 * Event} and a {@link Candidate} never do.
 *
 * <p>An event holds a copy in a final field, so that other threads see what was in it then. Lists
 * are unmodifiable.
 */
final class EventValues implements Cloneable {

  Optional<Uid> uid = Optional.empty();
  Optional<RecurrenceId> recurrenceId = Optional.empty();
  Optional<URI> url = Optional.empty();
  int sequence;
  Optional<Instant> created = Optional.empty();
  Optional<Instant> updated = Optional.empty();
  Optional<Instant> stamp = Optional.empty();
  Optional<Text> title = Optional.empty();
  Optional<Text> description = Optional.empty();
  Optional<Text> htmlDescription = Optional.empty();
  List<Text> footnotes = List.of();
  Schedule schedule = Schedule.undated("");
  Recurrence recurrence = Recurrence.none();
  List<Place> places = List.of();
  Optional<AttendanceMode> attendanceMode = Optional.empty();
  List<Organization> organizers = List.of();
  List<Contact> contacts = List.of();
  Meeting meeting = Meeting.none();
  List<String> languages = List.of();
  List<String> interpretation = List.of();
  Classification classification = Classification.none();
  Optional<PublicationStatus> publicationStatus = Optional.empty();
  Optional<EventStatus> status = Optional.empty();
  List<Link> links = List.of();
  List<Attachment> attachments = List.of();
  List<Image> images = List.of();
  Registration registration = Registration.none();
  List<Reminder> reminders = List.of();
  List<Relation> relations = List.of();
  Optional<Privacy> privacy = Optional.empty();
  Optional<FreeBusy> freeBusy = Optional.empty();
  Optional<Integer> priority = Optional.empty();
  Optional<String> color = Optional.empty();
  Extensions extensions = Extensions.none();

  /** Copies every field, named or added later. */
  EventValues copy() {
    try {
      return (EventValues) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventValues it
        && uid.equals(it.uid)
        && recurrenceId.equals(it.recurrenceId)
        && url.equals(it.url)
        && sequence == it.sequence
        && created.equals(it.created)
        && updated.equals(it.updated)
        && stamp.equals(it.stamp)
        && title.equals(it.title)
        && description.equals(it.description)
        && htmlDescription.equals(it.htmlDescription)
        && footnotes.equals(it.footnotes)
        && schedule.equals(it.schedule)
        && recurrence.equals(it.recurrence)
        && places.equals(it.places)
        && attendanceMode.equals(it.attendanceMode)
        && organizers.equals(it.organizers)
        && contacts.equals(it.contacts)
        && meeting.equals(it.meeting)
        && languages.equals(it.languages)
        && interpretation.equals(it.interpretation)
        && classification.equals(it.classification)
        && publicationStatus.equals(it.publicationStatus)
        && status.equals(it.status)
        && links.equals(it.links)
        && attachments.equals(it.attachments)
        && images.equals(it.images)
        && registration.equals(it.registration)
        && reminders.equals(it.reminders)
        && relations.equals(it.relations)
        && privacy.equals(it.privacy)
        && freeBusy.equals(it.freeBusy)
        && priority.equals(it.priority)
        && color.equals(it.color)
        && extensions.equals(it.extensions);
  }

  /** Of the fields by which events differ as a rule. */
  @Override
  public int hashCode() {
    return Objects.hash(uid, recurrenceId, sequence, updated, title, schedule);
  }
}
