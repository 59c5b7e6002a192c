package org.convene.event;

import java.util.Locale;

/** Names of properties, parameters and components. */
final class RawNames {

  private RawNames() {}

  /**
   * Returns a name in upper case. Nearly all are, and of ASCII, which is seen at once; an event has
   * some fifty names.
   */
  static String upper(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 'Z') {
        return name.toUpperCase(Locale.ROOT);
      }
    }
    return name;
  }
}
