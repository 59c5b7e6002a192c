package org.convene.io.ical.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.RawParameter;
import org.convene.io.ical.lines.IcalValues;

/**
 * Which answer of an attendee was the last to be taken: the version of the event that it is about,
 * and when it was given. So a message that comes again, or late, is known for what it is.
 *
 * <p>It is kept with the attendee, as the parameter X-CONVENE-REPLIED with a value such as {@code
 * 2/20260201T100000Z}, in every format and nowhere else; what is sent to others does not have it.
 *
 * @param sequence of the event
 * @param stamp of the answer
 * @param ofSeries whether an instance has it from the answer to its series
 */
public record Answered(int sequence, Instant stamp, boolean ofSeries) {

  static final String PARAMETER = "X-CONVENE-REPLIED";

  private static final String OF_SERIES = "/SERIES";

  /** Before any answer. */
  private static final Answered NEVER = new Answered(0, Instant.EPOCH, true);

  /** Whether it says when it was given. */
  boolean isTimed() {
    return !stamp.equals(Instant.EPOCH);
  }

  /** A number higher than one's own is the newest that can be meant. */
  Answered atMost(int newest) {
    return new Answered(Math.min(sequence, newest), stamp, ofSeries);
  }

  Answered toSeries() {
    return new Answered(sequence, stamp, true);
  }

  /** What is known of an attendee's last answer. */
  static Optional<Answered> of(Attendee attendee) {
    for (RawParameter parameter : attendee.user().parameters()) {
      if (parameter.name().equals(PARAMETER) && parameter.values().size() == 1) {
        return parse(parameter.values().get(0));
      }
    }
    return Optional.empty();
  }

  /** Reads what {@link #text} writes. */
  static Optional<Answered> parse(String value) {
    boolean ofSeries = value.endsWith(OF_SERIES);
    String text = ofSeries ? value.substring(0, value.length() - OF_SERIES.length()) : value;
    int slash = text.indexOf('/');
    Integer sequence = slash < 0 ? null : IcalValues.integer(text.substring(0, slash), 0);
    Instant stamp = slash < 0 ? null : IcalValues.instant(text.substring(slash + 1));
    return sequence == null || stamp == null
        ? Optional.empty()
        : Optional.of(new Answered(sequence, stamp, ofSeries));
  }

  /** The attendee of a new instance, who has answered as in its series. */
  static Attendee asInSeries(Attendee attendee) {
    return of(attendee).orElse(NEVER).toSeries().in(attendee);
  }

  /** The attendee with this as the last answer. */
  public Attendee in(Attendee attendee) {
    Attendee plain = without(attendee);
    List<RawParameter> parameters = new ArrayList<>(plain.user().parameters());
    parameters.add(RawParameter.of(PARAMETER, text()));
    return with(plain, parameters);
  }

  String text() {
    return sequence + "/" + IcalValues.utc(stamp) + (ofSeries ? OF_SERIES : "");
  }

  /** The attendee as if no answer had come. */
  static Attendee without(Attendee attendee) {
    List<RawParameter> all = attendee.user().parameters();
    if (all.isEmpty()) {
      return attendee;
    }
    return with(attendee, all.stream().filter(it -> !it.name().equals(PARAMETER)).toList());
  }

  private static Attendee with(Attendee attendee, List<RawParameter> parameters) {
    return attendee.withUser(attendee.user().withParameters(parameters));
  }
}
