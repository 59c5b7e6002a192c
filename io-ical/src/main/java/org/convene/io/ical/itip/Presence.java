package org.convene.io.ical.itip;

/** How often a property may occur in a component, in the words of RFC 5546 section 1.4. */
enum Presence {
  NONE("0", "no", 0, 0),
  ONE("1", "one", 1, 1),
  AT_MOST_ONE("0-1", "at most one", 0, 1),
  AT_LEAST_ONE("1+", "at least one", 1, Long.MAX_VALUE),
  ANY("0+", "any number of", 0, Long.MAX_VALUE);

  private final String mark;
  private final String words;
  private final long least;
  private final long most;

  Presence(String mark, String words, long least, long most) {
    this.mark = mark;
    this.words = words;
    this.least = least;
    this.most = most;
  }

  /** Returns the presence of a mark such as {@code 0+}. */
  static Presence of(String mark) {
    for (Presence presence : values()) {
      if (presence.mark.equals(mark)) {
        return presence;
      }
    }
    throw new IllegalArgumentException("expected 0, 1, 0-1, 0+ or 1+, found " + mark);
  }

  boolean allows(long count) {
    return least <= count && count <= most;
  }

  /** Returns what stands before the name in a message: {@code at most one}. */
  String words() {
    return words;
  }
}
