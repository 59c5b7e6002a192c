package org.convene.io.csv.dialects;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.FreeBusy;
import org.convene.event.Privacy;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.Items;
import org.convene.io.csv.cells.Spelling;
import org.convene.io.csv.dates.UsTimes;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Draft;
import org.convene.io.csv.table.KeptCells;
import org.convene.io.csv.values.PeopleSpellings;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

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
          "private", Privacy.PRIVATE,
          "confidential", Privacy.CONFIDENTIAL);

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

  public static Table in(@Nullable ZoneId zone) {
    SplitTimes times = new SplitTimes(UsTimes.SHORT_DATE, UsTimes.LONG_TIME, zone, zone, true);
    return Table.of(
        "Outlook",
        List.of(
            DialectColumns.ours("Subject", "title"),
            times.startDate("Start Date"),
            times.startTime("Start Time"),
            times.endDate("End Date"),
            times.endTime("End Time"),
            times.allDay("All day event", DialectColumns.TRUE_FALSE),
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
            showTimeAs()),
        "Subject",
        "Start Date");
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
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "high" -> HIGH;
      case "normal" -> NORMAL;
      case "low" -> LOW;
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
    Privacy privacy = SENSITIVITY.get(text.strip().toLowerCase(Locale.ROOT));
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
