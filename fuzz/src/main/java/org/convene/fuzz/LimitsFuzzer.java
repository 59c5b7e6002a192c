package org.convene.fuzz;

import java.util.Arrays;
import java.util.List;
import org.convene.io.EventFormat;
import org.convene.io.Limits;

/**
 * Reads any bytes within low limits, so that a short input meets them: what one format accepts,
 * each other writes so that it reads it within the same limits, or says before that it does not.
 */
public final class LimitsFuzzer {

  private static final Limits LOW =
      Limits.standard().toBuilder()
          .events(20)
          .valueLength(300)
          .nameLength(48)
          .depth(20)
          .members(80)
          .attributes(8)
          .listSize(12)
          .values(400)
          .columns(200)
          .recordLength(20_000)
          .lookAhead(4)
          .overrides(8)
          .problems(10)
          .candidates(2_000)
          .build();

  private LimitsFuzzer() {}

  /** Loads what every input needs. */
  public static void fuzzerInitialize() {
    Warm.up();
  }

  /**
   * Checks what must hold for an input.
   *
   * @param data the first byte chooses the format, the rest is any bytes
   */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length > 0) {
      List<EventFormat> formats = AllFormats.all(LOW);
      String name = formats.get(Math.floorMod(data[0], formats.size())).name();
      RoundTrip.of(name, Arrays.copyOfRange(data, 1, data.length), LOW);
    }
  }
}
