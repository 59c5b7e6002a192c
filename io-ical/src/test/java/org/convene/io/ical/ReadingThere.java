package org.convene.io.ical;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.convene.io.DocumentException;
import org.junit.jupiter.api.Assumptions;

/** Skips what reads iCalendar while {@link IcalFormat} cannot. */
final class ReadingThere {

  private ReadingThere() {}

  static void assume() {
    Assumptions.assumeTrue(isThere(), "reading iCalendar is not supported in this version");
  }

  private static boolean isThere() {
    try {
      new IcalFormat().reader(new ByteArrayInputStream(new byte[0])).close();
      return true;
    } catch (DocumentException e) {
      return !e.problem().violation().code().equals("ical.reading-unsupported");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
