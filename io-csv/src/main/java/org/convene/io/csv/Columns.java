package org.convene.io.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convene.event.AttendanceMode;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventStatus;
import org.convene.event.FreeBusy;
import org.convene.event.Organization;
import org.convene.event.Privacy;
import org.convene.event.PublicationStatus;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.jspecify.annotations.Nullable;

/** The one table between an event and its row. */
final class Columns {

  private static final String TITLE = "title";
  private static final String DESCRIPTION = "description";

  private static final Spelling<List<Organization>> ORGANIZERS = Items.linesOf(People.ORGANIZATION);

  static final List<Column> ALL =
      Stream.of(
              identity(),
              texts(),
              TimeColumns.ALL,
              where(),
              ClassificationColumns.ALL,
              state(),
              practical(),
              rest())
          .flatMap(List::stream)
          .toList();

  private Columns() {}

  private static List<Column> identity() {
    return List.of(
        field(
            "uid",
            "identifies the event wherever it goes",
            Spelling.of("a uid", Uid::value, Uid::of),
            event -> Optional.of(event.uid()),
            EventBuilder::uid),
        field("url", "the page of the event", Scalars.URI_TEXT, Event::url, EventBuilder::url));
  }

  private static List<Column> texts() {
    return List.of(
        text(TITLE, Event::title, draft -> draft.title),
        language(TITLE, Event::title, draft -> draft.title),
        text(DESCRIPTION, Event::description, draft -> draft.description),
        language(DESCRIPTION, Event::description, draft -> draft.description));
  }

  private static Column text(
      String name, Function<Event, Optional<Text>> get, Function<Draft, Draft.Words> words) {
    return new Column(
        name,
        "/" + name,
        "text",
        true,
        event -> get.apply(event).map(Text::value).orElse(null),
        (draft, text) -> words.apply(draft).value = text);
  }

  private static Column language(
      String name, Function<Event, Optional<Text>> get, Function<Draft, Draft.Words> words) {
    return new Column(
        name + "_language",
        "/" + name,
        "the language of the " + name + ", such as en",
        true,
        event -> get.apply(event).flatMap(Text::language).orElse(null),
        (draft, text) -> words.apply(draft).language = Optional.of(text));
  }

  /** The column of a translation, such as {@code title:fr}. */
  static @Nullable Column translation(String name) {
    int colon = name.indexOf(':');
    String field = colon < 0 ? "" : name.substring(0, colon);
    String tag = name.substring(colon + 1);
    if (field.equals(TITLE)) {
      return translation(name, tag, Event::title, draft -> draft.title);
    }
    return field.equals(DESCRIPTION)
        ? translation(name, tag, Event::description, draft -> draft.description)
        : null;
  }

  private static Column translation(
      String name,
      String tag,
      Function<Event, Optional<Text>> get,
      Function<Draft, Draft.Words> words) {
    return new Column(
        name,
        "/" + name.substring(0, name.indexOf(':')),
        "the text in " + tag,
        true,
        event -> get.apply(event).map(text -> text.translations().get(tag)).orElse(null),
        (draft, text) -> words.apply(draft).translations.put(tag, text));
  }

  /** The translations that have no column of their own. */
  static Column translations(List<String> languages) {
    return new Column(
        "translations",
        "/title",
        "the title and the description in other languages, as [title:fr=Titre]",
        true,
        event -> {
          Item item = Item.of("");
          event.title().ifPresent(text -> others(item, TITLE, text, languages));
          event.description().ifPresent(text -> others(item, DESCRIPTION, text, languages));
          return item.names().isEmpty() ? null : item.toString();
        },
        Columns::readTranslations);
  }

  private static void others(Item item, String field, Text text, List<String> languages) {
    for (Map.Entry<String, String> translation : text.translations().entrySet()) {
      if (!languages.contains(translation.getKey())) {
        item.with(field + ":" + translation.getKey(), translation.getValue());
      }
    }
  }

  private static void readTranslations(Draft draft, String cell) {
    Item item = Items.one(cell);
    for (int i = 0; i < item.names().size(); i++) {
      Column column = translation(item.names().get(i));
      if (column == null) {
        throw new UnreadableCellException(
            "translations such as [title:fr=Titre]", item.names().get(i));
      }
      column.read().accept(draft, item.value(i));
    }
  }

  private static List<Column> where() {
    return List.of(
        list("places", "where, online too", Places.PLACE, Event::places, EventBuilder::places),
        field(
            "attendance_mode",
            "onsite, online or mixed",
            Scalars.choice(AttendanceMode.class),
            Event::attendanceMode,
            EventBuilder::attendanceMode),
        field(
            "organizers",
            "who hosts the event, with addresses in angle brackets",
            ORGANIZERS,
            event -> Optional.of(event.organizers()).filter(it -> !it.isEmpty()),
            EventBuilder::organizers),
        list("contacts", "whom to ask", People.CONTACT, Event::contacts, EventBuilder::contacts),
        Column.of(
            "meeting_organizer",
            "/meeting/organizer",
            "who invites",
            People.USER,
            event -> event.meeting().organizer(),
            (draft, user) -> draft.organizer = user),
        Column.list(
            "attendees",
            "/meeting/attendees",
            "who is invited",
            People.ATTENDEE,
            event -> event.meeting().attendees(),
            (draft, attendees) -> draft.attendees = attendees),
        languages(
            "languages", "the languages of the event", Event::languages, EventBuilder::languages),
        languages(
            "interpretation",
            "the languages interpreted into",
            Event::interpretation,
            EventBuilder::interpretation));
  }

