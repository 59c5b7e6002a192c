package org.convene.fuzz;

import org.convene.io.Limits;

/** Reads any bytes as CSV. */
public final class CsvFuzzer {

  private CsvFuzzer() {}

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
    RoundTrip.of("csv", data, Limits.standard());
  }
}
