package org.convene.event;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  @Nullable Uid uid;
  @Nullable RecurrenceId recurrenceId;
  @Nullable URI url;
  int sequence;
  @Nullable Instant created;
  @Nullable Instant updated;
  @Nullable Text title;
  @Nullable Text description;
  @Nullable Text htmlDescription;
  List<Text> footnotes = List.of();
  Schedule schedule = Schedule.undated("");
  Recurrence recurrence = Recurrence.none();
  List<Place> places = List.of();
  @Nullable AttendanceMode attendanceMode;
  List<Organization> organizers = List.of();
  List<Contact> contacts = List.of();
  Meeting meeting = Meeting.none();
  List<String> languages = List.of();
  List<String> interpretation = List.of();
  Classification classification = Classification.none();
  @Nullable PublicationStatus publicationStatus;
  @Nullable EventStatus status;
  List<Link> links = List.of();
  List<Attachment> attachments = List.of();
  List<Image> images = List.of();
  Registration registration = Registration.none();
  List<Reminder> reminders = List.of();
  List<Relation> relations = List.of();
  @Nullable Privacy privacy;
  @Nullable FreeBusy freeBusy;
  @Nullable Integer priority;
  @Nullable String color;
  Extensions extensions = Extensions.none();

  EventBuilder() {}

  EventBuilder(EventFields event, @Nullable Uid uid) {
    this.uid = uid;
    this.recurrenceId = event.recurrenceId().orElse(null);
    this.url = event.url().orElse(null);
    this.sequence = event.sequence();
    this.created = event.created().orElse(null);
    this.updated = event.updated().orElse(null);
    this.title = event.title().orElse(null);
    this.description = event.description().orElse(null);
    this.htmlDescription = event.htmlDescription().orElse(null);
    this.footnotes = event.footnotes();
    this.schedule = event.schedule();
    this.recurrence = event.recurrence();
    this.places = event.places();
    this.attendanceMode = event.attendanceMode().orElse(null);
    this.organizers = event.organizers();
    this.contacts = event.contacts();
    this.meeting = event.meeting();
    this.languages = event.languages();
    this.interpretation = event.interpretation();
    this.classification = event.classification();
    this.publicationStatus = event.publicationStatus().orElse(null);
    this.status = event.status().orElse(null);
    this.links = event.links();
    this.attachments = event.attachments();
    this.images = event.images();
    this.registration = event.registration();
    this.reminders = event.reminders();
    this.relations = event.relations();
    this.privacy = event.privacy().orElse(null);
    this.freeBusy = event.freeBusy().orElse(null);
    this.priority = event.priority().orElse(null);
    this.color = event.color().orElse(null);
    this.extensions = event.extensions();
  }

  /**
   * Returns another builder with the same values.
   *
   * @return a copy, which may break the same rules
   */
  public EventBuilder copy() {
    return new EventBuilder(new Candidate(this), uid);
  }

  /**
   * Builds the event.
   *
   * @return the event; it may have warnings, see {@link EventValidator#validate(Event)}
   * @throws InvalidEventException where it breaks a rule; it holds every violation, not only the
   *     first
   */
  public Event build() {
    return EventValidator.standard().check(this).orElseThrow();
  }

  /**
   * Sets {@link Event#uid()}.
   *
   * @param uid null for none
   * @return this builder
   */
  public EventBuilder uid(@Nullable Uid uid) {
    this.uid = uid;
    return this;
  }

  /**
   * Sets {@link Event#recurrenceId()}.
   *
   * @param recurrenceId null for none
   * @return this builder
   */
  public EventBuilder recurrenceId(@Nullable RecurrenceId recurrenceId) {
    this.recurrenceId = recurrenceId;
    return this;
  }

  /**
   * Sets {@link Event#url()}.
   *
   * @param url null for none
   * @return this builder
   */
  public EventBuilder url(@Nullable URI url) {
    this.url = url;
    return this;
  }

  /**
   * Sets {@link Event#sequence()}.
   *
   * @param sequence replaces what was set before
   * @return this builder
   */
  public EventBuilder sequence(int sequence) {
    this.sequence = sequence;
    return this;
  }

  /**
   * Sets {@link Event#created()}.
   *
   * @param created null for none
   * @return this builder
   */
  public EventBuilder created(@Nullable Instant created) {
    this.created = created == null ? null : created.truncatedTo(ChronoUnit.SECONDS);
    return this;
  }

  /**
   * Sets {@link Event#updated()}.
   *
   * @param updated null for none
   * @return this builder
   */
  public EventBuilder updated(@Nullable Instant updated) {
    this.updated = updated == null ? null : updated.truncatedTo(ChronoUnit.SECONDS);
    return this;
  }

  /**
   * Sets {@link Event#title()}.
   *
   * @param title null for none
   * @return this builder
   */
  public EventBuilder title(@Nullable Text title) {
    this.title = title;
    return this;
  }

  /**
   * Sets {@link Event#description()}.
   *
   * @param description null for none
   * @return this builder
   */
  public EventBuilder description(@Nullable Text description) {
    this.description = description;
    return this;
  }

  /**
   * Sets {@link Event#htmlDescription()}; the plain description must be set too, in each language
   * of the HTML.
   *
   * @param htmlDescription null for none
   * @return this builder
   */
  public EventBuilder htmlDescription(@Nullable Text htmlDescription) {
    this.htmlDescription = htmlDescription;
    return this;
  }

  /**
   * Sets {@link Event#footnotes()}.
   *
   * @param footnotes replaces what was set before
   * @return this builder
   */
  public EventBuilder footnotes(List<Text> footnotes) {
    this.footnotes = Objects.requireNonNull(footnotes, "footnotes");
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
    this.footnotes = plus(footnotes, footnote);
    return this;
  }

  /**
   * Sets {@link Event#schedule()}.
   *
   * @param schedule replaces what was set before
   * @return this builder
   */
  public EventBuilder schedule(Schedule schedule) {
    this.schedule = Objects.requireNonNull(schedule, "schedule");
    return this;
  }

  /**
   * Sets {@link Event#recurrence()}.
   *
   * @param recurrence replaces what was set before
   * @return this builder
   */
  public EventBuilder recurrence(Recurrence recurrence) {
    this.recurrence = Objects.requireNonNull(recurrence, "recurrence");
    return this;
  }

  /**
   * Sets {@link Event#places()}.
   *
   * @param places replaces what was set before
   * @return this builder
   */
  public EventBuilder places(List<Place> places) {
    this.places = Objects.requireNonNull(places, "places");
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
    this.places = plus(places, place);
    return this;
  }

  /**
   * Sets {@link Event#attendanceMode()}.
   *
   * @param attendanceMode null for none
   * @return this builder
   */
  public EventBuilder attendanceMode(@Nullable AttendanceMode attendanceMode) {
    this.attendanceMode = attendanceMode;
    return this;
  }

  /**
   * Sets {@link Event#organizers()}.
   *
   * @param organizers replaces what was set before
   * @return this builder
   */
  public EventBuilder organizers(List<Organization> organizers) {
    this.organizers = Objects.requireNonNull(organizers, "organizers");
    return this;
  }

  /**
   * Adds to {@link Event#organizers()}.
   *
   * @param organizer one more
   * @return this builder
   */
  public EventBuilder organizer(Organization organizer) {
    Objects.requireNonNull(organizer, "organizer");
    this.organizers = plus(organizers, organizer);
    return this;
  }

  /**
   * Sets {@link Event#contacts()}.
   *
   * @param contacts replaces what was set before
   * @return this builder
   */
  public EventBuilder contacts(List<Contact> contacts) {
    this.contacts = Objects.requireNonNull(contacts, "contacts");
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
    this.contacts = plus(contacts, contact);
    return this;
  }

  /**
   * Sets {@link Event#meeting()}.
   *
   * @param meeting replaces what was set before
   * @return this builder
   */
  public EventBuilder meeting(Meeting meeting) {
    this.meeting = Objects.requireNonNull(meeting, "meeting");
    return this;
  }

  /**
   * Sets {@link Event#languages()}.
   *
   * @param languages replaces what was set before
   * @return this builder
   */
  public EventBuilder languages(List<String> languages) {
    this.languages = Objects.requireNonNull(languages, "languages");
    return this;
  }

  /**
   * Sets {@link Event#interpretation()}.
   *
   * @param interpretation replaces what was set before
   * @return this builder
   */
  public EventBuilder interpretation(List<String> interpretation) {
    this.interpretation = Objects.requireNonNull(interpretation, "interpretation");
    return this;
  }

  /**
   * Sets {@link Event#classification()}.
   *
   * @param classification replaces what was set before
   * @return this builder
   */
  public EventBuilder classification(Classification classification) {
    this.classification = Objects.requireNonNull(classification, "classification");
    return this;
  }

  /**
   * Sets {@link Event#publicationStatus()}.
   *
   * @param publicationStatus null for none
   * @return this builder
   */
  public EventBuilder publicationStatus(@Nullable PublicationStatus publicationStatus) {
    this.publicationStatus = publicationStatus;
    return this;
  }

  /**
   * Sets {@link Event#status()}.
   *
   * @param status null for none
   * @return this builder
   */
  public EventBuilder status(@Nullable EventStatus status) {
    this.status = status;
    return this;
  }

  /**
   * Sets {@link Event#links()}.
   *
   * @param links replaces what was set before
   * @return this builder
   */
  public EventBuilder links(List<Link> links) {
    this.links = Objects.requireNonNull(links, "links");
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
    this.links = plus(links, link);
    return this;
  }

  /**
   * Sets {@link Event#attachments()}.
   *
   * @param attachments replaces what was set before
   * @return this builder
   */
  public EventBuilder attachments(List<Attachment> attachments) {
    this.attachments = Objects.requireNonNull(attachments, "attachments");
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
    this.attachments = plus(attachments, attachment);
    return this;
  }

  /**
   * Sets {@link Event#images()}.
   *
   * @param images replaces what was set before
   * @return this builder
   */
  public EventBuilder images(List<Image> images) {
    this.images = Objects.requireNonNull(images, "images");
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
    this.images = plus(images, image);
    return this;
  }

  /**
   * Sets {@link Event#registration()}.
   *
   * @param registration replaces what was set before
   * @return this builder
   */
  public EventBuilder registration(Registration registration) {
    this.registration = Objects.requireNonNull(registration, "registration");
    return this;
  }

  /**
   * Sets {@link Event#reminders()}.
   *
   * @param reminders replaces what was set before
   * @return this builder
   */
  public EventBuilder reminders(List<Reminder> reminders) {
    this.reminders = Objects.requireNonNull(reminders, "reminders");
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
    this.reminders = plus(reminders, reminder);
    return this;
  }

  /**
   * Sets {@link Event#relations()}.
   *
   * @param relations replaces what was set before
   * @return this builder
   */
  public EventBuilder relations(List<Relation> relations) {
    this.relations = Objects.requireNonNull(relations, "relations");
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
    this.relations = plus(relations, relation);
    return this;
  }

  /**
   * Sets {@link Event#privacy()}.
   *
   * @param privacy null for none
   * @return this builder
   */
  public EventBuilder privacy(@Nullable Privacy privacy) {
    this.privacy = privacy;
    return this;
  }

  /**
   * Sets {@link Event#freeBusy()}.
   *
   * @param freeBusy null for none
   * @return this builder
   */
  public EventBuilder freeBusy(@Nullable FreeBusy freeBusy) {
    this.freeBusy = freeBusy;
    return this;
  }

  /**
   * Sets {@link Event#priority()}.
   *
   * @param priority null for none
   * @return this builder
   */
  public EventBuilder priority(@Nullable Integer priority) {
    this.priority = priority;
    return this;
  }

  /**
   * Sets {@link Event#color()}.
   *
   * @param color null for none
   * @return this builder
   */
  public EventBuilder color(@Nullable String color) {
    this.color = color;
    return this;
  }

  /**
   * Sets {@link Event#extensions()}.
   *
   * @param extensions replaces what was set before
   * @return this builder
   */
  public EventBuilder extensions(Extensions extensions) {
    this.extensions = Objects.requireNonNull(extensions, "extensions");
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
   * Sets the organizations that host the event, by name.
   *
   * @param names the names in order
   * @return this builder
   */
  public EventBuilder organizers(String... names) {
    return organizers(Arguments.listOf(names, "names").stream().map(Organization::named).toList());
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
        meeting.withAttendees(plus(meeting.attendees(), Attendee.of(Mailbox.user(mailbox)))));
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
   * Sets the categories of the classification.
   *
   * @param labels the categories in order
   * @return this builder
   */
  public EventBuilder categories(String... labels) {
    List<Term> terms = Arguments.listOf(labels, "labels").stream().map(Term::of).toList();
    return classification(classification.toBuilder().categories(terms).build());
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
   * Sets the numbered GCM objectives of the classification.
   *
   * @param objectives the objectives
   * @return this builder
   */
  public EventBuilder objectives(GcmObjective... objectives) {
    return classification(
        classification.toBuilder().gcmObjectives(GcmObjectives.of(objectives)).build());
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> more = new ArrayList<>(list);
    more.add(element);
    return more;
  }
}
