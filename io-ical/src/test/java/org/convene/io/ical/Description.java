package org.convene.io.ical;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convene.event.Attachment;
import org.convene.event.Classification;
import org.convene.event.Contact;
import org.convene.event.Content;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.ExtraDate;
import org.convene.event.Link;
import org.convene.event.OnlineVenue;
import org.convene.event.Organization;
import org.convene.event.Place;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.io.DocumentHead;
import org.convene.vocabulary.Term;

/**
 * All that events say, as lines of {@code path = value}: what is absent, or as it is by default, is
 * left out. Backslash and line feed are written {@code \\} and {@code \n}. DTSTAMP is left out: it
 * says when a document was made, and nothing of the event.
 */
final class Description {

  private final List<String> lines = new ArrayList<>();

  private Description() {}

  /** The lines of a document. */
  static List<String> of(DocumentHead head, List<Event> events) {
    Description it = new Description();
    it.head(head);
    it.add("events", events.size());
    it.events("", events);
    return it.lines;
  }

  private void events(String prefix, List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      event(prefix + i + ".", events.get(i));
    }
  }

  private void head(DocumentHead head) {
    add("head.title", head.title().map(Description::text));
    add("head.description", head.description().map(Description::text));
    add("head.source", head.source());
    add("head.refreshInterval", head.refreshInterval());
    add("head.color", head.color());
    add("head.method", head.method());
    add("head.producer", head.producer());
    extensions("head.", head.extensions());
  }

  private void event(String at, Event event) {
    add(at + "uid", event.uid().value());
    add(
        at + "recurrenceId",
        event.recurrenceId().map(id -> id.instance() + (id.thisAndFuture() ? " and future" : "")));
    add(at + "url", event.url());
    add(at + "sequence", Optional.of(event.sequence()).filter(it -> it != 0));
    add(at + "created", event.created());
    add(at + "updated", event.updated());
    add(at + "stamp", event.stamp());
    add(at + "title", event.title().map(Description::text));
    add(at + "description", event.description().map(Description::text));
    add(at + "htmlDescription", event.htmlDescription().map(Description::text));
    each(at + "footnotes.", event.footnotes().stream().map(Description::text).toList());
    add(at + "schedule", schedule(event.schedule()));
    recurrence(at, event.recurrence());
    each(at + "places.", event.places().stream().map(Description::place).toList());
    add(at + "attendanceMode", event.attendanceMode());
    each(at + "organizers.", event.organizers().stream().map(Description::organizer).toList());
    each(at + "contacts.", event.contacts().stream().map(Description::contact).toList());
    add(at + "meeting.organizer", event.meeting().organizer().map(People::user));
    each(at + "meeting.attendees.", event.meeting().attendees().stream().map(People::of).toList());
    each(at + "languages.", event.languages());
    each(at + "interpretation.", event.interpretation());
    classification(at + "classification.", event.classification());
    add(at + "publicationStatus", event.publicationStatus().map(it -> it.label()));
    add(at + "status", event.status());
    practical(at, event);
    extensions(at, event.extensions());
  }

  private void recurrence(String at, Recurrence recurrence) {
    each(at + "recurrence.rules.", recurrence.rules());
    each(at + "recurrence.dates.", recurrence.dates().stream().map(Description::date).toList());
    each(at + "recurrence.excluded.", recurrence.excluded());
    events(at + "recurrence.overrides.", recurrence.overrides());
  }

  private void practical(String at, Event event) {
    each(at + "links.", event.links().stream().map(Description::link).toList());
    each(at + "attachments.", event.attachments().stream().map(Description::attachment).toList());
    each(
        at + "images.",
        event.images().stream()
            .map(
                it ->
                    content(it.content())
                        + named("mediaType", it.mediaType())
                        + named("display", it.display()))
            .toList());
    add(at + "registration.url", event.registration().url());
    add(at + "registration.state", event.registration().state());
    add(at + "registration.deadline", event.registration().deadline());
    add(at + "registration.note", event.registration().note().map(Description::text));
    for (int i = 0; i < event.reminders().size(); i++) {
      lines.addAll(Reminders.of(at + "reminders." + i, event.reminders().get(i)));
    }
    each(
        at + "relations.",
        event.relations().stream().map(it -> it.type() + " " + it.uid().value()).toList());
    add(at + "privacy", event.privacy());
    add(at + "freeBusy", event.freeBusy());
    add(at + "priority", event.priority());
    add(at + "color", event.color());
  }

  private void classification(String at, Classification it) {
    add(at + "eventType", it.eventType().map(Description::term));
    each(at + "categories.", it.categories().stream().map(Description::term).toList());
    each(at + "topics.", it.topics().stream().map(Description::term).toList());
    each(at + "targetAudiences.", it.targetAudiences().stream().map(Description::term).toList());
    add(at + "geographicScope", it.geographicScope().map(scope -> scope.label()));
    each(at + "regions.", it.regions().stream().map(Description::term).toList());
    each(
        at + "countries.",
        it.countries().stream().map(c -> c.name() + named("code", c.code())).toList());
    add(at + "workstreamOutput", it.workstreamOutput());
    each(at + "workstreams.", it.workstreams().stream().map(Description::term).toList());
    add(at + "regionalReviewProcess", it.regionalReviewProcess());
    each(at + "reviewRegions.", it.reviewRegions());
    add(at + "gcmObjectives.general", Optional.of(it.gcmObjectives().general()).filter(is -> is));
    each(at + "gcmObjectives.", it.gcmObjectives().numbered());
    each(at + "guidingPrinciples.", it.guidingPrinciples());
    each(at + "sdgGoals.", it.sdgGoals());
    each(at + "sdgTargets.", it.sdgTargets().stream().map(target -> target.code()).toList());
    each(at + "sdgIndicators.", it.sdgIndicators().stream().map(code -> code.code()).toList());
  }

  private void extensions(String at, Extensions extensions) {
    each(
        at + "extensions.",
        extensions.properties().stream()
            .filter(it -> !it.name().equals("DTSTAMP"))
            .map(Description::property)
            .toList());
    each(
        at + "extensions.components.",
        extensions.components().stream().map(Description::component).toList());
  }

  static String property(RawProperty property) {
    StringBuilder text = new StringBuilder(property.name());
    for (RawParameter parameter : property.parameters()) {
      text.append(';').append(parameter(parameter));
    }
    return text.append(':').append(property.value()).toString();
  }

  static String parameter(RawParameter parameter) {
    return parameter.name() + "=" + String.join(",", parameter.values());
  }

  /** A component with all that is in it; of a VTIMEZONE the name alone. */
  static String component(RawComponent component) {
    if (component.name().equals("VTIMEZONE") && component.property("TZID").isPresent()) {
      return "VTIMEZONE " + component.property("TZID").get().value();
    }
    List<String> parts = new ArrayList<>();
    component.properties().forEach(property -> parts.add(property(property)));
    component.components().forEach(inner -> parts.add(component(inner)));
    return component.name() + "{" + String.join(" | ", parts) + "}";
  }

  static String text(Text text) {
    String language = text.language().map(it -> "[" + it + "] ").orElse("");
    String others =
        text.translations().isEmpty() ? "" : " " + new TreeMap<>(text.translations()).toString();
    return language + text.value() + others;
  }

  private static String term(Term term) {
    return term.language().map(it -> "[" + it + "] ").orElse("")
        + term.label()
        + named("code", term.code())
        + named("uri", term.uri());
  }

  private static String schedule(Schedule schedule) {
    if (schedule instanceof Schedule.AllDay days) {
      return "AllDay " + days.first() + " to " + days.last();
    }
    if (schedule instanceof Schedule.Floating floating) {
      return "Floating " + floating.start() + end(floating.end());
    }
    if (schedule instanceof Schedule.Zoned zoned) {
      return "Zoned " + zoned.start() + " " + zoned.zone() + end(zoned.end());
    }
    return "Undated " + ((Schedule.Undated) schedule).raw();
  }

  private static String end(Optional<End> end) {
    if (end.isEmpty()) {
      return "";
    }
    if (end.get() instanceof End.At at) {
      return " to " + at.time() + at.zone().map(ZoneId::getId).map(id -> " " + id).orElse("");
    }
    return " for " + ((End.After) end.get()).duration();
  }

  private static String date(ExtraDate date) {
    return date.start() + end(date.end());
  }

  private static String place(Place place) {
    if (place instanceof Venue venue) {
      return "Venue "
          + text(venue.name())
          + named("room", venue.room())
          + named("address", venue.address())
          + named("geo", venue.geo().map(it -> it.latitude() + ";" + it.longitude()))
          + named("uri", venue.uri());
    }
    OnlineVenue online = (OnlineVenue) place;
    String features = online.features().stream().map(Enum::name).collect(Collectors.joining(","));
    return "Online "
        + online.uri()
        + named("name", online.name().map(Description::text))
        + named("features", Optional.of(features).filter(it -> !it.isEmpty()))
        + named("passcode", online.passcode());
  }

  private static String organizer(Organization organizer) {
    return organizer.name() + named("uri", organizer.uri()) + named("email", organizer.email());
  }

  private static String contact(Contact contact) {
    return text(contact.label())
        + named("email", contact.email())
        + named("phone", contact.phone())
        + named("uri", contact.uri());
  }

  private static String link(Link link) {
    return link.href()
        + named("rel", link.rel())
        + named("label", link.label().map(Description::text))
        + named("mediaType", link.mediaType())
        + named("language", link.language());
  }

  static String attachment(Attachment attachment) {
    return content(attachment.content())
        + named("mediaType", attachment.mediaType())
        + named("label", attachment.label());
  }

  private static String content(Content content) {
    if (content instanceof Content.Remote remote) {
      return remote.uri().toString();
    }
    return "base64 " + Base64.getEncoder().encodeToString(((Content.Inline) content).bytes());
  }

  static String named(String name, Optional<?> value) {
    return value.map(it -> " " + name + "=" + it).orElse("");
  }

  private void each(String at, Collection<?> values) {
    int position = 0;
    for (Object value : values) {
      add(at + position++, value);
    }
  }

  private void add(String path, Optional<?> value) {
    value.ifPresent(it -> add(path, it));
  }

  private void add(String path, Object value) {
    lines.add(line(path, value));
  }

  static String line(String path, Object value) {
    String text = value.toString().replace("\\", "\\\\").replace("\n", "\\n");
    return (path + " = " + text).stripTrailing();
  }
}
