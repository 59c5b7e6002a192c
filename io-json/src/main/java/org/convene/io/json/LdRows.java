package org.convene.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.convene.event.Attachment;
import org.convene.event.AttendanceMode;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Kinds;
import org.convene.event.Link;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Registration;
import org.convene.event.Relation;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** The table of schema.org's members and the fields of an event. */
final class LdRows {

  private static final String SCHEMA = "https://schema.org/";

  private static final Map<String, EventStatus> STATUS =
      Map.of(
          "EventScheduled", EventStatus.CONFIRMED,
          "EventCancelled", EventStatus.CANCELLED,
          "EventPostponed", EventStatus.POSTPONED);

  /** What people write, and what changed about an event that takes place. */
  private static final Map<String, String> STATUS_WORDS =
      Map.of(
          "eventcanceled", "EventCancelled",
          "cancelled", "EventCancelled",
          "canceled", "EventCancelled",
          "postponed", "EventPostponed",
          "scheduled", "EventScheduled",
          "confirmed", "EventScheduled",
          "eventrescheduled", "EventScheduled",
          "eventmovedonline", "EventScheduled",
          "rescheduled", "EventScheduled");

  private static final Map<String, AttendanceMode> MODES =
      Map.of(
          "OfflineEventAttendanceMode", AttendanceMode.ONSITE,
          "OnlineEventAttendanceMode", AttendanceMode.ONLINE,
          "MixedEventAttendanceMode", AttendanceMode.HYBRID);

  private static final Map<String, String> MODE_WORDS =
      Map.of(
          "offline", "OfflineEventAttendanceMode",
          "onsite", "OfflineEventAttendanceMode",
          "online", "OnlineEventAttendanceMode",
          "virtual", "OnlineEventAttendanceMode",
          "mixed", "MixedEventAttendanceMode",
          "hybrid", "MixedEventAttendanceMode");

  static final List<LdRow> ALL =
      List.of(
          new LdRow(List.of("identifier"), List.of("uid"), (node, in) -> {}, LdRows::uid),
          new LdRow(List.of("@type"), List.of("classification"), LdTerms::readType, (e, out) -> {}),
          text("name", "title", LdRows::title, Event::title),
          text(
              "description",
              "description",
              (it, in) -> in.event.description(it),
              Event::description),
          LdRow.of(
              "url",
              "url",
              (it, in) -> in.event.url(in.uri(it)),
              (e, out) -> out.put("url", e.url())),
          new LdRow(
              List.of("startDate", "endDate", "duration", "eventSchedule", "offers"),
              List.of("schedule", "recurrence", "registration"),
              LdRows::times,
              (e, out) -> {
                LdWhen.write(e, out);
                LdSeries.write(e, out);
                LdValues.registration(e, out);
              }),
          LdRow.of(
              "eventStatus",
              "status",
              LdRows::status,
              (e, out) -> out.put("eventStatus", word(STATUS, e.status()))),
          LdRow.of(
              "eventAttendanceMode",
              "attendanceMode",
              (it, in) -> in.event.attendanceMode(word(MODES, MODE_WORDS, it, in)),
              (e, out) -> out.put("eventAttendanceMode", word(MODES, e.attendanceMode()))),
          LdRow.of(
              "location",
              "places",
              (it, in) -> in.event.places(in.list(it, each -> LdPlaces.read(each, in))),
              (e, out) -> LdPlaces.write(e.places(), out)),
          LdRow.of(
              "organizer",
              "organizers",
              (it, in) -> in.event.organizers(in.list(it, each -> LdValues.organization(each, in))),
              (e, out) ->
                  out.each("organizer", e.organizers(), it -> LdValues.organization(it, out))),
          LdRow.of(
              "attendee",
              "meeting",
              (it, in) ->
                  in.event.meeting(
                      new Meeting(
                          Optional.empty(), in.list(it, each -> LdValues.attendee(each, in)))),
              (e, out) ->
                  out.each("attendee", e.meeting().attendees(), it -> LdValues.attendee(it, out))),
          LdRow.of("inLanguage", "languages", LdRows::languages, LdRows::languages),
          LdRow.of(
              "keywords",
              "classification",
              LdTerms::readKeywords,
              (e, out) -> LdTerms.writeKeywords(e.classification().categories(), out)),
          LdRow.of(
              "about",
              "classification",
              LdTerms::readAbout,
              (e, out) -> LdTerms.writeAbout(e.classification(), out)),
          LdRow.of(
              "audience",
              "classification",
              LdTerms::readAudience,
              (e, out) -> LdTerms.writeAudience(e.classification().targetAudiences(), out)),
          LdRow.of(
              "image",
              "images",
              (it, in) -> in.event.images(in.list(it, each -> LdValues.image(each, in))),
              (e, out) -> out.each("image", e.images(), it -> LdValues.image(it, out))),
          new LdRow(
              List.of("subjectOf"), List.of("links", "attachments"), LdRows::works, LdRows::works),
          new LdRow(
              List.of("superEvent", "subEvent"),
              List.of("relations"),
              (node, in) -> {},
              LdRows::relations));

  private LdRows() {}

