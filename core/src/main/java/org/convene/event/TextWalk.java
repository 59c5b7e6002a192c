package org.convene.event;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.convene.event.TextCheck.Kind;
import org.convene.text.Pointer;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Visits every text, language tag and URI of an event.
 *
 * <p>A first walk builds no paths, since nearly every event is in order; only where something is
 * wrong does a second one.
 */
final class TextWalk {

  private final TextCheck check;
  private final @Nullable BiConsumer<String, String> report;
  private final StringBuilder path = new StringBuilder();
  private final Tally tally;
  private boolean failed;
  private int depth;

  private TextWalk(TextCheck check, @Nullable BiConsumer<String, String> report) {
    this.check = check;
    this.report = report;
    this.tally = new Tally(path, report != null);
  }

  /**
   * What a walk found out.
   *
   * @param sound whether every text obeys every rule on texts
   * @param size how much there is, without the overrides, which were walked over when built
   */
  record Found(boolean sound, EventSize size) {}

  /** Walks over an event without paths, and so quickly. */
  static Found over(Candidate candidate) {
    TextWalk walk = new TextWalk(TextRules.ALL, null);
    walk.event(candidate);
    return new Found(!walk.failed, walk.tally.size());
  }

  /** Walks over an event once more, to say where it is largest. */
  static EventSize.Places places(Candidate candidate) {
    TextWalk walk = new TextWalk((kind, value) -> null, (path, message) -> {});
    walk.event(candidate);
    return walk.tally.places();
  }

  static void walk(Candidate candidate, TextCheck check, BiConsumer<String, String> report) {
    if (!candidate.hasSoundTexts()) {
      new TextWalk(check, report).event(candidate);
    }
  }

  private void event(Candidate candidate) {
    if (candidate.hasUid()) {
      string("uid", candidate.uid().orElseThrow().value());
    }
    uri("url", candidate.url());
    text("title", candidate.title());
    text("description", candidate.description());
    text("htmlDescription", candidate.htmlDescription());
    texts("footnotes", candidate.footnotes());
    if (candidate.schedule() instanceof Schedule.Undated undated && !undated.raw().isEmpty()) {
      at("schedule", undated, TextWalk::undated);
    }
    each("places", candidate.places(), TextWalk::place);
    each("organizers", candidate.organizers(), TextWalk::organization);
    each("contacts", candidate.contacts(), TextWalk::contact);
    at("meeting", candidate.meeting(), TextWalk::meeting);
    strings("languages", candidate.languages());
    strings("interpretation", candidate.interpretation());
    at("classification", candidate.classification(), TextWalk::classification);
    if (candidate.publicationStatus().isPresent()) {
      string("publicationStatus", candidate.publicationStatus().get().label());
    }
    each("links", candidate.links(), TextWalk::link);
    each("attachments", candidate.attachments(), TextWalk::attachment);
    each("images", candidate.images(), TextWalk::image);
    at("registration", candidate.registration(), TextWalk::registration);
    each("reminders", candidate.reminders(), TextWalk::reminder);
    each("relations", candidate.relations(), TextWalk::relation);
    string("color", candidate.color());
    extensions(candidate.extensions());
    recurrence(candidate.recurrence());
  }

  /** No texts, but lists that can be long. */
  private void recurrence(Recurrence recurrence) {
    if (!recurrence.isEmpty()) {
      tally.entries("recurrence/rules", recurrence.rules().size());
      tally.entries("recurrence/dates", recurrence.dates().size());
      tally.entries("recurrence/excluded", recurrence.excluded().size());
      tally.entries("recurrence/overrides", recurrence.overrides().size());
    }
  }

  private void undated(Schedule.Undated schedule) {
    string("undated", schedule.raw());
  }

  private void place(Place place) {
    if (place instanceof Venue venue) {
      text("name", venue.name());
      string("room", venue.room());
      at("address", venue.address(), TextWalk::address);
      uri("uri", venue.uri());
    } else if (place instanceof OnlineVenue online) {
      uri("uri", online.uri());
      text("name", online.name());
      string("passcode", online.passcode());
    }
  }

