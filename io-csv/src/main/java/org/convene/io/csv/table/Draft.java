package org.convene.io.csv.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.convene.dates.Moment;
import org.convene.dates.Remarks;
import org.convene.dates.UnreadableTextException;
import org.convene.description.Field;
import org.convene.description.Shape;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Classification;
import org.convene.event.ClassificationBuilder;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.Extensions;
import org.convene.event.ExtraDate;
import org.convene.event.Meeting;
import org.convene.event.NominalDuration;
import org.convene.event.Place;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.Registration;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Violation;
import org.convene.io.KeptWord;
import org.convene.io.csv.values.MomentSpelling;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.jspecify.annotations.Nullable;

/** What a row says, until all of its cells are read: some fields of an event have several. */
public final class Draft {

  public final EventBuilder event = Event.builder();
  public final ClassificationBuilder classification = Classification.builder();
  private final Map<Field<Event, EventBuilder, Text>, Words> texts = new LinkedHashMap<>(4);
  public List<Place> places = List.of();
  public final List<RawProperty> unknown = new ArrayList<>(0);

  public @Nullable Moment start;
  public @Nullable Moment end;
  @Nullable NominalDuration duration;
  public @Nullable ZoneId zone;
  @Nullable ZoneId endZone;

  /** Whether the row says no zone of its times. */
  public boolean isFloating;

  private List<Part> parts = List.of();
  public String dateText = "";

  public List<RecurrenceRule> rules = List.of();
  public List<ExtraDate> dates = List.of();
  List<EventTime> excluded = List.of();
  public int overrides = -1;

  /** The uid as it is written; empty where the row has none. */
  public String uid = "";

  /** Whether the row replaces an instance of another row's event. */
  public boolean replaces;

  public @Nullable CalendarUser organizer;
  List<Attendee> attendees = List.of();
  private Shape.@Nullable Parts registration;
  Extensions extensions = Extensions.none();

  /** What is said of words that are kept. */
  public final List<Violation> remarks = new ArrayList<>(0);

  /** What cells say of the registration. */
  Shape.Parts registration() {
    Shape.Parts said = registration == null ? EventModel.REGISTRATION.draft() : registration;
    registration = said;
    return said;
  }

  /** Keeps a word that its vocabulary does not have, if it can be kept. */
  void keep(String path, String expected, String word) {
    keep(KeptWord.violation(path, expected, word), word);
  }

  /** Keeps a word that a violation is about, if it is a warning. */
  void keep(Violation violation, String word) {
    remarks.add(violation);
    if (!violation.isError()) {
      unknown.add(KeptWord.property(violation.path(), word));
    }
  }

  /** Takes what there is to say of the words of a field. */
  public Remarks remarksAt(String field) {
    return (path, remark) ->
        remarks.add(Violation.warning(field + path, remark.code(), remark.message()));
  }

  /** A text with its language and translations, which have cells of their own. */
  static final class Words {
    String value = "";
    Optional<String> language = Optional.empty();
    final Map<String, String> translations = new LinkedHashMap<>(0);

    @Nullable Text text() {
      return value.isEmpty() && translations.isEmpty()
          ? null
          : new Text(value, language, translations);
    }
  }

  Words words(Field<Event, EventBuilder, Text> field) {
    return texts.computeIfAbsent(field, any -> new Words());
  }

  /** The title in its own language; empty where there is none. */
  public String title() {
    for (Map.Entry<Field<Event, EventBuilder, Text>, Words> text : texts.entrySet()) {
      if (text.getKey().name().equals("title")) {
        return text.getValue().value;
      }
    }
    return "";
  }

  /** What several cells of a row say of one field, in a way that not every table has. */
  public interface Part {

    /** Tells the draft what the cells say, when all of them are read. */
    void settle(Draft draft);
  }

