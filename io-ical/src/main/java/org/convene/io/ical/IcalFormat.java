package org.convene.io.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.CheckedWriter;
import org.convene.io.DivisibleFormat;
import org.convene.io.DocumentHead;
import org.convene.io.DocumentPart;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Limits;
import org.convene.io.ReadBack;
import org.convene.io.ical.document.CalendarCuts;
import org.convene.io.ical.document.IcalReader;
import org.convene.io.ical.document.IcalSettings;
import org.convene.io.ical.document.IcalWriter;

/**
 * Reads and writes events as iCalendar: RFC 5545, with RFC 7986 (CONFERENCE, IMAGE, COLOR), RFC
 * 9073 (PARTICIPANT, VLOCATION) and RFC 9253 (CONCEPT, LINK); what these have no property for is
 * {@code X-CONVENE-…}.
 *
 * <p>Immutable and safe for use by several threads; a reader or writer belongs to one thread and
 * closes the stream that it was given. A writer holds one event at a time; each zone is described
 * once, before the first event that names it. A reader holds what belongs together: a series waits
 * for its overrides, for as many components as {@link Limits#lookAhead} says.
 */
public final class IcalFormat implements DivisibleFormat {

  /** Tells what a writer does with an event without a date, which cannot be a VEVENT. */
  public enum Undated {
    /** Refuses to write an event without a date. */
    REFUSE,
    /** Writes it as a VJOURNAL, which needs no date. */
    JOURNAL
  }

  private final IcalSettings settings;

  /**
   * Creates the format that refuses to write events without a date and reads within the standard
   * limits.
   */
  public IcalFormat() {
    this(builder().settings());
  }

  private IcalFormat(IcalSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns a builder for a format with other settings.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "icalendar";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("text/calendar");
  }

  @Override
  public List<String> extensions() {
    return List.of("ics", "ical");
  }

  @Override
  public IcalFormat withLimits(Limits limits) {
    return new IcalFormat(settings.withLimits(Objects.requireNonNull(limits, "limits")));
  }

  @Override
  public IcalFormat withClock(Clock clock) {
    return new IcalFormat(settings.withClock(Objects.requireNonNull(clock, "clock")));
  }

  /**
   * Returns a reader of the events of one or more calendars, one at a time.
   *
   * <p>A series and its overrides become one event where no more than 1,000 components lie between
   * them; an override further away is an event of its own. An event waits for a VTIMEZONE that
   * comes later in the same way, where its TZID names no known zone. What is wrong with one
   * property costs that property, which is kept as an extension, with a warning; an event without a
   * usable DTSTART is rejected. A VTODO, a VFREEBUSY or the like is reported as rejected.
   *
   * @param in UTF-8, or UTF-16 with a byte order mark; closed with the reader
   * @return the reader; its head is that of the first calendar
   */
  @Override
  public EventReader reader(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    return IcalReader.open(in, settings);
  }

  @Override
  public EventReader reader(InputStream in, Executor executor) throws IOException {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(executor, "executor");
    return IcalReader.open(in, executor, settings);
  }

  /**
   * Cuts a document between components that lie directly in a calendar, which takes about a fifth
   * of the time that reading it does. An override is in the part that has its series, wherever it
   * lies within the window of {@link #reader(InputStream)}; VTIMEZONEs are known to each part of
   * their calendar.
   *
   * <p>It is not cut in UTF-16, as vCalendar 1.0, where its first VCALENDAR does not begin or end,
   * nor between an event and a VTIMEZONE of another name than a zone's that comes after it. The
   * parts tell otherwise than the whole: an override without a series, which comes in its place and
   * not last in its calendar where that is longer than the window; and what may be found in later
   * events only of a TZID that is no name of a zone, once a part.
   */
  @Override
  public List<DocumentPart> parts(SeekableByteChannel document, long size) throws IOException {
    Objects.requireNonNull(document, "document");
    return CalendarCuts.of(document, Math.max(1, size), settings.limits());
  }

