package org.convene.fuzz;

import org.convene.io.Limits;

/** Reads any bytes as NDJSON. */
public final class NdjsonFuzzer {

  private NdjsonFuzzer() {}

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
    RoundTrip.of("ndjson", data, Limits.standard());
  }
}