  private static LdRow text(
      String name,
      String field,
      BiConsumer<Text, LdIn> setter,
      java.util.function.Function<Event, Optional<Text>> getter) {
    return new LdRow(
        List.of(name),
        List.of(field),
        (event, in) ->
            in.member(event, name, it -> in.texts(it).ifPresent(text -> setter.accept(text, in))),
        (event, out) -> out.text(name, getter.apply(event)));
  }

  /** A title is on one line; in a page its line breaks mean no more than blanks. */
  private static void title(Text title, LdIn in) {
    Text line = new Text(line(title.value()), title.language(), Map.of());
    for (Map.Entry<String, String> it : title.translations().entrySet()) {
      line = line.withTranslation(it.getKey(), line(it.getValue()));
    }
    in.event.title(line);
  }

  private static String line(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? text
        : text.lines()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" "));
  }

  private static void times(Node event, LdIn in) {
    LdSeries series = LdSeries.read(event, in);
    Schedule schedule = LdWhen.read(event, series, in);
    Recurrence recurrence = series.recurrence(event, schedule);
    in.event.schedule(schedule).recurrence(recurrence);
    in.member(
        event,
        "offers",
        it -> {
          Registration registration = LdValues.registration(it, schedule, in);
          in.event.registration(registration);
        });
  }

  private static void uid(Event event, LdOut out) {
    out.put("identifier", identifier(event.uid(), out));
  }

  private static Node identifier(Uid uid, LdOut out) {
    return out.of("PropertyValue").put("propertyID", LdUid.NAME).put("value", uid.value()).node;
  }

  private static void status(Node node, LdIn in) {
    List<EventStatus> all = in.list(node, each -> word(STATUS, STATUS_WORDS, each, in));
    if (!all.isEmpty()) {
      in.event.status(
          all.stream().filter(it -> it != EventStatus.CONFIRMED).findFirst().orElse(all.get(0)));
    }
  }

  /** A word as an IRI of schema.org, or as its end, or as people write it. */
  private static <T> @Nullable T word(
      Map<String, T> words, Map<String, String> others, Node node, LdIn in) {
    Node id = node.is(Node.Kind.OBJECT) ? node.get("@id") : null;
    String text = in.text(id == null ? node : id);
    if (text == null) {
      return null;
    }
    String word = LdContext.local(text.strip());
    T value = words.get(word);
    if (value != null) {
      return value;
    }
    String expected = "one of " + String.join(", ", new java.util.TreeSet<>(words.keySet()));
    String meant = others.get(word.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""));
    if (meant == null) {
      return in.unread(expected, node);
    }
    in.changed(node, JsonContext.VALUE, Expected.found(expected, text) + "; read as " + meant);
    return words.get(meant);
  }

  private static <T> Optional<String> word(Map<String, T> words, Optional<T> value) {
    return words.entrySet().stream()
        .filter(it -> value.filter(it.getValue()::equals).isPresent())
        .map(it -> SCHEMA + it.getKey())
        .findFirst();
  }

  private static void languages(Node node, LdIn in) {
    in.event.languages(in.list(node, each -> language(each, in)));
  }

  private static @Nullable String language(Node node, LdIn in) {
    if (!node.is(Node.Kind.OBJECT) || node.get("@value") != null) {
      return in.word(Kinds.LANGUAGE_NAME.word(), node);
    }
    in.rest(node, "name", "alternateName");
    String name = node.get("alternateName") == null ? "name" : "alternateName";
    return in.part(node, name, it -> in.word(Kinds.LANGUAGE_NAME.word(), it)).orElse(null);
  }

  private static void languages(Event event, LdOut out) {
    out.each("inLanguage", event.languages(), LdOut::string);
  }

  /** Pages and files: works that the event is the subject of. */
  private static void works(Node event, LdIn in) {
    List<Link> links = new ArrayList<>();
    List<Attachment> attachments = new ArrayList<>();
    in.member(
        event,
        "subjectOf",
        works ->
            in.each(
                works,
                node -> {
                  if (LdIn.isA(node, "MediaObject")) {
                    Attachment file = LdValues.attachment(node, in);
                    if (file != null) {
                      attachments.add(file);
                    }
                  } else {
                    Link link = LdValues.link(node, in);
                    if (link != null) {
                      links.add(link);
                    }
                  }
                }));
    in.event.links(links).attachments(attachments);
  }

  private static void works(Event event, LdOut out) {
    List<Node> works = new ArrayList<>();
    event.links().forEach(it -> works.add(LdValues.link(it, out)));
    for (Attachment it : event.attachments()) {
      Node file = LdValues.attachment(it, out);
      if (file != null) {
        works.add(file);
      }
    }
    out.put("subjectOf", LdOut.list(works));
  }

  private static void relations(Event event, LdOut out) {
    out.put("superEvent", related(event, Relation.Type.PARENT, out));
    out.put("subEvent", related(event, Relation.Type.CHILD, out));
  }

  private static @Nullable Node related(Event event, Relation.Type type, LdOut out) {
    return LdOut.list(
        event.relations().stream()
            .filter(it -> it.type() == type)
            .map(it -> out.of("Event").put("identifier", identifier(it.uid(), out)).node)
            .toList());
  }
}
