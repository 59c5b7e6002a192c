package org.convene.io.csv.dialects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.convene.dates.Reckoning;
import org.convene.dates.UsTimes;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.FreeBusy;
import org.convene.event.Privacy;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.Items;
import org.convene.io.csv.cells.Spelling;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Draft;
import org.convene.io.csv.table.KeptCells;
import org.convene.io.csv.values.PeopleSpellings;
import org.convene.text.Folding;
import org.convene.vocabulary.Term;

/**
 * What Outlook exports and imports in English: the month first, all-day events that end at the
 * midnight behind their last day, lists between semicolons.
 */
public final class OutlookTable {

  private static final int HIGH = 1;
  private static final int NORMAL = 5;
  private static final int LOW = 9;

  /** Outlook's numbers; 1 and 2 are those of its own fields too. */
  private static final Map<FreeBusy, String> SHOW_AS =
      Map.of(
          FreeBusy.TENTATIVE, "1",
          FreeBusy.BUSY, "2",
          FreeBusy.FREE, "3",
          FreeBusy.OUT_OF_OFFICE, "4");

  private static final Map<String, Privacy> SENSITIVITY =
      Map.of(
          "normal", Privacy.PUBLIC,
          "personal", Privacy.PRIVATE,
          "personlich", Privacy.PRIVATE,
          "personnel", Privacy.PRIVATE,
          "private", Privacy.PRIVATE,
          "privat", Privacy.PRIVATE,
          "prive", Privacy.PRIVATE,
          "confidential", Privacy.CONFIDENTIAL,
          "vertraulich", Privacy.CONFIDENTIAL,
          "confidentiel", Privacy.CONFIDENTIAL);

  /** Its columns in German and in French, where the time has the name of the date. */
  private static final String NAMES =
      """
      Subject: betreff, objet
      Start Date: beginnt am, début
      Start Time: beginnt um
      End Date: endet am, fin
      End Time: endet um
      All day event: ganztägiges ereignis, journée entière
      Reminder on/off: erinnerung ein/aus, rappel actif/inactif
      Reminder Date: erinnerung am, date de rappel, date du rappel
      Reminder Time: erinnerung um, heure de rappel, heure du rappel
      Meeting Organizer: besprechungsplanung, besprechungsorganisator, \
      organisateur d'une réunion, organisateur de la réunion
      Required Attendees: erforderliche teilnehmer, participants obligatoires
      Optional Attendees: optionale teilnehmer, participants facultatifs
      Meeting Resources: besprechungsressourcen, ressources de la réunion
      Billing Information: abrechnungsinformationen, informations facturation, \
      informations de facturation
      Categories: kategorien, catégories
      Description: beschreibung
      Location: ort, emplacement
      Mileage: reisekilometer, kilométrage
      Priority: priorität, priorité
      Private: privat, privé
      Sensitivity: vertraulichkeit, critère de diffusion
      Show time as: zeitspanne zeigen als, afficher la disponibilité, disponibilité
      """;