  private static Column languages(
      String name,
      String about,
      Function<Event, List<String>> get,
      BiConsumer<EventBuilder, List<String>> set) {
    return field(
        name,
        about,
        Languages.TAGS,
        event -> Optional.of(get.apply(event)).filter(it -> !it.isEmpty()),
        set);
  }

  private static List<Column> state() {
    return List.of(
        field(
            "publication_status",
            "Draft, Published, Archived, or another state of the page",
            Spelling.of("a publication status", PublicationStatus::label, PublicationStatus::new),
            Event::publicationStatus,
            EventBuilder::publicationStatus),
        field(
            "event_status",
            "/status",
            "tentative, confirmed, cancelled or postponed",
            Scalars.choice(EventStatus.class),
            Event::status,
            EventBuilder::status),
        field(
            "privacy",
            "public, private or confidential",
            Scalars.choice(Privacy.class),
            Event::privacy,
            EventBuilder::privacy),
        field(
            "free_busy",
            "/freeBusy",
            "whether the time is taken",
            Scalars.choice(FreeBusy.class),
            Event::freeBusy,
            EventBuilder::freeBusy),
        field(
                "priority",
                "1, the highest, to 9; 0 for none",
                Scalars.INTEGER,
                Event::priority,
                EventBuilder::priority)
            .plain(),
        field("color", "a CSS name", Scalars.STRING, Event::color, EventBuilder::color));
  }

  private static List<Column> practical() {
    return List.of(
        list("links", "addresses, with label", Details.LINK, Event::links, EventBuilder::links),
        list(
            "attachments",
            "addresses, or bytes in Base64",
            Details.ATTACHMENT,
            Event::attachments,
            EventBuilder::attachments),
        list("images", "the same", Details.IMAGE, Event::images, EventBuilder::images),
        list(
            "relations",
            "uids of other events; parents where nothing else is said",
            Details.RELATION,
            Event::relations,
            EventBuilder::relations),
        list(
            "reminders",
            "when to remind, as PT15M before",
            Reminders.REMINDER,
            Event::reminders,
            EventBuilder::reminders),
        list(
            "footnotes",
            "texts under the page",
            Texts.TEXT,
            Event::footnotes,
            EventBuilder::footnotes));
  }

  private static List<Column> rest() {
    List<Column> rest = new ArrayList<>(RegistrationColumns.ALL);
    rest.add(
        new Column(
            "sequence",
            "/sequence",
            "the number of the revision; none for 0",
            false,
            event -> event.sequence() == 0 ? null : Integer.toString(event.sequence()),
            (draft, text) -> draft.event.sequence(Scalars.INTEGER.read(text))));
    rest.add(
        field("created", "when", Scalars.INSTANT, Event::created, EventBuilder::created).plain());
    rest.add(
        field("updated", "when last", Scalars.INSTANT, Event::updated, EventBuilder::updated)
            .plain());
    rest.add(
        new Column(
            "extensions",
            "/extensions",
            "what has no column, as content lines",
            true,
            event ->
                event.extensions().isEmpty() ? null : RawText.EXTENSIONS.write(event.extensions()),
            (draft, text) -> draft.extensions = RawText.EXTENSIONS.read(text)));
    return rest;
  }

  private static <T> Column field(
      String name,
      String about,
      Spelling<T> spelling,
      Function<Event, Optional<T>> get,
      BiConsumer<EventBuilder, T> set) {
    return field(name, "/" + camel(name), about, spelling, get, set);
  }

  private static <T> Column field(
      String name,
      String path,
      String about,
      Spelling<T> spelling,
      Function<Event, Optional<T>> get,
      BiConsumer<EventBuilder, T> set) {
    return Column.of(
        name, path, about, spelling, get, (draft, value) -> set.accept(draft.event, value));
  }

  private static <T> Column list(
      String name,
      String about,
      Spelling<T> spelling,
      Function<Event, List<T>> get,
      BiConsumer<EventBuilder, List<T>> set) {
    return Column.list(
        name, "/" + name, about, spelling, get, (draft, values) -> set.accept(draft.event, values));
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder(name);
    for (int at = camel.indexOf("_"); at >= 0; at = camel.indexOf("_")) {
      camel.deleteCharAt(at).setCharAt(at, Character.toUpperCase(camel.charAt(at)));
    }
    return camel.toString();
  }
}