  private void address(Address address) {
    string("street", address.street());
    string("locality", address.locality());
    string("region", address.region());
    string("postalCode", address.postalCode());
    string("country", address.country());
  }

  private void organization(Organization organization) {
    string("name", organization.name());
    uri("uri", organization.uri());
    string("email", organization.email());
  }

  private void contact(Contact contact) {
    text("label", contact.label());
    string("email", contact.email());
    string("phone", contact.phone());
    uri("uri", contact.uri());
  }

  private void meeting(Meeting meeting) {
    at("organizer", meeting.organizer(), TextWalk::user);
    each("attendees", meeting.attendees(), TextWalk::attendee);
  }

  private void attendee(Attendee attendee) {
    user(attendee.user());
    each("delegatedTo", attendee.delegatedTo(), TextWalk::calendarAddress);
    each("delegatedFrom", attendee.delegatedFrom(), TextWalk::calendarAddress);
    each("memberOf", attendee.memberOf(), TextWalk::calendarAddress);
  }

  private void calendarAddress(CalendarAddress address) {
    uri("", address.uri());
  }

  private void user(CalendarUser user) {
    if (!user.address().uri().toString().isEmpty()) {
      uri("address", user.address().uri());
    }
    string("name", user.name());
    uri("sentBy", user.sentBy().map(CalendarAddress::uri));
    uri("directory", user.directory());
    language(user.language());
    each("parameters", user.parameters(), TextWalk::parameter);
  }

  private void classification(Classification classification) {
    at("eventType", classification.eventType(), TextWalk::term);
    each("categories", classification.categories(), TextWalk::term);
    each("topics", classification.topics(), TextWalk::term);
    each("targetAudiences", classification.targetAudiences(), TextWalk::term);
    if (classification.geographicScope().isPresent()) {
      string("geographicScope", classification.geographicScope().get().label());
    }
    each("regions", classification.regions(), TextWalk::term);
    each("countries", classification.countries(), TextWalk::country);
    each("workstreams", classification.workstreams(), TextWalk::term);
    tally.entries("reviewRegions", classification.reviewRegions().size());
    tally.entries("guidingPrinciples", classification.guidingPrinciples().size());
    tally.entries("sdgGoals", classification.sdgGoals().size());
    tally.entries("sdgTargets", classification.sdgTargets().size());
    tally.entries("sdgIndicators", classification.sdgIndicators().size());
  }

  private void term(Term term) {
    string("label", term.label());
    language(term.language());
    string("code", term.code());
    uri("uri", term.uri());
  }

  private void country(Country country) {
    string("name", country.name());
    string("code", country.code());
  }

  private void relation(Relation relation) {
    string("uid", relation.uid().value());
  }

  private void language(Optional<String> tag) {
    if (tag.isPresent()) {
      visit("language", Kind.LANGUAGE, tag.get());
    }
  }

  private void link(Link link) {
    uri("href", link.href());
    string("rel", link.rel());
    text("label", link.label());
    string("mediaType", link.mediaType());
    language(link.language());
  }

  private void attachment(Attachment attachment) {
    content(attachment.content());
    string("mediaType", attachment.mediaType());
    string("label", attachment.label());
  }

  private void image(Image image) {
    content(image.content());
    string("mediaType", image.mediaType());
  }

  private void content(Content content) {
    if (content instanceof Content.Remote remote) {
      uri("uri", remote.uri());
    } else {
      tally.bytes(((Content.Inline) content).size());
    }
  }

  private void registration(Registration registration) {
    uri("url", registration.url());
    text("note", registration.note());
  }

  private void reminder(Reminder reminder) {
    text("description", reminder.description());
    text("summary", reminder.summary());
    each("recipients", reminder.recipients(), TextWalk::attendee);
    each("attachments", reminder.attachments(), TextWalk::attachment);
    extensions(reminder.extensions());
  }

