package org.convene.io;

/**
 * How much a reader takes before it refuses: on by default, so that a hostile document costs an
 * error message.
 *
 * <pre>{@code
 * Limits limits = Limits.standard().toBuilder().documentBytes(1L << 30).events(5_000_000).build();
 * }</pre>
 */
public final class Limits {

  private static final Limits STANDARD = new Builder().build();
  private static final Limits NONE =
      new Builder().documentBytes(Long.MAX_VALUE).events(Long.MAX_VALUE).build();

  private final long documentBytes;
  private final long events;
  private final int valueLength;
  private final int nameLength;
  private final int numberLength;
  private final int depth;
  private final int members;
  private final int listSize;
  private final int values;
  private final int problems;

  private Limits(Builder builder) {
    this.documentBytes = builder.documentBytes;
    this.events = builder.events;
    this.valueLength = builder.valueLength;
    this.nameLength = builder.nameLength;
    this.numberLength = builder.numberLength;
    this.depth = builder.depth;
    this.members = builder.members;
    this.listSize = builder.listSize;
    this.values = builder.values;
    this.problems = builder.problems;
  }

  /**
   * The limits that hold where nothing else is said.
   *
   * @return the defaults
   */
  public static Limits standard() {
    return STANDARD;
  }

  /**
   * No limit on the length of a document and the number of its events; what one event may hold
   * stays limited.
   *
   * @return the limits for documents one trusts
   */
  public static Limits trusted() {
    return NONE;
  }

  /**
   * A builder that starts from these limits.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.documentBytes = documentBytes;
    builder.events = events;
    builder.valueLength = valueLength;
    builder.nameLength = nameLength;
    builder.numberLength = numberLength;
    builder.depth = depth;
    builder.members = members;
    builder.listSize = listSize;
    builder.values = values;
    builder.problems = problems;
    return builder;
  }

  /**
   * How long a document may be.
   *
   * @return bytes; 64 MiB by default
   */
  public long documentBytes() {
    return documentBytes;
  }

  /**
   * How many events a document may hold.
   *
   * @return the number; 100,000 by default
   */
  public long events() {
    return events;
  }

  /**
   * How long one value may be.
   *
   * @return characters; 10 Mi by default
   */
  public int valueLength() {
    return valueLength;
  }

  /**
   * How long the name of a member, property, parameter or column may be.
   *
   * @return characters; 255 by default
   */
  public int nameLength() {
    return nameLength;
  }

  /**
   * How long a number may be.
   *
   * @return characters; 64 by default
   */
  public int numberLength() {
    return numberLength;
  }

  /**
   * How deep JSON and XML may nest.
   *
   * @return levels; 64 by default
   */
  public int depth() {
    return depth;
  }

  /**
   * How many members an object, or properties a component, may have.
   *
   * @return the number; 10,000 by default
   */
  public int members() {
    return members;
  }

  /**
   * How many values a list may have.
   *
   * @return the number; 5,000 by default
   */
  public int listSize() {
    return listSize;
  }

  /**
   * How many values one event may have in all: members, elements, properties, the entries of lists
   * in lists.
   *
   * @return the number; 200,000 by default
   */
  public int values() {
    return values;
  }

  /**
   * How many problems of one event are reported.
   *
   * @return the number; 1,000 by default
   */
  public int problems() {
    return problems;
  }

  /** Collects limits; one that is not set is the default. */
  public static final class Builder {

    private long documentBytes = 64L << 20;
    private long events = 100_000;
    private int valueLength = 10 << 20;
    private int nameLength = 255;
    private int numberLength = 64;
    private int depth = 64;
    private int members = 10_000;
    private int listSize = 5_000;
    private int values = 200_000;
    private int problems = 1_000;

    private Builder() {}

    /**
     * Sets {@link Limits#documentBytes()}.
     *
     * @param bytes 1 or more
     * @return this builder
     */
    public Builder documentBytes(long bytes) {
      this.documentBytes = positive(bytes, "documentBytes");
      return this;
    }

    /**
     * Sets {@link Limits#events()}.
     *
     * @param number 1 or more
     * @return this builder
     */
    public Builder events(long number) {
      this.events = positive(number, "events");
      return this;
    }

    /**
     * Sets {@link Limits#valueLength()}.
     *
     * @param characters 1 or more
     * @return this builder
     */
    public Builder valueLength(int characters) {
      this.valueLength = (int) positive(characters, "valueLength");
      return this;
    }

    /**
     * Sets {@link Limits#nameLength()}.
     *
     * @param characters 1 or more
     * @return this builder
     */
    public Builder nameLength(int characters) {
      this.nameLength = (int) positive(characters, "nameLength");
      return this;
    }

    /**
     * Sets {@link Limits#numberLength()}.
     *
     * @param characters 1 or more
     * @return this builder
     */
    public Builder numberLength(int characters) {
      this.numberLength = (int) positive(characters, "numberLength");
      return this;
    }

    /**
     * Sets {@link Limits#depth()}.
     *
     * @param levels 1 or more
     * @return this builder
     */
    public Builder depth(int levels) {
      this.depth = (int) positive(levels, "depth");
      return this;
    }

    /**
     * Sets {@link Limits#members()}.
     *
     * @param number 1 or more
     * @return this builder
     */
    public Builder members(int number) {
      this.members = (int) positive(number, "members");
      return this;
    }

    /**
     * Sets {@link Limits#listSize()}.
     *
     * @param number 1 or more
     * @return this builder
     */
    public Builder listSize(int number) {
      this.listSize = (int) positive(number, "listSize");
      return this;
    }

    /**
     * Sets {@link Limits#values()}.
     *
     * @param number 1 or more
     * @return this builder
     */
    public Builder values(int number) {
      this.values = (int) positive(number, "values");
      return this;
    }

    /**
     * Sets {@link Limits#problems()}.
     *
     * @param number 1 or more
     * @return this builder
     */
    public Builder problems(int number) {
      this.problems = (int) positive(number, "problems");
      return this;
    }

    /**
     * Builds the limits.
     *
     * @return the limits
     */
    public Limits build() {
      return new Limits(this);
    }

    private static long positive(long value, String name) {
      if (value < 1) {
        throw new IllegalArgumentException("expected " + name + " of 1 or more, found " + value);
      }
      return value;
    }
  }
}
