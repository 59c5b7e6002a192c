package org.convene.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a document is written: now, or, for output that can be made again byte by byte, at the
 * time that the environment variable SOURCE_DATE_EPOCH says (reproducible-builds.org).
 */
final class WritingClock {

  private WritingClock() {}

  /** The clock for a value of the variable, in seconds since 1970; null or empty where unset. */
  static Clock of(@Nullable String epoch) {
    if (epoch == null || epoch.isEmpty()) {
      return Clock.systemUTC();
    }
    try {
      return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException e) {
      throw CommandException.unusable(
          "expected seconds since 1970 in SOURCE_DATE_EPOCH, found \"" + epoch + '"');
    }
  }
}
