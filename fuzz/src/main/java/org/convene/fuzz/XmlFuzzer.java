package org.convene.fuzz;

import org.convene.io.Limits;

/** Reads any bytes as XML. */
public final class XmlFuzzer {

  private XmlFuzzer() {}

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
    RoundTrip.of("xml", data, Limits.standard());
  }
}