  private void extensions(Extensions extensions) {
    if (!extensions.isEmpty()) {
      tally.list("extensions", extensions.properties().size() + extensions.components().size());
      each("extensions", extensions.properties(), TextWalk::property);
      each("extensions", extensions.components(), TextWalk::component);
    }
  }

  /** Deeper ones break a rule of their own, and may be deeper than the stack. */
  private void component(RawComponent component) {
    depth++;
    tally.name(component.name().length());
    each("properties", component.properties(), TextWalk::property);
    if (depth <= ExtensionRules.MAX_DEPTH) {
      each("components", component.components(), TextWalk::component);
    }
    depth--;
  }

  private void property(RawProperty property) {
    tally.property(property);
    if (!property.value().isEmpty()) {
      string("value", property.value());
    }
    each("parameters", property.parameters(), TextWalk::parameter);
  }

  private void parameter(RawParameter parameter) {
    tally.name(parameter.name().length());
    tally.list("", parameter.values().size());
    for (String value : parameter.values()) {
      if (!value.isEmpty()) {
        string("values", value);
      }
    }
  }

  private void text(String name, Optional<Text> text) {
    if (text.isPresent()) {
      text(name, text.get());
    }
  }

  private void texts(String name, List<Text> texts) {
    each(name, texts, (walk, text) -> walk.text("", text));
  }

  private void text(String name, Text text) {
    string(name, text.value());
    if (text.language().isPresent()) {
      visit(name, Kind.LANGUAGE, text.language().get());
    }
    if (!text.translations().isEmpty()) {
      for (String complaint : check.complaints(text)) {
        complain(name, complaint);
      }
      at(name, text.translations(), TextWalk::translations);
    }
  }

  private void translations(Map<String, String> translations) {
    tally.list("", translations.size());
    translations.forEach(
        (tag, text) -> {
          tally.name(tag.length());
          string(tag, text);
          visit(tag, Kind.LANGUAGE, tag);
        });
  }

  private void strings(String name, List<String> values) {
    each(name, values, (walk, value) -> walk.string("", value));
  }

  private void string(String name, Optional<String> value) {
    if (value.isPresent()) {
      string(name, value.get());
    }
  }

  private void string(String name, String value) {
    visit(name, Kind.TEXT, value);
  }

  private void uri(String name, Optional<URI> uri) {
    if (uri.isPresent()) {
      uri(name, uri.get());
    }
  }

  private void uri(String name, URI uri) {
    visit(name, Kind.URI, uri.toString());
  }

  private void visit(String name, Kind kind, String value) {
    tally.value(name, value.length());
    String complaint = check.complaint(kind, value);
    if (complaint != null) {
      complain(name, complaint);
    }
  }

  private void complain(String name, String complaint) {
    failed = true;
    if (report != null) {
      report.accept(
          name.isEmpty() ? path.toString() : Pointer.at(path.toString(), name), complaint);
    }
  }

  /** Goes into a part; captures nothing, so that nothing is allocated for each event. */
  private interface Step<T> {
    void visit(TextWalk walk, T value);
  }

  private <T> void each(String name, List<T> values, Step<? super T> step) {
    tally.list(name, values.size());
    for (int i = 0; i < values.size(); i++) {
      inside(name, i, values.get(i), step);
    }
  }

  private <T> void at(String name, Optional<T> value, Step<? super T> step) {
    if (value.isPresent()) {
      at(name, value.get(), step);
    }
  }

  private <T> void at(String name, T value, Step<? super T> step) {
    inside(name, -1, value, step);
  }

  /** Visits a part, or an element of a list; no name is the place itself, -1 is no index. */
  private <T> void inside(String name, int index, T value, Step<? super T> step) {
    if (report == null) {
      step.visit(this, value);
      return;
    }
    int length = path.length();
    if (!name.isEmpty()) {
      path.append('/').append(name);
    }
    if (index >= 0) {
      path.append('/').append(index);
    }
    step.visit(this, value);
    path.setLength(length);
  }
}
