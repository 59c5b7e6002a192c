package org.convene.mail.card;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the card of each method tells, beside title and time: no more than the file has, which is
 * written from a list of what others may see.
 */
enum CardMethod {
  REQUEST(EnumSet.allOf(Told.class)),
  PUBLISH(EnumSet.complementOf(EnumSet.of(Told.PASSCODE, Told.GUESTS))),
  COUNTER(EnumSet.of(Told.PLACES, Told.JOIN, Told.PASSCODE)),
  CANCEL(EnumSet.of(Told.PLACES, Told.ORGANIZER)),
  REPLY(EnumSet.noneOf(Told.class)),
  REFRESH(EnumSet.noneOf(Told.class)),
  DECLINECOUNTER(EnumSet.noneOf(Told.class));

  /** What a message may tell. */
  enum Told {
    PLACES,
    JOIN,
    PASSCODE,
    ORGANIZER,
    GUESTS,
    DETAILS,
    ADDING
  }

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes the set
  private final Set<Told> told;

  CardMethod(Set<Told> told) {
    this.told = told;
  }

  boolean tells(Told what) {
    return told.contains(what);
  }
}
