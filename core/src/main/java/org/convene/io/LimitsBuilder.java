package org.convene.io;

import java.util.stream.Stream;
import org.convene.text.Expected;

/**
 * Collects {@link Limits}; one that is not set stays as it was.
 *
 * <p>For one thread.
 */
public final class LimitsBuilder {

  /** By the index of their limit. */
  private final long[] values;

  LimitsBuilder() {
    this.values = Stream.of(Limit.values()).mapToLong(limit -> limit.usual).toArray();
  }

  LimitsBuilder(long[] values) {
    this.values = values.clone();
  }

  /**
   * Sets {@link Limits#documentBytes()}.
   *
   * @param bytes 1 or more
   * @return this builder
   */
  public LimitsBuilder documentBytes(long bytes) {
    return set(Limit.DOCUMENT_BYTES, bytes);
  }

  /**
   * Sets {@link Limits#events()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder events(long number) {
    return set(Limit.EVENTS, number);
  }

  /**
   * Sets {@link Limits#valueLength()}.
   *
   * @param characters 1 or more
   * @return this builder
   */
  public LimitsBuilder valueLength(int characters) {
    return set(Limit.VALUE_LENGTH, characters);
  }

  /**
   * Sets {@link Limits#nameLength()}.
   *
   * @param characters 1 or more
   * @return this builder
   */
  public LimitsBuilder nameLength(int characters) {
    return set(Limit.NAME_LENGTH, characters);
  }

  /**
   * Sets {@link Limits#numberLength()}.
   *
   * @param characters 1 or more
   * @return this builder
   */
  public LimitsBuilder numberLength(int characters) {
    return set(Limit.NUMBER_LENGTH, characters);
  }

  /**
   * Sets {@link Limits#depth()}.
   *
   * @param levels 1 or more
   * @return this builder
   */
  public LimitsBuilder depth(int levels) {
    return set(Limit.DEPTH, levels);
  }

  /**
   * Sets {@link Limits#members()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder members(int number) {
    return set(Limit.MEMBERS, number);
  }

  /**
   * Sets {@link Limits#attributes()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder attributes(int number) {
    return set(Limit.ATTRIBUTES, number);
  }

  /**
   * Sets {@link Limits#listSize()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder listSize(int number) {
    return set(Limit.LIST_SIZE, number);
  }

  /**
   * Sets {@link Limits#values()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder values(int number) {
    return set(Limit.VALUES, number);
  }

  /**
   * Sets {@link Limits#eventLength()}.
   *
   * @param characters 1 or more
   * @return this builder
   */
  public LimitsBuilder eventLength(int characters) {
    return set(Limit.EVENT_LENGTH, characters);
  }

  /**
   * Sets {@link Limits#columns()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder columns(int number) {
    return set(Limit.COLUMNS, number);
  }

  /**
   * Sets {@link Limits#recordLength()}.
   *
   * @param characters 1 or more
   * @return this builder
   */
  public LimitsBuilder recordLength(int characters) {
    return set(Limit.RECORD_LENGTH, characters);
  }

  /**
   * Sets {@link Limits#lookAhead()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder lookAhead(int number) {
    return set(Limit.LOOK_AHEAD, number);
  }

  /**
   * Sets {@link Limits#overrides()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder overrides(int number) {
    return set(Limit.OVERRIDES, number);
  }

  /**
   * Sets {@link Limits#problems()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder problems(int number) {
    return set(Limit.PROBLEMS, number);
  }

  /**
   * Sets {@link Limits#candidates()}.
   *
   * @param number 1 or more
   * @return this builder
   */
  public LimitsBuilder candidates(long number) {
    return set(Limit.CANDIDATES, number);
  }

  /**
   * Builds the limits.
   *
   * @return the limits
   */
  public Limits build() {
    return new Limits(values);
  }

  private LimitsBuilder set(Limit limit, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(Expected.found(limit.method() + " of 1 or more", value));
    }
    values[limit.index()] = value;
    return this;
  }
}
