package org.convene.io;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The limits that a reader keeps, with their defaults; {@link Limits} documents each. */
enum Limit {
  DOCUMENT_BYTES(64L << 20, "bytes of a document"),
  EVENTS(100_000, "events of a document"),
  VALUE_LENGTH(10 << 20, "characters of one value"),
  NAME_LENGTH(255, "characters of a name"),
  NUMBER_LENGTH(64, "characters of a number in JSON"),
  DEPTH(64, "levels of nesting"),
  MEMBERS(10_000, "members of an object, children of an element"),
  ATTRIBUTES(100, "parameters of a property, attributes of an element"),
  LIST_SIZE(5_000, "entries of a list"),
  VALUES(500_000, "values of one event in all, with its overrides"),
  EVENT_LENGTH(32 << 20, "characters of one event in all, with its overrides"),
  COLUMNS(1_024, "columns of a table"),
  RECORD_LENGTH(18 << 20, "characters of a row of a table"),
  LOOK_AHEAD(1_000, "components held back for those that belong to them"),
  OVERRIDES(50_000, "overrides held at a time"),
  PROBLEMS(1_000, "problems of one event"),
  CANDIDATES(500_000, "candidates looked at for one question about occurrences");

  /** The limits that what is written of one event may be over. */
  static final Set<Limit> OF_EVENTS =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(EVENTS, LOOK_AHEAD, PROBLEMS, CANDIDATES)));

  final long usual;
  final String unit;

  Limit(long usual, String unit) {
    this.usual = usual;
    this.unit = unit;
  }

  /** The index of this limit in an array of all. */
  @SuppressWarnings("EnumOrdinal") // the array is of one run of the program
  int index() {
    return ordinal();
  }

  /** The code of a problem with it. */
  String code() {
    return "limit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of the method that returns and of the one that sets it. */
  String method() {
    StringBuilder name = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
