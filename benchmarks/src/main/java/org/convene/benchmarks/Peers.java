package org.convene.benchmarks;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.io.text.ICalReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.jspecify.annotations.Nullable;

/** The peers' ordinary ways to read a calendar and to write it. */
final class Peers {

  private Peers() {}

  static Calendar ical4j(byte[] document) throws IOException {
    try {
      return new CalendarBuilder().build(new ByteArrayInputStream(document));
    } catch (ParserException e) {
      throw new IOException(e);
    }
  }

  static void ical4j(Calendar calendar, OutputStream out) throws IOException {
    new CalendarOutputter(false).output(calendar, out);
  }

  /** The first calendar of a document; null where there is none. */
  static @Nullable ICalendar biweekly(byte[] document) throws IOException {
    try (ICalReader reader = new ICalReader(new ByteArrayInputStream(document))) {
      return reader.readNext();
    }
  }

  static void biweekly(ICalendar calendar, OutputStream out) throws IOException {
    Biweekly.write(calendar).go(out);
  }

  /**
   * Whether both can read a document and write what they read: others are compared with nothing.
   */
  static boolean canRead(byte[] document) {
    try {
      ICalendar calendar = biweekly(document);
      ical4j(ical4j(document), OutputStream.nullOutputStream());
      if (calendar == null) {
        return false;
      }
      biweekly(calendar, OutputStream.nullOutputStream());
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
