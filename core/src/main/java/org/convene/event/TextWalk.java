package org.convene.event;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits every text, language tag and URI of an event.
 *
 * <p>A first walk builds no paths, since nearly every event is in order; only where something is
 * wrong does a second one.
 */
final class TextWalk {

  /** What is wrong with a string, or null. */
  interface Test {
    @Nullable String complaint(Kind kind, String value);
  }

  /** What a string is. */
  enum Kind {
    TEXT,
    LANGUAGE,
    URI
  }

  private final Test test;
  private final @Nullable BiConsumer<String, String> report;
  private final StringBuilder path = new StringBuilder();
  private boolean failed;

  private TextWalk(Test test, @Nullable BiConsumer<String, String> report) {
    this.test = test;
    this.report = report;
  }

  /** Says whether a test has no complaint; keeps no paths and so is quick. */
  static boolean isSound(Event event, Test test) {
    TextWalk walk = new TextWalk(test, null);
    walk.event(event);
    return !walk.failed;
  }

  static void walk(Event event, Test test, BiConsumer<String, String> report) {
    new TextWalk(test, report).event(event);
  }

  private void event(Event event) {
    if (event.hasUid()) {
      string("uid", event.uid().value());
    }
    uri("url", event.url());
    text("title", event.title());
    text("description", event.description());
    texts("footnotes", event.footnotes());
    each("places", event.places(), this::place);
    each("organizers", event.organizers(), this::organization);
    each("contacts", event.contacts(), this::contact);
    event.meeting().organizer().ifPresent(user -> within("meeting/organizer", () -> user(user)));
    each("meeting/attendees", event.meeting().attendees(), this::attendee);
    strings("languages", event.languages());
    strings("interpretation", event.interpretation());
    within("classification", () -> classification(event.classification()));
    event.publicationStatus().ifPresent(status -> string("publicationStatus", status.label()));
    each("links", event.links(), this::link);
    each("attachments", event.attachments(), this::attachment);
    each("images", event.images(), this::image);
    uri("registration/url", event.registration().url());
    text("registration/note", event.registration().note());
    each("reminders", event.reminders(), this::reminder);
    each("relations", event.relations(), relation -> string("uid", relation.uid().value()));
    string("color", event.color());
    extensions(event.extensions());
  }

  private void place(Place place) {
    if (place instanceof Venue venue) {
      text("name", venue.name());
      string("room", venue.room());
      venue.address().ifPresent(address -> within("address", () -> address(address)));
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

  private void attendee(Attendee attendee) {
    user(attendee.user());
    each("delegatedTo", attendee.delegatedTo(), address -> uri("", address.uri()));
    each("delegatedFrom", attendee.delegatedFrom(), address -> uri("", address.uri()));
    each("memberOf", attendee.memberOf(), address -> uri("", address.uri()));
  }

  private void user(CalendarUser user) {
    if (!user.address().uri().toString().isEmpty()) {
      uri("address", user.address().uri());
    }
    string("name", user.name());
    uri("sentBy", user.sentBy().map(CalendarAddress::uri));
    uri("directory", user.directory());
    user.language().ifPresent(tag -> visit("language", Kind.LANGUAGE, tag));
    each("parameters", user.parameters(), this::parameter);
  }

  private void classification(Classification classification) {
    classification.eventType().ifPresent(term -> within("eventType", () -> term(term)));
    each("categories", classification.categories(), this::term);
    each("topics", classification.topics(), this::term);
    each("targetAudiences", classification.targetAudiences(), this::term);
    classification.geographicScope().ifPresent(scope -> string("geographicScope", scope.label()));
    each("regions", classification.regions(), this::term);
    each("countries", classification.countries(), this::country);
    each("workstreams", classification.workstreams(), this::term);
  }

  private void term(Term term) {
    string("label", term.label());
    term.language().ifPresent(tag -> visit("language", Kind.LANGUAGE, tag));
    string("code", term.code());
    uri("uri", term.uri());
  }

  private void country(Country country) {
    string("name", country.name());
    string("code", country.code());
  }

  private void link(Link link) {
    uri("href", link.href());
    string("rel", link.rel());
    text("label", link.label());
    string("mediaType", link.mediaType());
    link.language().ifPresent(tag -> visit("language", Kind.LANGUAGE, tag));
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
    }
  }

  private void reminder(Reminder reminder) {
    text("description", reminder.description());
    text("summary", reminder.summary());
    each("recipients", reminder.recipients(), this::attendee);
    each("attachments", reminder.attachments(), this::attachment);
    extensions(reminder.extensions());
  }

  private void extensions(Extensions extensions) {
    if (!extensions.isEmpty()) {
      each("extensions", extensions.properties(), this::property);
      each("extensions", extensions.components(), this::component);
    }
  }

  private void component(RawComponent component) {
    each("properties", component.properties(), this::property);
    each("components", component.components(), this::component);
  }

  private void property(RawProperty property) {
    if (!property.value().isEmpty()) {
      string("value", property.value());
    }
    each("parameters", property.parameters(), this::parameter);
  }

  private void parameter(RawParameter parameter) {
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
    each(name, texts, text -> text("", text));
  }

  private void text(String name, Text text) {
    string(name, text.value());
    if (text.language().isPresent()) {
      visit(name, Kind.LANGUAGE, text.language().get());
    }
    for (Map.Entry<String, String> translation : text.translations().entrySet()) {
      within(
          name,
          () -> {
            string(translation.getKey(), translation.getValue());
            visit(translation.getKey(), Kind.LANGUAGE, translation.getKey());
          });
    }
  }

  private void strings(String name, List<String> values) {
    each(name, values, value -> string("", value));
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
    String complaint = test.complaint(kind, value);
    if (complaint != null) {
      failed = true;
      if (report != null) {
        report.accept(name.isEmpty() ? path.toString() : path + "/" + escape(name), complaint);
      }
    }
  }

  private interface Step<T> {
    void visit(T value);
  }

  private <T> void each(String name, List<T> values, Step<? super T> step) {
    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      if (report == null) {
        step.visit(value);
      } else {
        within(name + "/" + i, () -> step.visit(value));
      }
    }
  }

  private void within(String name, Runnable inside) {
    if (report == null) {
      inside.run();
      return;
    }
    int length = path.length();
    path.append('/').append(name);
    inside.run();
    path.setLength(length);
  }

  /**
   * A name as a reference token of a JSON Pointer (RFC 6901 section 3); the slashes of our own
   * paths stay.
   */
  static String escape(String name) {
    return name.indexOf('~') < 0 ? name : name.replace("~", "~0");
  }
}
