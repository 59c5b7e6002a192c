package org.convene.fuzz;

import org.convene.io.Limits;

/** Reads any bytes as JSON-LD of schema.org. */
public final class JsonldFuzzer {

  private JsonldFuzzer() {}

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
    RoundTrip.of("schema.org", data, Limits.standard());
  }
}
