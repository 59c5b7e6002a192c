package org.convene.io.csv.dialects;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convene.dates.DateReading;
import org.convene.dates.Reckoning;
import org.convene.dates.TimeText;
import org.convene.dates.UnreadableTextException;
import org.convene.event.AttendanceMode;
import org.convene.event.EventStatus;
import org.convene.event.OnlineVenue;
import org.convene.event.PublicationStatus;
import org.convene.event.Venue;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.Items;
import org.convene.io.csv.table.CellReader;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;
import org.convene.io.csv.table.Draft;
import org.convene.io.csv.values.Languages;
import org.convene.io.csv.values.TermSpellings;
import org.convene.io.csv.values.WordSpellings;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Columns of tables that are not ours, which are read and never written. */
public final class ForeignColumns {

  private static final String SCHEDULE = "/schedule";
  private static final String PLACES = "/places";

  private static final Map<String, AttendanceMode> MODES =
      Map.ofEntries(
          Map.entry("online", AttendanceMode.ONLINE),
          Map.entry("virtual", AttendanceMode.ONLINE),
          Map.entry("enligne", AttendanceMode.ONLINE),
          Map.entry("virtuel", AttendanceMode.ONLINE),
          Map.entry("enlinea", AttendanceMode.ONLINE),
          Map.entry("hybrid", AttendanceMode.HYBRID),
          Map.entry("hybride", AttendanceMode.HYBRID),
          Map.entry("hibrido", AttendanceMode.HYBRID),
          Map.entry("inperson", AttendanceMode.ONSITE),
          Map.entry("onsite", AttendanceMode.ONSITE),
          Map.entry("enpresentiel", AttendanceMode.ONSITE),
          Map.entry("presentiel", AttendanceMode.ONSITE),
          Map.entry("presencial", AttendanceMode.ONSITE));

  private static final Map<String, EventStatus> STATES =
      Map.of(
          "tentative", EventStatus.TENTATIVE,
          "confirmed", EventStatus.CONFIRMED,
          "confirme", EventStatus.CONFIRMED,
          "confirmado", EventStatus.CONFIRMED,
          "cancelled", EventStatus.CANCELLED,
          "canceled", EventStatus.CANCELLED,
          "annule", EventStatus.CANCELLED,
          "cancelado", EventStatus.CANCELLED,
          "postponed", EventStatus.POSTPONED);

  /** What is read by a rule. */
  private static final Map<String, DateCells.Take> TIMES =
      Map.of(
          "date", When::date,
          "start_date", When::date,
          "start", When::start,
          "end_date", When::endDate,
          "end", When::end,
          "time", When::time,
          "start_time", When::time,
          "end_time", When::endTime,
          "time_zone", ForeignColumns::zone);

  private static final Map<String, Column> COLUMNS =
      Map.ofEntries(
          one("location", PLACES, ForeignColumns::location),
          one("online_url", PLACES, ForeignColumns::online),
          one("room", PLACES, (draft, text) -> Where.of(draft).room = text.strip()),
          one("address", PLACES, (draft, text) -> Where.of(draft).street = text.strip()),
          one("city", PLACES, (draft, text) -> Where.of(draft).city = text.strip()),
          one("postal_code", PLACES, (draft, text) -> Where.of(draft).postalCode = text.strip()),
          one(
              "all_day",
              SCHEDULE,
              (draft, text) -> When.allDay(draft, WordSpellings.YES_NO.read(text))),
          one("mode", "/attendanceMode", ForeignColumns::mode),
          one("language", "/languages", (draft, text) -> draft.event.languages(languages(text))),
          one(
              "interpreted",
              "/interpretation",
              (draft, text) -> draft.event.interpretation(languages(text))),
          one("workstream_or_output", "/classification/workstreams", ForeignColumns::workstream),
          one("status", "/publicationStatus", ForeignColumns::status),
          one("registration", "/registration/url", ForeignColumns::registration));

  private ForeignColumns() {}

  private static Map.Entry<String, Column> one(String name, String path, CellReader read) {
    return Map.entry(name, column(name, path, read));
  }

  private static Column column(String name, String path, CellReader read) {
    return new Column(name, path, "", true, event -> null, read);
  }

  /** The column of a meaning, of cells that are read by a rule; null where it is one of ours. */
  static @Nullable Column of(String meaning, Reckoning rule) {
    DateCells.Take take = TIMES.get(meaning);
    if (take != null) {
      String path = meaning.equals("time_zone") ? SCHEDULE + "/timeZone" : SCHEDULE;
      return column(meaning, path, DateCells.of(rule, take));
    }
    return COLUMNS.get(meaning);
  }

  private static void zone(Draft draft, String text, DateReading reading) {
    ZoneId zone = TimeText.zone(text.strip(), reading);
    draft.zone = zone == null ? draft.zone : zone;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(2);
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(line.strip());
      }
    }
    return lines;
  }

  private static boolean isAddress(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  private static void location(Draft draft, String text) {
    for (String line : lines(text)) {
      AttendanceMode mode = MODES.get(ColumnKey.of(line));
      if (isAddress(line)) {
        Where.of(draft).add(OnlineVenue.at(WordSpellings.URI_TEXT.read(line)));
      } else if (mode == null) {
        Where.of(draft).add(Venue.named(line));
      } else {
        draft.event.attendanceMode(mode);
      }
    }
  }

  private static void online(Draft draft, String text) {
    for (String line : lines(text)) {
      Where.of(draft).add(OnlineVenue.at(WordSpellings.URI_TEXT.read(line)));
    }
  }

  private static void mode(Draft draft, String text) {
    AttendanceMode mode = MODES.get(ColumnKey.of(text));
    if (mode == null) {
      throw new UnreadableTextException("online, hybrid or in person", text);
    }
    draft.event.attendanceMode(mode);
  }

  /** The mode in brackets at the end of a title; null where there is none. */
  public static @Nullable AttendanceMode modeIn(String title) {
    int open = title.lastIndexOf('(');
    String end = title.stripTrailing();
    return open < 0 || !end.endsWith(")")
        ? null
        : MODES.get(ColumnKey.of(end.substring(open + 1, end.length() - 1)));
  }

  private static List<String> languages(String text) {
    return Languages.named(text)
        .orElseThrow(() -> new UnreadableTextException("languages such as English or en", text));
  }

  /** In Spanish, whether it is an output and which workstream's have the same label. */
  private static void workstream(Draft draft, String text) {
    try {
      draft.classification.workstreamOutput(WordSpellings.YES_NO.read(text));
    } catch (UnreadableTextException e) {
      List<Term> terms = new ArrayList<>(1);
      Items.of(text).forEach(item -> terms.add(TermSpellings.TERM.read(item.toString())));
      draft.classification.workstreams(terms);
    }
  }

  /** Of the event where the word is one of an event's, otherwise of its page. */
  private static void status(Draft draft, String text) {
    EventStatus state = STATES.get(ColumnKey.of(text));
    if (state == null) {
      draft.event.publicationStatus(PublicationStatus.parse(text.strip()));
    } else {
      draft.event.status(state);
    }
  }

  /** An address, whether it is open, or whatever else there is to say. */
  private static void registration(Draft draft, String text) {
    String said = text.strip();
    String word = ColumnKey.of(said);
    if (isAddress(said)) {
      registration(draft, "url", said);
    } else if (word.equals("closed") || word.equals("open")) {
      registration(draft, "state", word);
    } else {
      registration(draft, "note", Item.escape(said));
    }
  }

  private static void registration(Draft draft, String field, String text) {
    Columns.named("registration_" + field).read().read(draft, text);
  }
}
