package org.convene.io.csv.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.convene.dates.DateStamp;
import org.convene.dates.Moment;
import org.convene.dates.Remarks;
import org.convene.dates.UnreadableTextException;
import org.convene.description.Kind;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventModel;
import org.convene.event.ExtraDate;
import org.convene.event.NominalDuration;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.ItemSpelling;
import org.convene.io.csv.cells.Spelling;
import org.convene.io.csv.values.MomentSpelling;
import org.convene.io.csv.values.WordSpellings;
import org.convene.recurrence.RecurrenceRule;
import org.convene.text.Pointer;
import org.jspecify.annotations.Nullable;

/** When, and how it repeats. */
public final class TimeColumns {

  private static final String END = "end";
  private static final String END_ZONE = "end_time_zone";
  private static final String DURATION = "duration";
  private static final String FUTURE = "this_and_future";

  /** Says how many rows that follow replace instances of this. */
  static final String OVERRIDES = "overrides";

  /** Of columns that say one field of events that take days, and another of those with times. */
  private static final Map<String, String> DAYS =
      Map.of("/schedule/start", "/schedule/first", "/schedule/end", "/schedule/last");

  private static final Pattern DAY = Pattern.compile("\\d+[-./]\\d+[-./]\\d+");

  private static final Spelling<List<RecurrenceRule>> RULES =
      new Spelling<>() {
        @Override
        public String write(List<RecurrenceRule> rules) {
          StringBuilder cell = new StringBuilder();
          for (RecurrenceRule rule : rules) {
            cell.append(cell.length() == 0 ? "" : "\n").append(rule);
          }
          return cell.toString();
        }

        @Override
        public List<RecurrenceRule> read(String text) {
          return read(text, (path, remark) -> {});
        }

        @Override
        public List<RecurrenceRule> read(String text, Remarks remarks) {
          List<RecurrenceRule> rules = new ArrayList<>(1);
          for (String line : text.lines().filter(it -> !it.isBlank()).toList()) {
            Remarks ofRule = remarks.within(rules.size());
            rules.add(
                UnreadableTextException.within(
                    rules.size(), () -> WordSpellings.RULE.read(line, ofRule)));
          }
          return rules;
        }
      };

  private static final Spelling<ExtraDate> DATE =
      new ItemSpelling<>("a date or a date-time, with its end") {
        @Override
        public String write(ExtraDate date) {
          Item item = Item.of(WordSpellings.TIME.write(date.start()));
          if (date.end().isPresent() && date.end().get() instanceof End.At at) {
            item.with(END, WordSpellings.LOCAL_TIME.write(at.time()))
                .with(END_ZONE, at.zone(), WordSpellings.ZONE::write);
          } else {
            item.with(DURATION, date.end(), end -> ((End.After) end).duration().toString());
          }
          return item.toString();
        }

        @Override
        protected ExtraDate value(Item item) {
          item.only(END, END_ZONE, DURATION);
          Optional<End> end =
              item.get(END, WordSpellings.LOCAL_TIME)
                  .map(time -> new End.At(time, item.get(END_ZONE, WordSpellings.ZONE)));
          Optional<End> after = item.get(DURATION, WordSpellings.DURATION).map(End::after);
          return new ExtraDate(
              item.read("start", WordSpellings.TIME), end.isPresent() ? end : after);
        }
      };

