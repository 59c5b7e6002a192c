package org.convene.io.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.convene.event.EventTime;
import org.convene.event.Kinds;
import org.convene.event.NominalDuration;
import org.convene.event.RecurrenceRule;

/** The codecs of words that stand where JSON has a form of its own. */
final class Scalars {

  static final Codec<String> STRING = new WordCodec<>(Kinds.STRING);
  static final Codec<Instant> INSTANT = new WordCodec<>(Kinds.INSTANT);
  static final Codec<LocalDate> DATE = new WordCodec<>(Kinds.DATE);
  static final Codec<LocalDateTime> DATE_TIME = new WordCodec<>(Kinds.DATE_TIME);
  static final Codec<ZoneId> ZONE = new WordCodec<>(Kinds.ZONE);
  static final Codec<EventTime> EVENT_TIME = new WordCodec<>(Kinds.EVENT_TIME);
  static final Codec<NominalDuration> DURATION = new WordCodec<>(Kinds.DURATION);
  static final Codec<RecurrenceRule> RULE = new WordCodec<>(Kinds.RULE);
  static final Codec<Double> DOUBLE = new WordCodec<>(Kinds.DOUBLE);

  private Scalars() {}
}
