package org.convene.io.csv.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.event.Event;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.values.PeopleSpellings;
import org.convene.io.csv.values.RawText;
import org.convene.io.csv.values.Spellings;

/** The one table between an event and its row. */
public final class Columns {

  private static final Kind<?> SDG_INDICATORS = new Kind.Many<>(Kinds.INDICATOR);

  public static final List<Column> ALL =
      Stream.of(
              identity(),
              TextColumns.ALL,
              TimeColumns.ALL,
              where(),
              classification(),
              state(),
              practical(),
              rest())
          .flatMap(List::stream)
          .toList();

  private Columns() {}

  /** All columns, with one for each translation into some languages, and one for the others. */
  public static List<Column> translatedTo(List<String> languages) {
    List<Column> columns = new ArrayList<>(ALL.size() + 8);
    for (Column column : ALL) {
      columns.add(column);
      columns.addAll(TextColumns.translations(column, languages));
    }
    columns.add(TextColumns.otherTranslations(languages));
    return List.copyOf(columns);
  }

  private static List<Column> identity() {
    return List.of(
        uid(field("uid", "identifies the event wherever it goes")),
        field("url", "the page of the event"));
  }

  /** Tells the row too, whose own this is or the event's that it belongs to. */
  private static Column uid(Column column) {
    return new Column(
        column.name(),
        column.path(),
        column.about(),
        column.isText(),
        column.write(),
        (draft, text) -> {
          column.read().read(draft, text);
          draft.uid = text;
        });
  }

  private static List<Column> where() {
    return List.of(
        Column.list(
            "places",
            "/places",
            "where, online too",
            Spellings.of(EventModel.PLACE),
            Event::places,
            (draft, places) -> draft.places = places),
        field("attendance_mode", "onsite, online or mixed"),
        field("organizers", "who hosts the event, with addresses in angle brackets"),
        field("contacts", "whom to ask"),
        Column.of(
            "meeting_organizer",
            "/meeting/organizer",
            "who invites",
            PeopleSpellings.USER,
            event -> event.meeting().organizer(),
            (draft, user) -> draft.organizer = user),
        Column.list(
            "attendees",
            "/meeting/attendees",
            "who is invited",
            PeopleSpellings.ATTENDEE,
            event -> event.meeting().attendees(),
            (draft, attendees) -> draft.attendees = attendees),
        field("languages", "the languages of the event"),
        field("interpretation", "the languages interpreted into"));
  }

  private static List<Column> classification() {
    return List.of(
        term("event_type", "such as Webinar"),
        term("categories", "terms"),
        term("topics", "terms"),
        term("target_audiences", "terms"),
        term("geographic_scope", "Global, Regional, National, Local or another"),
        term("regions", "terms"),
        term("countries", "names or ISO 3166 codes"),
        term("workstream_output", "yes, no, or nothing where that is not known"),
        term("workstreams", "terms"),
        term("regional_review_process", "yes, no, or nothing where that is not known"),
        term("review_regions", "regions of the regional review"),
        Vocabulary.objectives("gcm_objectives", "General, or objectives from 1 to 23"),
        term("guiding_principles", "of the Global Compact"),
        term("sdg_goals", "such as SDG 10"),
        term("sdg_targets", "such as Target 10.7"),
        term("sdg_indicators", "such as Indicator 10.7.1"));
  }

  private static List<Column> state() {
    return List.of(
        field("publication_status", "Draft, Published, Archived, or another state of the page"),
        field("status", "tentative, confirmed, cancelled or postponed").named("event_status"),
        field("privacy", "public, private or confidential"),
        field("free_busy", "whether the time is taken"),
        field("priority", "1, the highest, to 9; 0 for none").plain(),
        field("color", "a CSS name"));
  }

  private static List<Column> practical() {
    return List.of(
        field("links", "addresses, with label"),
        field("attachments", "addresses, or bytes in Base64"),
        field("images", "the same"),
        field("relations", "uids of other events; parents where nothing else is said"),
        field("reminders", "when to remind, as PT15M before"),
        field("footnotes", "texts under the page"));
  }

  private static List<Column> rest() {
    List<Column> rest = new ArrayList<>();
    rest.add(registration("url", "where to register"));
    rest.add(registration("state", "open or closed"));
    rest.add(registration("deadline", "until when").plain());
    rest.add(registration("note", "what else to say of it"));
    rest.add(field("sequence", "the number of the revision; none for 0").plain());
    rest.add(field("created", "when").plain());
    rest.add(field("updated", "when last").plain());
    rest.add(field("stamp", "when this version was written down or sent").plain());
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

  /** The column of a field of the event. */
  private static Column field(String name, String about) {
    return column(
        name,
        "/",
        about,
        EventModel.EVENT.field(Item.camel(name)),
        event -> event,
        draft -> draft.event);
  }

  /** The column of a field of the classification. */
  private static Column term(String name, String about) {
    return column(
        name,
        "/classification/",
        about,
        EventModel.CLASSIFICATION.field(Item.camel(name)),
        Event::classification,
        draft -> draft.classification);
  }

  /** The column of a field of the registration. */
  private static Column registration(String name, String about) {
    return column(
        "registration_" + name,
        "/registration/",
        about,
        EventModel.REGISTRATION.field(name),
        Event::registration,
        Draft::registration);
  }

  /** The column of a name. */
  public static Column named(String name) {
    return ALL.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }

  /** The first column of a field. */
  public static Column at(String path) {
    return ALL.stream().filter(column -> column.path().equals(path)).findFirst().orElseThrow();
  }

  private static <S, D, T> Column column(
      String name,
      String path,
      String about,
      Field<S, D, T> field,
      Function<Event, S> from,
      Function<Draft, D> to) {
    String pointer = path + field.name();
    return field.kind() instanceof Kind.Several<?> || field.kind().equals(SDG_INDICATORS)
        ? Vocabulary.column(name, pointer, about, field, from, to)
        : Column.of(
            name,
            pointer,
            about,
            Spellings.of(field.kind()),
            event -> Optional.ofNullable(field.get(from.apply(event))),
            (draft, value) -> field.set(to.apply(draft), value));
  }
}