  static final List<Column> ALL =
      List.of(
          Column.of(
                  "start",
                  "/schedule/start",
                  "2022-05-18T08:30, or 2022-05-18 all day",
                  MomentSpelling.MOMENT,
                  event -> Optional.ofNullable(start(event.schedule())),
                  (draft, time) -> draft.start = time)
              .plain(),
          Column.of(
                  "end",
                  "/schedule/end",
                  "the same; of all-day events the last day",
                  MomentSpelling.MOMENT,
                  event -> Optional.ofNullable(end(event.schedule())),
                  (draft, time) -> draft.end = time)
              .plain(),
          Column.of(
              "duration",
              "/schedule/duration",
              "instead of an end, such as PT1H30M",
              WordSpellings.DURATION,
              event -> duration(event.schedule()),
              (draft, duration) -> draft.duration = duration),
          Column.of(
              "time_zone",
              "/schedule/timeZone",
              "such as America/New_York; none for times on the clock of wherever one is",
              WordSpellings.ZONE,
              event ->
                  event.schedule() instanceof Schedule.Zoned it
                      ? Optional.of(it.zone())
                      : Optional.empty(),
              (draft, zone) -> draft.zone = zone),
          Column.of(
              END_ZONE,
              "/schedule/endTimeZone",
              "where the end has another zone",
              WordSpellings.ZONE,
              event -> at(event.schedule()).flatMap(End.At::zone),
              (draft, zone) -> draft.endZone = zone),
          Column.of(
              "date_text",
              "/schedule/undated",
              "what stands for a date where there is none",
              WordSpellings.STRING,
              event ->
                  event.schedule() instanceof Schedule.Undated it && !it.raw().isEmpty()
                      ? Optional.of(it.raw())
                      : Optional.empty(),
              (draft, text) -> draft.dateText = text),
          Column.of(
              "recurrence_rules",
              "/recurrence/rules",
              "RFC 5545 rules, one a line",
              RULES,
              event -> Optional.of(event.recurrence().rules()).filter(it -> !it.isEmpty()),
              (draft, rules) -> draft.rules = rules),
          series(
              "recurrence_dates",
              "dates",
              "instances beside the rules",
              DATE,
              Recurrence::dates,
              (draft, dates) -> draft.dates = dates),
          series(
              "excluded_dates",
              "excluded",
              "instances that do not take place",
              WordSpellings.TIME,
              Recurrence::excluded,
              (draft, excluded) -> draft.excluded = excluded),
          new Column(
              OVERRIDES,
              "/recurrence/overrides",
              "how many of the rows below replace an instance of this event",
              false,
              event ->
                  event.recurrence().isEmpty()
                      ? null
                      : Integer.toString(event.recurrence().overrides().size()),
              (draft, text) -> draft.overrides = WordSpellings.INTEGER.read(text)),
          Column.of(
                  "recurrence_id",
                  "/recurrenceId",
                  "the start of the instance that this row replaces",
                  recurrenceId(),
                  Event::recurrenceId,
                  (draft, id) -> {
                    draft.event.recurrenceId(id);
                    draft.replaces = true;
                  })
              .plain());

  private TimeColumns() {}

  /** The column of a list of a series; the model says whether an entry costs only itself. */
  private static <T> Column series(
      String name,
      String field,
      String about,
      Spelling<T> spelling,
      Function<Recurrence, List<T>> get,
      BiConsumer<Draft, List<T>> set) {
    String path = Pointer.at("/recurrence", field);
    Column column =
        Column.list(name, path, about, spelling, event -> get.apply(event.recurrence()), set);
    return EventModel.SERIES.field(field).kind() instanceof Kind.Many<?> many && many.isLenient()
        ? column.plain().readBy(CellReader.lenient(path, spelling, set))
        : column.plain();
  }

  /**
   * The field that a cell of a column says: a start or an end that is a day is the first or last.
   */
  public static String field(Column column, String cell) {
    return isDay(cell) ? DAYS.getOrDefault(column.path(), column.path()) : column.path();
  }

  /** The field whose column says a field. */
  public static String columnOf(String field) {
    return DAYS.entrySet().stream()
        .filter(it -> field.equals(it.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(field);
  }

  /** Whether a cell has the looks of a day, though there may be none such. */
  private static boolean isDay(String cell) {
    return cell.endsWith(DateStamp.ALL_DAY) || DAY.matcher(cell.strip()).matches();
  }

  private static Spelling<RecurrenceId> recurrenceId() {
    return new ItemSpelling<>(EventModel.RECURRENCE_ID.what()) {
      @Override
      public String write(RecurrenceId id) {
        Item item = Item.of(WordSpellings.TIME.write(id.instance()));
        return (id.thisAndFuture() ? item.with(FUTURE, "yes") : item).toString();
      }

      @Override
      protected RecurrenceId value(Item item) {
        item.only(FUTURE);
        return new RecurrenceId(
            item.read(WordSpellings.TIME), item.get(FUTURE, WordSpellings.YES_NO).orElse(false));
      }
    };
  }

  private static @Nullable Moment start(Schedule schedule) {
    return schedule.match(
        undated -> null,
        days -> Moment.of(days.first()),
        floating -> Moment.of(floating.start()),
        zoned -> Moment.of(zoned.start()));
  }

  private static @Nullable Moment end(Schedule schedule) {
    if (schedule instanceof Schedule.AllDay days) {
      return days.first().equals(days.last()) ? null : Moment.of(days.last());
    }
    return at(schedule).map(at -> Moment.of(at.time())).orElse(null);
  }

  private static Optional<End> last(Schedule schedule) {
    Function<Schedule, Optional<End>> none = any -> Optional.empty();
    return schedule.match(none, none, Schedule.Floating::end, Schedule.Zoned::end);
  }

  private static Optional<End.At> at(Schedule schedule) {
    return last(schedule).filter(End.At.class::isInstance).map(End.At.class::cast);
  }

  private static Optional<NominalDuration> duration(Schedule schedule) {
    return last(schedule)
        .filter(End.After.class::isInstance)
        .map(end -> ((End.After) end).duration());
  }
}
