package org.convene.io;

import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;

/** Another machine: Turkish, in a zone with a daylight saving of half an hour. */
final class Elsewhere {

  interface Task<T> {
    T run() throws IOException;
  }

  private Elsewhere() {}

  static <T> T run(Task<T> task) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Australia/Lord_Howe"));
      return task.run();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
