package org.convene.io;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.jspecify.annotations.Nullable;

/**
 * How much a reader takes before it refuses: on by default, so that a hostile document costs an
 * error message.
 *
 * <p>What crosses a limit is refused with a message that names the limit, and a code that starts
 * with {@code limit.}; where it is otherwise, the limit says so.
 *
 * <pre>{@code
 * Limits limits = Limits.standard().toBuilder().documentBytes(1L << 30).events(5_000_000).build();
 * }</pre>
 *
 * <p>Immutable; threads may share it. Two with the same limits are equal.
 */
public final class Limits {

  /** As many members and levels as no format needs for itself. */
  private static final int LOW = 64;

  private static final Limits STANDARD = new LimitsBuilder().build();
  private static final Limits TRUSTED =
      STANDARD.toBuilder().documentBytes(Long.MAX_VALUE).events(Long.MAX_VALUE).build();

  /** By the index of their limit: asked for several times a line, in a map they cost 8 %. */
  private final long[] values;

  /** Whether a limit is so low that what a format writes by itself may be over it. */
  final boolean isLow;

  Limits(long[] values) {
    this.values = values.clone();
    this.isLow = Limit.OF_EVENTS.stream().anyMatch(it -> get(it) < Math.min(LOW, it.usual));
  }

  /**
   * Returns the limits that hold where nothing else is said.
   *
   * @return the defaults
   */
  public static Limits standard() {
    return STANDARD;
  }

  /**
   * Returns the limits for documents that one trusts: as many bytes and events as there are. What
   * one event may hold stays limited.
   *
   * @return the limits
   */
  public static Limits trusted() {
    return TRUSTED;
  }

  /**
   * Returns a builder that starts from these limits.
   *
   * @return the builder
   */
  public LimitsBuilder toBuilder() {
    return new LimitsBuilder(values);
  }

  /**
   * Returns how long a document may be.
   *
   * @return bytes; 64 MiB by default
   */
  public long documentBytes() {
    return get(Limit.DOCUMENT_BYTES);
  }

  /**
   * Returns how many events a document may hold.
   *
   * @return the number; 100,000 by default
   */
  public long events() {
    return get(Limit.EVENTS);
  }

  /**
   * Returns how long one value may be.
   *
   * @return characters; 10 Mi by default
   */
  public int valueLength() {
    return number(Limit.VALUE_LENGTH);
  }

  /**
   * Returns how long the name of a member, property, parameter or element may be.
   *
   * @return characters; 255 by default
   */
  public int nameLength() {
    return number(Limit.NAME_LENGTH);
  }

  /**
   * Returns how long a number in JSON may be.
   *
   * @return characters; 64 by default
   */
  public int numberLength() {
    return number(Limit.NUMBER_LENGTH);
  }

  /**
   * Returns how deep JSON and XML may nest. The components of a calendar may nest 16 deep, or as
   * deep as this if it is less.
   *
   * @return levels; 64 by default
   */
  public int depth() {
    return number(Limit.DEPTH);
  }

  /**
   * Returns how many members an object, or children an element may have.
   *
   * @return the number; 10,000 by default
   */
  public int members() {
    return number(Limit.MEMBERS);
  }

  /**
   * Returns how many parameters a property, or attributes and namespace declarations an element may
   * have.
   *
   * @return the number; 100 by default
   */
  public int attributes() {
    return number(Limit.ATTRIBUTES);
  }

  /**
   * Returns how many entries a list may have, whatever it is read from: a list of an event, such as
   * its attendees, dates or overrides; an array in JSON, a list in XML, the values of a line or a
   * parameter of a calendar.
   *
   * @return the number; 5,000 by default
   */
  public int listSize() {
    return number(Limit.LIST_SIZE);
  }

  /**
   * Returns how many values one event may have in all, with its overrides, each as the event that
   * it is: texts and entries of lists; and members, elements, properties and cells while it is
   * read.
   *
   * @return the number; 500,000 by default
   */
  public int values() {
    return number(Limit.VALUES);
  }

  /**
   * Returns how long one event may be in all, with its overrides, each as the event that it is.
   *
   * @return characters of its texts; 32 Mi by default
   */
  public int eventLength() {
    return number(Limit.EVENT_LENGTH);
  }

  /**
   * Returns how many columns a table may have.
   *
   * @return the number; 1,024 by default
   */
  public int columns() {
    return number(Limit.COLUMNS);
  }

  /**
   * Returns how long a row of a table may be: its cells without their quotes.
   *
   * @return characters; 18 Mi by default
   */
  public int recordLength() {
    return number(Limit.RECORD_LENGTH);
  }

  /**
   * Returns how many components of a calendar are held back, so that a series gets the overrides
   * that follow it and a time the VTIMEZONE that follows it.
   *
   * @return the number; 1,000 by default
   */
  public int lookAhead() {
    return number(Limit.LOOK_AHEAD);
  }

  /**
   * Returns how many overrides of series the reader of a calendar holds at a time; an override
   * beyond them is read as an event of its own, with a warning about its series.
   *
   * @return the number; 50,000 by default
   */
  public int overrides() {
    return number(Limit.OVERRIDES);
  }

  /**
   * Returns how many problems of one event are reported; the number of further ones is told.
   *
   * @return the number; 1,000 by default
   */
  public int problems() {
    return number(Limit.PROBLEMS);
  }

  /**
   * Returns how many candidates one question about the occurrences of a series may look at: periods
   * of a rule, days, and instances.
   *
   * @return the number; 500,000 by default
   */
  public long candidates() {
    return get(Limit.CANDIDATES);
  }

  /**
   * Returns what of an event is over these limits, which is the same for every format: a reader
   * refuses that event, and a writer too, since nobody could read it back.
   *
   * @param event the event
   * @return an error for each limit, with a code such as {@code limit.list-size}; nearly always
   *     none
   */
  public List<Violation> exceededBy(Event event) {
    Objects.requireNonNull(event, "event");
    return Excess.of(event, this);
  }

  /** What is written on trial may be as large as it is; a table keeps to its columns. */
  Limits onTrial() {
    return new Limits(unlimited()).toBuilder().columns(columns()).build();
  }

  private static long[] unlimited() {
    return Stream.of(Limit.values())
        .mapToLong(
            limit -> limit.usual > Integer.MAX_VALUE / 2 ? Long.MAX_VALUE : Integer.MAX_VALUE)
        .toArray();
  }

  /** Every limit but the two that can be lifted fits, since it is set as an int. */
  private int number(Limit limit) {
    return (int) get(limit);
  }

  private long get(Limit limit) {
    return values[limit.index()];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Limits that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** Returns each limit with its name, as in {@code Limits[documentBytes=67108864, events=…]}. */
  @Override
  public String toString() {
    return Stream.of(Limit.values())
        .map(limit -> limit.method() + '=' + get(limit))
        .collect(Collectors.joining(", ", "Limits[", "]"));
  }
}