  @Override
  public EventReader reader(SeekableByteChannel document, DocumentPart part) throws IOException {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(part, "part");
    return IcalReader.open(document, part, settings);
  }

  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) throws IOException {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(head, "head");
    return CheckedWriter.open(this, head, () -> IcalWriter.open(settings, out, head));
  }

  /**
   * Returns what cannot be written: an event without a date, unless they are written as VJOURNAL,
   * and what is over the limits, and so could not be read back.
   *
   * @param event any event
   * @return an error for each schedule without a date, and each limit; else nothing
   */
  @Override
  public List<Violation> losses(Event event) {
    return losses(event, DocumentHead.empty());
  }

  @Override
  public List<Violation> losses(Event event, DocumentHead head) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(head, "head");
    List<Violation> losses = settings.losses(event, head.method().isPresent());
    return losses.isEmpty() ? ReadBack.losses(event, head, this, settings.limits()) : losses;
  }

  @Override
  public List<Violation> losses(DocumentHead head) {
    Objects.requireNonNull(head, "head");
    List<Violation> losses = settings.losses(head);
    return losses.isEmpty() ? ReadBack.losses(head, this, settings.limits()) : losses;
  }

  @Override
  public List<String> limitations() {
    return List.of("an event without a date is refused, or written as VJOURNAL by a setting");
  }

  IcalSettings settings() {
    return settings;
  }

  /** Collects the settings of a format; for one thread. */
  public static final class Builder {

    private Optional<Instant> stamp = Optional.empty();
    private Optional<Clock> clock = Optional.empty();
    private String producer = "-//Convene//Convene 0.1//EN";
    private Undated undated = Undated.REFUSE;
    private Limits limits = Limits.standard();

    private boolean floatingInCalendarZone;
    private boolean tellMissing;

    private Builder() {}

    /**
     * Sets whether a time without a zone is in the zone that X-WR-TIMEZONE names, as some programs
     * mean it; by the standard it is in none.
     *
     * @param value by default false
     * @return this builder
     */
    public Builder floatingInCalendarZone(boolean value) {
      this.floatingInCalendarZone = value;
      return this;
    }

    /**
     * Sets whether a reader reports {@code VERSION}, {@code PRODID} and {@code DTSTAMP} where they
     * lack, with the warning {@code ical.property-missing}. RFC 5545 requires them, and nothing is
     * read otherwise without them.
     *
     * @param value by default false
     * @return this builder
     */
    public Builder tellMissing(boolean value) {
      this.tellMissing = value;
      return this;
    }

    /**
     * Sets the DTSTAMP of an event that has no stamp and is neither updated nor created at a time,
     * so that the same events give the same bytes whenever they are written.
     *
     * @param stamp cut to whole seconds; by default what the clock says, and without a clock
     *     1970-01-01T00:00:00Z
     * @return this builder
     */
    public Builder stamp(Instant stamp) {
      Objects.requireNonNull(stamp, "stamp");
      this.stamp = Optional.of(stamp.truncatedTo(ChronoUnit.SECONDS));
      return this;
    }

    /**
     * Sets the clock that tells when a document is written, which is the DTSTAMP of an event that
     * says nothing of its versions and for which no {@link #stamp} is set.
     *
     * @param clock by default none: the library reads no clock by itself
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Optional.of(Objects.requireNonNull(clock, "clock"));
      return this;
    }

    /**
     * Sets the PRODID of a document whose head names no producer.
     *
     * @param producer by default {@code -//Convene//Convene 0.1//EN}
     * @return this builder
     */
    public Builder producer(String producer) {
      this.producer = Objects.requireNonNull(producer, "producer");
      return this;
    }

    /**
     * Sets what a writer does with an event without a date.
     *
     * @param undated by default {@link Undated#REFUSE}
     * @return this builder
     */
    public Builder undated(Undated undated) {
      this.undated = Objects.requireNonNull(undated, "undated");
      return this;
    }

    /**
     * Sets the limits that reading keeps.
     *
     * @param limits by default {@link Limits#standard()}
     * @return this builder
     */
    public Builder limits(Limits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Returns the format with these settings.
     *
     * @return a format
     */
    public IcalFormat build() {
      return new IcalFormat(settings());
    }

    private IcalSettings settings() {
      return new IcalSettings(
          stamp,
          clock,
          producer,
          undated == Undated.JOURNAL,
          floatingInCalendarZone,
          tellMissing,
          limits);
    }
  }
}