  /** Name and address, which is all that a row says of people. */
  private static final Spelling<CalendarUser> USER =
      Spelling.of(
          "a person with an address",
          user ->
              PeopleSpellings.USER.write(
                  new CalendarUser(
                      user.address(),
                      user.name(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      List.of())),
          PeopleSpellings.USER::read);

  private OutlookTable() {}

  public static Table in(Reckoning rule) {
    SplitTimes times = new SplitTimes(UsTimes::shortDate, UsTimes::longTime, rule, false, true);
    return Table.of("Outlook", columns(times), rule, NAMES, Set.of("Subject", "Start Date"));
  }

  private static List<Column> columns(SplitTimes times) {
    return List.of(
        DialectColumns.ours("Subject", "title"),
        times.startDate("Start Date"),
        times.startTime("Start Time"),
        times.endDate("End Date"),
        times.endTime("End Time"),
        SplitTimes.allDay("All day event", DialectColumns.TRUE_FALSE),
        times.reminder("Reminder on/off", DialectColumns.TRUE_FALSE),
        times.reminderDate("Reminder Date"),
        times.reminderTime("Reminder Time"),
        organizer(),
        attendees("Required Attendees", OutlookTable::isRequired, Function.identity()),
        attendees(
            "Optional Attendees",
            it -> !isResource(it) && !isRequired(it),
            it -> it.withRole(Attendee.Role.OPTIONAL)),
        attendees(
            "Meeting Resources",
            OutlookTable::isResource,
            it -> it.withKind(Attendee.Kind.RESOURCE)),
        KeptCells.column("Billing Information"),
        categories(),
        DialectColumns.ours("Description", "description"),
        DialectColumns.location("Location"),
        KeptCells.column("Mileage"),
        priority(),
        isPrivate(),
        sensitivity(),
        showTimeAs());
  }

  private static boolean isResource(Attendee attendee) {
    return attendee.kind() == Attendee.Kind.RESOURCE || attendee.kind() == Attendee.Kind.ROOM;
  }

  private static boolean isRequired(Attendee attendee) {
    boolean required =
        attendee.role() == Attendee.Role.REQUIRED || attendee.role() == Attendee.Role.CHAIR;
    return required && !isResource(attendee);
  }

  private static Column organizer() {
    return KeptCells.orKept(
        Column.of(
            "Meeting Organizer",
            "/meeting/organizer",
            "who invites",
            USER,
            event -> event.meeting().organizer(),
            (draft, user) -> draft.organizer = user));
  }

  private static Column attendees(
      String name, Predicate<Attendee> kind, Function<Attendee, Attendee> change) {
    return KeptCells.orKept(
        Column.list(
            name,
            "/meeting/attendees",
            "who is invited",
            USER,
            event -> event.meeting().attendees().stream().filter(kind).map(Attendee::user).toList(),
            (draft, users) ->
                draft.addAttendees(users.stream().map(Attendee::of).map(change).toList())));
  }

  private static Column categories() {
    return Column.list(
        "Categories",
        "/classification/categories",
        "labels",
        Spelling.<Term>of(
            "a category",
            term -> Item.escape(term.label()),
            text -> Term.of(Items.one(text).text())),
        event -> event.classification().categories(),
        (draft, terms) -> draft.classification.categories(terms));
  }

  private static Column priority() {
    return KeptCells.orKept(
        Column.of(
            "Priority",
            "/priority",
            "High, Normal or Low",
            Spelling.of("High, Normal or Low", OutlookTable::priority, OutlookTable::priority),
            event -> event.priority().filter(it -> it >= HIGH && it <= LOW),
            (draft, priority) -> draft.event.priority(priority)));
  }

  private static String priority(int priority) {
    return priority < NORMAL ? "High" : priority == NORMAL ? "Normal" : "Low";
  }

  private static int priority(String text) {
    return switch (Folding.text(text)) {
      case "high", "hoch", "haute" -> HIGH;
      case "normal", "normale" -> NORMAL;
      case "low", "niedrig", "basse", "faible" -> LOW;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** Says less than the sensitivity, which wins where both are there. */
  private static Column isPrivate() {
    return Column.of(
            "Private",
            "/privacy",
            "whether others may see it",
            DialectColumns.TRUE_FALSE,
            event -> event.privacy().map(it -> it == Privacy.PRIVATE),
            (Draft draft, Boolean on) -> Split.of(draft).isPrivate = on)
        .plain();
  }

  private static Column sensitivity() {
    return KeptCells.orKept(
        Column.of(
            "Sensitivity",
            "/privacy",
            "Normal, Personal, Private or Confidential",
            Spelling.of("a sensitivity", OutlookTable::sensitivity, OutlookTable::sensitivity),
            Event::privacy,
            (draft, privacy) -> Split.of(draft).sensitivity = privacy));
  }

  private static String sensitivity(Privacy privacy) {
    return switch (privacy) {
      case PUBLIC -> "Normal";
      case PRIVATE -> "Private";
      case CONFIDENTIAL -> "Confidential";
    };
  }

  private static Privacy sensitivity(String text) {
    Privacy privacy = SENSITIVITY.get(Folding.text(text));
    if (privacy == null) {
      throw new IllegalArgumentException(text);
    }
    return privacy;
  }

  private static Column showTimeAs() {
    return KeptCells.orKept(
        Column.of(
                "Show time as",
                "/freeBusy",
                "1 tentative, 2 busy, 3 free, 4 out of office",
                Spelling.of("a number from 1 to 4", OutlookTable::showAs, OutlookTable::showAs),
                Event::freeBusy,
                (draft, freeBusy) -> draft.event.freeBusy(freeBusy))
            .plain());
  }

  private static String showAs(FreeBusy freeBusy) {
    return String.valueOf(SHOW_AS.get(freeBusy));
  }

  private static FreeBusy showAs(String text) {
    String number = text.strip();
    return SHOW_AS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(number))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }
}
