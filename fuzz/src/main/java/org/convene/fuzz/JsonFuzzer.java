package org.convene.fuzz;

import org.convene.io.Limits;

/** Reads any bytes as JSON. */
public final class JsonFuzzer {

  private JsonFuzzer() {}

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
    RoundTrip.of("json", data, Limits.standard());
  }
}
