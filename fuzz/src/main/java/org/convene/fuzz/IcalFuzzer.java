package org.convene.fuzz;

import org.convene.io.Limits;

/** Reads any bytes as iCalendar. */
public final class IcalFuzzer {

  private IcalFuzzer() {}

  /** Loads what every input needs. */
  public static void fuzzerInitialize() {
    Warm.up();
  }

  /**
   * Checks what must hold for an input.
   *
   * @param data any bytes
   */
  public static void fuzzerTestOneInput(byte[] data) {
    RoundTrip.of("icalendar", data, Limits.standard());
  }
}