  /** The part of a type, which is made when it is first asked for. */
  public <P extends Part> P part(Class<P> type, Supplier<P> maker) {
    for (Part part : parts) {
      if (type.isInstance(part)) {
        return type.cast(part);
      }
    }
    P made = maker.get();
    parts = new ArrayList<>(parts);
    parts.add(made);
    return made;
  }

  public void addAttendees(List<Attendee> more) {
    List<Attendee> all = new ArrayList<>(attendees);
    all.addAll(more);
    attendees = all;
  }

  /** Puts together what several cells say. */
  public EventBuilder finish(@Nullable ZoneId zoneOfOthers) {
    parts.forEach(part -> part.settle(this));
    zone =
        zone == null && start != null && start.time() != null && start.zone() == null
            ? zoneOfOthers
            : zone;
    List<RawProperty> properties = new ArrayList<>(extensions.properties());
    properties.addAll(unknown);
    texts.forEach((field, words) -> field.set(event, words.text()));
    return event
        .places(places)
        .schedule(schedule())
        .recurrence(new Recurrence(rules, dates, excluded, List.of()))
        .meeting(new Meeting(Optional.ofNullable(organizer), attendees))
        .classification(classification.build())
        .registration(
            registration == null ? Registration.none() : EventModel.REGISTRATION.make(registration))
        .extensions(
            properties.isEmpty() && extensions.components().isEmpty()
                ? Extensions.none()
                : new Extensions(properties, extensions.components()));
  }

  public void setOverrides(EventBuilder builder, List<Event> events) {
    builder.recurrence(new Recurrence(rules, dates, excluded, events));
  }

  private Schedule schedule() {
    Moment first = start;
    if (first == null) {
      if (end != null || duration != null) {
        throw UnreadableTextException.missing("a start beside the end");
      }
      return Schedule.undated(dateText);
    }
    if (!dateText.isEmpty()) {
      throw new UnreadableTextException("a start or a date text, not both", dateText);
    }
    if (end != null && duration != null) {
      throw new UnreadableTextException("an end or a duration, not both", String.valueOf(duration));
    }
    LocalTime time = first.time();
    if (time == null) {
      return allDay(first.date());
    }
    if (end != null && end.zone() == null && endZone == null) {
      end = new Moment(end.date(), end.time(), first.zone());
    }
    first = first.in(zone);
    ZoneId startZone = first.zone() == null ? zone : first.zone();
    LocalDateTime local = first.date().atTime(Objects.requireNonNull(first.time()));
    isFloating = startZone == null;
    return startZone == null
        ? new Schedule.Floating(local, end(null))
        : new Schedule.Zoned(local, startZone, end(startZone));
  }

  private Schedule allDay(LocalDate first) {
    if (duration != null) {
      return Schedule.allDay(first, last(first, duration));
    }
    if (end == null) {
      return Schedule.allDay(first);
    }
    if (end.time() == null) {
      return Schedule.allDay(first, end.date());
    }
    throw new UnreadableTextException(
            "an end that is a date, as the start is", MomentSpelling.MOMENT.write(end))
        .within("last");
  }

  private static LocalDate last(LocalDate first, NominalDuration duration) {
    try {
      return first.plusDays(Math.max(1, duration.days()) - 1);
    } catch (DateTimeException | ArithmeticException e) {
      throw new UnreadableTextException("a duration within the calendar", duration.toString(), e)
          .within("duration");
    }
  }

  private Optional<End> end(@Nullable ZoneId startZone) {
    if (duration != null) {
      return Optional.of(End.after(duration));
    }
    if (end == null) {
      return Optional.empty();
    }
    Moment last = end.in(zone);
    LocalTime time = last.time();
    if (time == null) {
      throw new UnreadableTextException(
              "an end that is a date-time, as the start is", last.date().toString())
          .within("end");
    }
    ZoneId own = last.zone() == null || last.zone().equals(startZone) ? endZone : last.zone();
    return Optional.of(new End.At(last.date().atTime(time), Optional.ofNullable(own)));
  }
}
