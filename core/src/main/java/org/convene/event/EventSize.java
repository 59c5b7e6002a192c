package org.convene.event;

import java.util.Objects;

/**
 * How much an event holds, counted alike whatever it was read from and whatever it is written to:
 * what {@link org.convene.io.Limits#exceededBy(Event)} holds against its limits.
 *
 * <p>The size of a series includes that of its overrides, each as the event that it is. Immutable;
 * threads may share it.
 *
 * @param length characters of all texts in UTF-16; an inline attachment counts as its base64
 * @param values texts, and entries of lists that are no texts, such as dates
 * @param value the longest text
 * @param list the most entries of one list: of attendees, dates, translations, overrides
 * @param name the longest name of something kept as an extension, and language of a translation
 * @param parameters the most parameters of something kept as an extension
 * @param kept characters of the longest extension of Convene's own, of which some format makes a
 *     member or an element; a bracket that may begin a level counts as eight
 */
public record EventSize(
    long length, long values, int value, int list, int name, int parameters, int kept) {

  /**
   * The places in an event of what is longest, for a message that names them.
   *
   * @param value the longest text, a JSON Pointer
   * @param list the list with the most entries, a JSON Pointer
   * @param name the longest name, a JSON Pointer
   */
  public record Places(String value, String list, String name) {

    /** Checks that nothing is null. */
    public Places {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(list, "list");
      Objects.requireNonNull(name, "name");
    }
  }

  /** Adds another event's: sums are added up, of what is longest the longer counts. */
  EventSize plus(EventSize other) {
    return new EventSize(
        length + other.length,
        values + other.values,
        Math.max(value, other.value),
        Math.max(list, other.list),
        Math.max(name, other.name),
        Math.max(parameters, other.parameters),
        Math.max(kept, other.kept));
  }
}
