package org.convene.event;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The fields of an event except its uid: an {@link Event} has one, a {@link Candidate} may have
 * none.
 *
 * <p>Not public, so that both show these methods as their own.
 */
abstract sealed class EventFields permits Event, Candidate {

  final EventValues values;

  EventFields(EventValues values) {
    this.values = values;
  }

  /**
   * Returns the instance of a recurring event that this event replaces.
   *
   * @return the recurrence id, or empty for an event of its own
   */
  public Optional<RecurrenceId> recurrenceId() {
    return values.recurrenceId;
  }

  /**
   * Returns the page of the event.
   *
   * @return an absolute URI, or empty
   */
  public Optional<URI> url() {
    return values.url;
  }

  /**
   * Returns how many times the event changed in a way that matters to those who attend (RFC 5545
   * section 3.8.7.4).
   *
   * @return 0 or more
   */
  public int sequence() {
    return values.sequence;
  }

  /**
   * Returns the instant at which the event was first recorded.
   *
   * @return to the second, or empty
   */
  public Optional<Instant> created() {
    return values.created;
  }

  /**
   * Returns the instant at which the event was last changed.
   *
   * @return to the second, or empty
   */
  public Optional<Instant> updated() {
    return values.updated;
  }

  /**
   * Returns the instant at which this version was written down or sent, as a calendar states it
   * (RFC 5545 section 3.8.7.2, DTSTAMP). Of two versions with one {@link #sequence()}, the one with
   * the later stamp counts (RFC 5546 section 2.1.5).
   *
   * @return to the second; empty where it is that of {@link #updated()}, or else {@link #created()}
   */
  public Optional<Instant> stamp() {
    return values.stamp;
  }

  /**
   * Returns the title of the event, on one line.
   *
   * @return the title, or empty where a foreign calendar gives none
   */
  public Optional<Text> title() {
    return values.title;
  }

  /**
   * Returns the description of the event, in paragraphs with an empty line between them.
   *
   * @return the description, or empty
   */
  public Optional<Text> description() {
    return values.description;
  }

  /**
   * Returns the description as HTML, beside the plain one in the same languages (RFC 9073 section
   * 6.5, STYLED-DESCRIPTION).
   *
   * <p>It is data from whoever wrote the event, and not cleaned: clean it before you show it.
   *
   * @return an HTML fragment or document, or empty
   */
  public Optional<Text> htmlDescription() {
    return values.htmlDescription;
  }

  /**
   * Returns notes under the event, such as the one on references to Kosovo.
   *
   * @return the notes in order
   */
  public List<Text> footnotes() {
    return values.footnotes;
  }

  /**
   * Returns when the event takes place.
   *
   * @return the schedule; undated where nothing is known
   */
  public Schedule schedule() {
    return values.schedule;
  }

  /**
   * Returns how the event repeats.
   *
   * @return the recurrence; empty where it takes place once
   */
  public Recurrence recurrence() {
    return values.recurrence;
  }

  /**
   * Returns the places of the event, physical and online.
   *
   * @return venues and online venues in order
   */
  public List<Place> places() {
    return values.places;
  }

  /**
   * Returns the way in which people attend.
   *
   * @return what the source states, or empty
   */
  public Optional<AttendanceMode> attendanceMode() {
    return values.attendanceMode;
  }

  /**
   * Returns the organizations that host the event.
   *
   * @return the organizations in order
   */
  public List<Organization> organizers() {
    return values.organizers;
  }

  /**
   * Returns the contacts for questions about the event.
   *
   * @return the contacts in order
   */
  public List<Contact> contacts() {
    return values.contacts;
  }

  /**
   * Returns the calendar side of the event: its organizer and attendees.
   *
   * @return the meeting; empty where nobody is invited by calendar
   */
  public Meeting meeting() {
    return values.meeting;
  }

  /**
   * Returns the languages the event is held in.
   *
   * @return BCP 47 tags, or names as written where no tag is known
   */
  public List<String> languages() {
    return values.languages;
  }

  /**
   * Returns the languages that the event is interpreted into.
   *
   * @return BCP 47 tags, or names as written where no tag is known
   */
  public List<String> interpretation() {
    return values.interpretation;
  }

  /**
   * Returns the subjects and audiences of the event.
   *
   * @return the classification; empty where nothing is said
   */
  public Classification classification() {
    return values.classification;
  }

  /**
   * Returns the editorial state of the record.
   *
   * @return the state, or empty
   */
  public Optional<PublicationStatus> publicationStatus() {
    return values.publicationStatus;
  }

  /**
   * Tells whether the event takes place.
   *
   * @return the status, or empty
   */
  public Optional<EventStatus> status() {
    return values.status;
  }

  /**
   * Returns links to pages about the event.
   *
   * @return the links in order
   */
  public List<Link> links() {
    return values.links;
  }

  /**
   * Returns the documents that belong to the event.
   *
   * @return the attachments in order
   */
  public List<Attachment> attachments() {
    return values.attachments;
  }

  /**
   * Returns the images to show with the event.
   *
   * @return the images in order
   */
  public List<Image> images() {
    return values.images;
  }

  /**
   * Returns how to register for the event.
   *
   * @return the registration; empty where nothing is known
   */
  public Registration registration() {
    return values.registration;
  }

  /**
   * Returns the reminders of the event.
   *
   * @return the reminders in order
   */
  public List<Reminder> reminders() {
    return values.reminders;
  }

  /**
   * Returns the relations to other events.
   *
   * @return the relations in order
   */
  public List<Relation> relations() {
    return values.relations;
  }

  /**
   * Returns who may see the event in a calendar.
   *
   * @return the privacy, or empty
   */
  public Optional<Privacy> privacy() {
    return values.privacy;
  }

  /**
   * Returns whether attendees count as free or busy during the event.
   *
   * @return the kind of time, or empty
   */
  public Optional<FreeBusy> freeBusy() {
    return values.freeBusy;
  }

  /**
   * Returns the priority: 1 is the highest, 9 the lowest, 0 is undefined (RFC 5545 section
   * 3.8.1.9).
   *
   * @return 0 to 9, or empty
   */
  public Optional<Integer> priority() {
    return values.priority;
  }

  /**
   * Returns the colour to show the event in: a CSS3 colour name (RFC 7986 section 5.9).
   *
   * @return the name, or empty
   */
  public Optional<String> color() {
    return values.color;
  }

  /**
   * Returns the properties and components of a foreign document that the model has no field for.
   *
   * @return the extensions
   */
  public Extensions extensions() {
    return values.extensions;
  }
}
