package org.convene.io.xml;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.convene.event.EventTime;
import org.convene.event.Kinds;
import org.convene.event.NominalDuration;
import org.convene.event.RecurrenceRule;

/** The codecs of words that stand where XML has a form of its own. */
final class Scalars {

  static final Codec<String, String> STRING = new WordCodec<>(Kinds.STRING);
  static final Codec<String, URI> LINK = new WordCodec<>(Kinds.LINK);
  static final Codec<String, Boolean> BOOLEAN = new WordCodec<>(Kinds.BOOLEAN);
  static final Codec<String, Instant> INSTANT = new WordCodec<>(Kinds.INSTANT);
  static final Codec<String, LocalDate> DATE = new WordCodec<>(Kinds.DATE);
  static final Codec<String, LocalDateTime> DATE_TIME = new WordCodec<>(Kinds.DATE_TIME);
  static final Codec<String, ZoneId> ZONE = new WordCodec<>(Kinds.ZONE);
  static final Codec<String, EventTime> EVENT_TIME = new WordCodec<>(Kinds.EVENT_TIME);
  static final Codec<String, NominalDuration> DURATION = new WordCodec<>(Kinds.DURATION);
  static final Codec<String, RecurrenceRule> RULE = new WordCodec<>(Kinds.RULE);

  private Scalars() {}
}
