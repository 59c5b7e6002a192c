package org.convene.event;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convene.arguments.Arguments;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * A builder of an {@link Event}. It may hold anything; only {@link #build()} insists on the rules.
 *
 * <p>A setter replaces what was set before; {@code place}, {@code link} and their like add one. Not
 * safe for use by several threads.
 */
public final class EventBuilder {

  private final EventValues values;

  /** The series that is edited, whose instances follow; null where none is. */
  private final @Nullable Event series;

  EventBuilder() {
    this.values = new EventValues();
    this.series = null;
  }

  /** Starts from an event. */
  EventBuilder(Event from) {
    this.values = from.values.copy();
    this.series = from.recurrence().isEmpty() ? null : from;
  }

  private EventBuilder(EventBuilder from) {
    this.values = from.values.copy();
    this.series = from.series;
  }

  /**
   * Returns another builder with the same values.
   *
   * @return a copy, which may break the same rules
   */
  public EventBuilder copy() {
    return new EventBuilder(this);
  }

  /**
   * Builds the event.
   *
   * @return the event; it may have warnings, see {@link EventValidator#validate(Event)}
   * @throws InvalidEventException where it breaks a rule; it holds every violation, not only the
   *     first
   */
  public Event build() {
    return candidate().check(StandardRule.ALL).orElseThrow();
  }

  /** What the rules look at: a copy, in which equal recurrences are equal. */
  Candidate candidate() {
    EventValues copy = values.copy();
    Map<String, String> orphans = series == null ? Map.of() : SeriesUpdate.follow(series, copy);
    return new Candidate(copy, SeriesForm.give(copy), orphans);
  }

  /**
   * Sets {@link Event#uid()}.
   *
   * @param uid null for none
   * @return this builder
   */
  public EventBuilder uid(@Nullable Uid uid) {
    values.uid = Optional.ofNullable(uid);
    return this;
  }

  /**
   * Sets {@link Event#recurrenceId()}.
   *
   * @param recurrenceId null for none
   * @return this builder
   */
  public EventBuilder recurrenceId(@Nullable RecurrenceId recurrenceId) {
    values.recurrenceId = Optional.ofNullable(recurrenceId);
    return this;
  }

  /**
   * Sets {@link Event#url()}.
   *
   * @param url null for none
   * @return this builder
   */
  public EventBuilder url(@Nullable URI url) {
    values.url = Optional.ofNullable(url);
    return this;
  }

  /**
   * Sets {@link Event#sequence()}.
   *
   * @param sequence replaces what was set before
   * @return this builder
   */
  public EventBuilder sequence(int sequence) {
    values.sequence = sequence;
    return this;
  }

  /**
   * Sets {@link Event#created()}.
   *
   * @param created null for none
   * @return this builder
   */
  public EventBuilder created(@Nullable Instant created) {
    values.created = Optional.ofNullable(created).map(EventBuilder::inSeconds);
    return this;
  }

  /**
   * Sets {@link Event#updated()}.
   *
   * @param updated null for none
   * @return this builder
   */
  public EventBuilder updated(@Nullable Instant updated) {
    values.updated = Optional.ofNullable(updated).map(EventBuilder::inSeconds);
    return this;
  }

  /**
   * Sets {@link Event#stamp()}. Where you change an event that was read, set {@link #updated} and
   * no stamp: the old one would say that this is the old version.
   *
   * @param stamp null for what {@link #updated} says, or else {@link #created}
   * @return this builder
   */
  public EventBuilder stamp(@Nullable Instant stamp) {
    values.stamp = Optional.ofNullable(stamp).map(EventBuilder::inSeconds);
    return this;
  }

  /**
   * Sets {@link Event#title()}.
   *
   * @param title null for none
   * @return this builder
   */
  public EventBuilder title(@Nullable Text title) {
    values.title = Optional.ofNullable(title);
    return this;
  }

  /**
   * Sets the title, in a language not known.
   *
   * @param title what the event is called
   * @return this builder
   */
  public EventBuilder title(String title) {
    Objects.requireNonNull(title, "title");
    return title(Text.of(title));
  }

  /**
   * Sets {@link Event#description()}.
   *
   * @param description null for none
   * @return this builder
   */
  public EventBuilder description(@Nullable Text description) {
    values.description = Optional.ofNullable(description);
    return this;
  }

  /**
   * Sets the description, in a language not known.
   *
   * @param description what the event is
   * @return this builder
   */
  public EventBuilder description(String description) {
    Objects.requireNonNull(description, "description");
    return description(Text.of(description));
  }

  /**
   * Sets {@link Event#htmlDescription()}; the plain description must be set too, in each language
   * of the HTML.
   *
   * @param htmlDescription null for none
   * @return this builder
   */
  public EventBuilder htmlDescription(@Nullable Text htmlDescription) {
    values.htmlDescription = Optional.ofNullable(htmlDescription);
    return this;
  }

  /**
   * Sets {@link Event#footnotes()}.
   *
   * @param footnotes replaces what was set before
   * @return this builder
   */
  public EventBuilder footnotes(List<Text> footnotes) {
    values.footnotes = Arguments.listOf(footnotes, "footnotes");
    return this;
  }

  /**
   * Adds to {@link Event#footnotes()}.
   *
   * @param footnote one more
   * @return this builder
   */
  public EventBuilder footnote(Text footnote) {
    Objects.requireNonNull(footnote, "footnote");
    values.footnotes = plus(values.footnotes, footnote);
    return this;
  }

  /**
   * Sets {@link Event#schedule()}.
   *
   * @param schedule replaces what was set before
   * @return this builder
   */
  public EventBuilder schedule(Schedule schedule) {
    values.schedule = Objects.requireNonNull(schedule, "schedule");
    return this;
  }

  /**
   * Sets {@link Event#recurrence()}.
   *
   * @param recurrence replaces what was set before
   * @return this builder
   */
  public EventBuilder recurrence(Recurrence recurrence) {
    values.recurrence = Objects.requireNonNull(recurrence, "recurrence");
    return this;
  }

  /**
   * Sets {@link Event#places()}.
   *
   * @param places replaces what was set before
   * @return this builder
   */
  public EventBuilder places(List<Place> places) {
    values.places = Arguments.listOf(places, "places");
    return this;
  }

  /**
   * Adds to {@link Event#places()}.
   *
   * @param place one more
   * @return this builder
   */
  public EventBuilder place(Place place) {
    Objects.requireNonNull(place, "place");
    values.places = plus(values.places, place);
    return this;
  }

  /**
   * Adds a venue by its name.
   *
   * @param name what the place is called, such as {@code Room 4}
   * @return this builder
   */
  public EventBuilder location(String name) {
    Objects.requireNonNull(name, "name");
    return place(Venue.named(name));
  }

  /**
   * Sets {@link Event#attendanceMode()}.
   *
   * @param attendanceMode null for none
   * @return this builder
   */
  public EventBuilder attendanceMode(@Nullable AttendanceMode attendanceMode) {
    values.attendanceMode = Optional.ofNullable(attendanceMode);
    return this;
  }

  /**
   * Sets {@link Event#organizers()}.
   *
   * @param organizers replaces what was set before
   * @return this builder
   */
  public EventBuilder organizers(List<Organization> organizers) {
    values.organizers = Arguments.listOf(organizers, "organizers");
    return this;
  }

  /**
   * Sets the organizations that host the event, by name.
   *
   * @param names the names in order
   * @return this builder
   */
  public EventBuilder organizers(String... names) {
    return organizers(Arguments.listOf(names, "names").stream().map(Organization::named).toList());
  }

  /**
   * Adds to {@link Event#organizers()}.
   *
   * @param organizer one more
   * @return this builder
   */
  public EventBuilder organizer(Organization organizer) {
    Objects.requireNonNull(organizer, "organizer");
    values.organizers = plus(values.organizers, organizer);
    return this;
  }

  /**
   * Sets {@link Event#contacts()}.
   *
   * @param contacts replaces what was set before
   * @return this builder
   */
  public EventBuilder contacts(List<Contact> contacts) {
    values.contacts = Arguments.listOf(contacts, "contacts");
    return this;
  }

  /**
   * Adds to {@link Event#contacts()}.
   *
   * @param contact one more
   * @return this builder
   */
  public EventBuilder contact(Contact contact) {
    Objects.requireNonNull(contact, "contact");
    values.contacts = plus(values.contacts, contact);
    return this;
  }

  /**
   * Sets {@link Event#meeting()}.
   *
   * @param meeting replaces what was set before
   * @return this builder
   */
  public EventBuilder meeting(Meeting meeting) {
    values.meeting = Objects.requireNonNull(meeting, "meeting");
    return this;
  }

  /**
   * Adds an attendee who is required and asked to answer.
   *
   * @param mailbox an e-mail address, a URI, or a name and an address such as {@code Ann
   *     <a@example.org>}
   * @return this builder
   * @throws IllegalArgumentException if it is none of them
   */
  public EventBuilder attendee(String mailbox) {
    Objects.requireNonNull(mailbox, "mailbox");
    return meeting(
        values.meeting.withAttendees(plus(values.meeting.attendees(), Attendee.of(mailbox))));
  }

  /**
   * Sets {@link Event#languages()}.
   *
   * @param languages replaces what was set before
   * @return this builder
   */
  public EventBuilder languages(List<String> languages) {
    values.languages = Arguments.listOf(languages, "languages");
    return this;
  }

  /**
   * Sets the languages the event is held in.
   *
   * @param tags BCP 47 tags
   * @return this builder
   */
  public EventBuilder languages(String... tags) {
    return languages(Arguments.listOf(tags, "tags"));
  }

  /**
   * Sets {@link Event#interpretation()}.
   *
   * @param interpretation replaces what was set before
   * @return this builder
   */
  public EventBuilder interpretation(List<String> interpretation) {
    values.interpretation = Arguments.listOf(interpretation, "interpretation");
    return this;
  }

  /**
   * Sets {@link Event#classification()}.
   *
   * @param classification replaces what was set before
   * @return this builder
   */
  public EventBuilder classification(Classification classification) {
    values.classification = Objects.requireNonNull(classification, "classification");
    return this;
  }

  /**
   * Sets the categories of the classification.
   *
   * @param labels the categories in order
   * @return this builder
   */
  public EventBuilder categories(String... labels) {
    List<Term> terms = Arguments.listOf(labels, "labels").stream().map(Term::of).toList();
    return classification(values.classification.toBuilder().categories(terms).build());
  }

  /**
   * Sets the numbered GCM objectives of the classification.
   *
   * @param objectives the objectives
   * @return this builder
   */
  public EventBuilder objectives(GcmObjective... objectives) {
    return classification(
        values.classification.toBuilder().gcmObjectives(GcmObjectives.of(objectives)).build());
  }

  /**
   * Sets {@link Event#publicationStatus()}.
   *
   * @param publicationStatus null for none
   * @return this builder
   */
  public EventBuilder publicationStatus(@Nullable PublicationStatus publicationStatus) {
    values.publicationStatus = Optional.ofNullable(publicationStatus);
    return this;
  }

  /**
   * Sets {@link Event#status()}.
   *
   * @param status null for none
   * @return this builder
   */
  public EventBuilder status(@Nullable EventStatus status) {
    values.status = Optional.ofNullable(status);
    return this;
  }

  /**
   * Sets {@link Event#links()}.
   *
   * @param links replaces what was set before
   * @return this builder
   */
  public EventBuilder links(List<Link> links) {
    values.links = Arguments.listOf(links, "links");
    return this;
  }

  /**
   * Adds to {@link Event#links()}.
   *
   * @param link one more
   * @return this builder
   */
  public EventBuilder link(Link link) {
    Objects.requireNonNull(link, "link");
    values.links = plus(values.links, link);
    return this;
  }

  /**
   * Sets {@link Event#attachments()}.
   *
   * @param attachments replaces what was set before
   * @return this builder
   */
  public EventBuilder attachments(List<Attachment> attachments) {
    values.attachments = Arguments.listOf(attachments, "attachments");
    return this;
  }

  /**
   * Adds to {@link Event#attachments()}.
   *
   * @param attachment one more
   * @return this builder
   */
  public EventBuilder attachment(Attachment attachment) {
    Objects.requireNonNull(attachment, "attachment");
    values.attachments = plus(values.attachments, attachment);
    return this;
  }

  /**
   * Sets {@link Event#images()}.
   *
   * @param images replaces what was set before
   * @return this builder
   */
  public EventBuilder images(List<Image> images) {
    values.images = Arguments.listOf(images, "images");
    return this;
  }

  /**
   * Adds to {@link Event#images()}.
   *
   * @param image one more
   * @return this builder
   */
  public EventBuilder image(Image image) {
    Objects.requireNonNull(image, "image");
    values.images = plus(values.images, image);
    return this;
  }

  /**
   * Sets {@link Event#registration()}.
   *
   * @param registration replaces what was set before
   * @return this builder
   */
  public EventBuilder registration(Registration registration) {
    values.registration = Objects.requireNonNull(registration, "registration");
    return this;
  }

  /**
   * Sets {@link Event#reminders()}.
   *
   * @param reminders replaces what was set before
   * @return this builder
   */
  public EventBuilder reminders(List<Reminder> reminders) {
    values.reminders = Arguments.listOf(reminders, "reminders");
    return this;
  }

  /**
   * Adds to {@link Event#reminders()}.
   *
   * @param reminder one more
   * @return this builder
   */
  public EventBuilder reminder(Reminder reminder) {
    Objects.requireNonNull(reminder, "reminder");
    values.reminders = plus(values.reminders, reminder);
    return this;
  }

  /**
   * Sets {@link Event#relations()}.
   *
   * @param relations replaces what was set before
   * @return this builder
   */
  public EventBuilder relations(List<Relation> relations) {
    values.relations = Arguments.listOf(relations, "relations");
    return this;
  }

  /**
   * Adds to {@link Event#relations()}.
   *
   * @param relation one more
   * @return this builder
   */
  public EventBuilder relation(Relation relation) {
    Objects.requireNonNull(relation, "relation");
    values.relations = plus(values.relations, relation);
    return this;
  }

  /**
   * Sets {@link Event#privacy()}.
   *
   * @param privacy null for none
   * @return this builder
   */
  public EventBuilder privacy(@Nullable Privacy privacy) {
    values.privacy = Optional.ofNullable(privacy);
    return this;
  }

  /**
   * Sets {@link Event#freeBusy()}.
   *
   * @param freeBusy null for none
   * @return this builder
   */
  public EventBuilder freeBusy(@Nullable FreeBusy freeBusy) {
    values.freeBusy = Optional.ofNullable(freeBusy);
    return this;
  }

  /**
   * Sets {@link Event#priority()}.
   *
   * @param priority null for none
   * @return this builder
   */
  public EventBuilder priority(@Nullable Integer priority) {
    values.priority = Optional.ofNullable(priority);
    return this;
  }

  /**
   * Sets {@link Event#color()}.
   *
   * @param color null for none
   * @return this builder
   */
  public EventBuilder color(@Nullable String color) {
    values.color = Optional.ofNullable(color);
    return this;
  }

  /**
   * Sets {@link Event#extensions()}.
   *
   * @param extensions replaces what was set before
   * @return this builder
   */
  public EventBuilder extensions(Extensions extensions) {
    values.extensions = Objects.requireNonNull(extensions, "extensions");
    return this;
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> more = new ArrayList<>(list);
    more.add(element);
    return List.copyOf(more);
  }

  private static Instant inSeconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
