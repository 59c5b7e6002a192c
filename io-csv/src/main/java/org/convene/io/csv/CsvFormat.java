package org.convene.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.convene.dates.DateOrder;
import org.convene.dates.Reckoning;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.Violation;
import org.convene.io.CheckedWriter;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Limits;
import org.convene.io.ReadBack;
import org.convene.io.csv.cells.Layout;
import org.convene.io.csv.cells.TextInput;
import org.convene.io.csv.dialects.Dialects;
import org.convene.io.csv.dialects.EventsCalendarTable;
import org.convene.io.csv.dialects.GoogleCalendarTable;
import org.convene.io.csv.dialects.OutlookTable;
import org.convene.io.csv.dialects.Table;
import org.convene.io.csv.rows.CsvReader;
import org.convene.io.csv.rows.CsvSettings;
import org.convene.io.csv.rows.CsvWriter;
import org.convene.io.csv.rows.DialectLosses;
import org.convene.io.csv.rows.Header;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes events as CSV (RFC 4180): a table with a column for each field and a row for
 * each event, and for each instance of a series that differs. Nothing is lost.
 *
 * <pre>{@code
 * CsvFormat format = CsvFormat.builder().delimiter(';').languages("fr", "es").build();
 * try (EventReader reader = format.reader(Files.newInputStream(Path.of("events.csv")))) {
 *   reader.events(problem -> log.warn("{}", problem)).forEach(calendar::add);
 * }
 * }</pre>
 *
 * <p>Read are UTF-8, UTF-16 with a byte order mark, and windows-1252 with a warning; columns in any
 * order, whatever the case, blanks and accents of their names; comma, semicolon, tab or bar between
 * cells, found by itself; rows above the header, blank rows, and rows that are too short or too
 * long. A column without a field is kept among the extensions, and is a column again where the head
 * that was read is given to the writer.
 *
 * <p>Spreadsheets change what they take for a formula, a number or a date when they open a file and
 * save it. A text that they could take for one gets an apostrophe before it, which is taken away on
 * reading; days are written {@code 2022-05-18 all day} and date-times {@code 2022-05-18 at 08:30},
 * and numbers of targets behind a word, {@code Target 8.10}. LibreOffice opens, saves and changes
 * nothing; a test shows it.
 *
 * <p>The tables of Google Calendar, Outlook and The Events Calendar are read too, known by their
 * headers, and written where {@link Builder#dialect} says so. A row of HXL hashtags under the
 * header is left out, or names the columns where the header does not.
 *
 * <p>The columns, with the form of their cells, are listed in {@code docs/formats/csv.md}.
 *
 * <p>Immutable and safe for use by several threads; a reader or writer belongs to one thread,
 * closes the stream that it was given, and holds one event at a time with its overrides.
 */
public final class CsvFormat implements EventFormat {

  private final CsvSettings settings;

  /** Creates the format that writes the whole table, guarded, and keeps the standard limits. */
  public CsvFormat() {
    this(new Builder().settings());
  }

  private CsvFormat(CsvSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns a builder for a format with other settings.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("text/csv");
  }

  @Override
  public List<String> extensions() {
    return List.of("csv", "tsv");
  }

  @Override
  public CsvFormat withLimits(Limits limits) {
    Objects.requireNonNull(limits, "limits");
    return new CsvFormat(settings.within(limits));
  }

  @Override
  public EventReader reader(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    return new CsvReader(settings, new TextInput(in, settings.limits()));
  }

  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) throws IOException {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(head, "head");
    return CheckedWriter.open(
        this, head, () -> new CsvWriter(settings, Header.unknown(head, settings), out));
  }

  /**
   * Returns what is over the limits, and so could not be read back; for the table of another
   * program, also what it has no column for.
   */
  @Override
  public List<Violation> losses(Event event) {
    return losses(event, DocumentHead.empty());
  }

  @Override
  public List<Violation> losses(Event event, DocumentHead head) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(head, "head");
    List<Violation> exceeded = ReadBack.losses(event, head, this, settings.limits());
    return exceeded.isEmpty() && !table().isOurs()
        ? new DialectLosses(settings).of(event)
        : exceeded;
  }

  /**
   * Returns an error for a head that says more than the names of columns: a table has no place for
   * it.
   */
  @Override
  public List<Violation> losses(DocumentHead head) {
    Objects.requireNonNull(head, "head");
    boolean none =
        head.withProducer(null).withExtensions(Extensions.none()).equals(DocumentHead.empty());
    boolean columnsOnly =
        head.withoutTimeZones().extensions().components().isEmpty()
            && head.extensions().properties().stream().allMatch(Header::isColumns);
    return none && columnsOnly
        ? ReadBack.losses(head, this, settings.limits())
        : List.of(
            Violation.error(
                "",
                "csv.head",
                Expected.foundInstead("a document that says nothing of itself", "a head")));
  }

  @Override
  public List<String> limitations() {
    String head = "a document's title and whatever else it says of itself";
    return table().isOurs()
        ? List.of(head)
        : List.of(
            head, "events without a date", "uids", "recurrence", "fields without a column there");
  }

  private Table table() {
    return settings.dialects().written();
  }

  /** Collects the settings of a format; for one thread. */
  public static final class Builder {

    private Limits limits = Limits.standard();
    private @Nullable Character delimiter;
    private boolean guard = true;
    private boolean byteOrderMark;
    private List<String> languages = List.of();
    private CsvDialect dialect = CsvDialect.NATIVE;
    private boolean hxl;
    private @Nullable CsvDates dates;
    private @Nullable ZoneId zone;
    private OptionalInt year = OptionalInt.empty();
    private OptionalInt firstYear = OptionalInt.empty();
    private boolean serials;
    private boolean overnight;

    private Builder() {}

    /**
     * Sets the limits that reading keeps.
     *
     * @param limits {@link Limits#standard()} by default
     * @return this builder
     */
    public Builder limits(Limits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Sets what stands between cells.
     *
     * @param newDelimiter by default, the comma is written, and what is read finds its own
     * @return this builder
     * @throws IllegalArgumentException for a quote, a line end, or half of a surrogate pair
     */
    public Builder delimiter(char newDelimiter) {
      this.delimiter = Layout.separator(newDelimiter);
      return this;
    }

    /**
     * Sets whether texts that a spreadsheet could take for a formula, a number or a date are
     * guarded by an apostrophe, and apostrophes of that kind taken away on reading.
     *
     * @param on true by default; without it, a spreadsheet may run what a stranger wrote
     * @return this builder
     */
    public Builder guard(boolean on) {
      this.guard = on;
      return this;
    }

    /**
     * Sets whether a byte order mark is written, by which old versions of Excel know UTF-8.
     *
     * @param on false by default
     * @return this builder
     */
    public Builder byteOrderMark(boolean on) {
      this.byteOrderMark = on;
      return this;
    }

    /**
     * Sets the languages whose translations have columns of their own, such as {@code title:fr};
     * the others share one column.
     *
     * @param tags BCP 47; none by default
     * @return this builder
     */
    public Builder languages(String... tags) {
      for (String tag : Objects.requireNonNull(tags, "tags")) {
        Objects.requireNonNull(tag, "tags");
      }
      this.languages = List.of(tags);
      return this;
    }

    /**
     * Sets whose table is written, with exactly its columns; {@link CsvFormat#losses} says what
     * they leave out of an event.
     *
     * @param dialect {@link CsvDialect#NATIVE} by default, with which the other tables are read
     *     too, known by their headers; with another, only that is read
     * @return this builder
     */
    public Builder dialect(CsvDialect dialect) {
      this.dialect = Objects.requireNonNull(dialect, "dialect");
      return this;
    }

    /**
     * Sets in which order the dates are that are read, where they are not {@code 2022-05-18}; it
     * counts in every table.
     *
     * @param dates by default, a date that can be read in two ways is read as the others of its
     *     column, which is told, or is an error; a table that {@link #dialect} names has the order
     *     that its program writes
     * @return this builder
     */
    public Builder dates(CsvDates dates) {
      this.dates = Objects.requireNonNull(dates, "dates");
      return this;
    }

    /**
     * Sets the zone of times that have none, and of those in tables that have no column for it.
     *
     * @param zone by default, what is read is on the clock of wherever one is, and times are
     *     written in each event's own zone
     * @return this builder
     */
    public Builder zone(ZoneId zone) {
      this.zone = Objects.requireNonNull(zone, "zone");
      return this;
    }

    /**
     * Sets whether a row of hashtags of the Humanitarian Exchange Language (HXL 1.1) is written
     * under the header, such as {@code #activity+name} and {@code #date+start}.
     *
     * @param on false by default; what is read may have such a row at any time
     * @return this builder
     */
    public Builder hxl(boolean on) {
      this.hxl = on;
      return this;
    }

    /**
     * Sets the year of the dates that are read and have none.
     *
     * @param newYear by default, such dates are an error, unless the header names a year
     * @return this builder
     */
    public Builder year(int newYear) {
      this.year = OptionalInt.of(newYear);
      return this;
    }

    /**
     * Sets which years two digits mean.
     *
     * @param pivot the lowest number that is a year of 1900, the lower ones being of 2000; or the
     *     first of the hundred years that are meant, such as 1970. By default, a year of two digits
     *     is an error
     * @return this builder
     * @throws IllegalArgumentException for a number that is neither from 0 to 100 nor a year of
     *     four digits
     */
    public Builder twoDigitYears(int pivot) {
      if (pivot < 0 || pivot > 9900 || (pivot > 100 && pivot < 1000)) {
        throw new IllegalArgumentException(
            Expected.found("a number from 0 to 100, or a year", Integer.toString(pivot)));
      }
      this.firstYear = OptionalInt.of(pivot <= 100 ? 1900 + pivot : pivot);
      return this;
    }

    /**
     * Sets whether numbers such as 46283 are read as the days that Excel counts from 1900, with the
     * time as the fraction of a day.
     *
     * @param on false by default, when such a date is an error
     * @return this builder
     */
    public Builder excelDates(boolean on) {
      this.serials = on;
      return this;
    }

    /**
     * Sets whether an event whose row has one date, and a time of the end before that of the start,
     * ends on the next day.
     *
     * @param on false by default, when such an end is an error
     * @return this builder
     */
    public Builder overnight(boolean on) {
      this.overnight = on;
      return this;
    }

    private CsvSettings settings() {
      return new CsvSettings(
          limits, Optional.ofNullable(delimiter), guard, byteOrderMark, hxl, dialects(), zone);
    }

    private Dialects dialects() {
      return switch (dialect) {
        case NATIVE -> Dialects.ours(languages, rule(DateOrder.BY_COLUMN));
        case GOOGLE_CALENDAR -> only(GoogleCalendarTable::in, DateOrder.AMERICAN);
        case OUTLOOK -> only(OutlookTable::in, DateOrder.AMERICAN);
        case THE_EVENTS_CALENDAR -> only(EventsCalendarTable::in, DateOrder.BY_SEPARATOR);
      };
    }

    private Dialects only(Function<Reckoning, Table> table, DateOrder own) {
      return Dialects.only(table, own, rule(own));
    }

    private Reckoning rule(DateOrder order) {
      DateOrder said = dates == null ? order : DateOrder.valueOf(dates.name());
      return new Reckoning(said, zone, year, firstYear, serials, overnight);
    }

    /**
     * Returns the format with these settings.
     *
     * @return the format
     */
    public CsvFormat build() {
      return new CsvFormat(settings());
    }
  }
}
