package org.convene.io.ical.itip;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often each property, and VALARM, may occur in a VEVENT of a method: the tables of RFC 5546
 * sections 3.2.1 to 3.2.8. What is not in them (IANA-PROPERTY, X-PROPERTY) may occur at will.
 *
 * <p>Two rows are wider than the RFC's: PUBLISH may have several CONTACT, as any other VEVENT has
 * and as clients take them, where section 3.2.1 still says "0 or 1" as RFC 2446 did; REPLY and
 * DECLINECOUNTER may have the ATTENDEE lines of the RFC's own examples, a delegate's (section
 * 4.2.5) and that of who proposed (section 4.2.4).
 */
final class MethodTable {

  private static final String TABLE =
      """
      .               PUBLISH REQUEST REPLY ADD  CANCEL REFRESH COUNTER DECLINECOUNTER
      DTSTAMP         1       1       1     1    1      1       1       1
      UID             1       1       1     1    1      1       1       1
      DTSTART         1       1       0-1   1    0-1    0       1       0
      DTEND           0-1     0-1     0-1   0-1  0-1    0       0-1     0
      DURATION        0-1     0-1     0-1   0-1  0-1    0       0-1     0
      RECURRENCE-ID   0-1     0-1     0-1   0    0-1    0-1     0-1     0-1
      RRULE           0-1     0-1     0-1   0-1  0-1    0       0-1     0
      RDATE           0+      0+      0+    0+   0+     0       0+      0
      EXDATE          0+      0+      0+    0+   0+     0       0+      0
      SEQUENCE        0-1     0-1     0-1   1    1      0       1       0-1
      ORGANIZER       1       1       1     1    1      1       1       1
      ATTENDEE        0       1+      1+    0+   0+     1       0+      0+
      SUMMARY         1       1       0-1   1    0-1    0       1       0
      DESCRIPTION     0-1     0-1     0-1   0-1  0-1    0       0-1     0
      COMMENT         0+      0+      0+    0+   0+     0+      0+      0+
      LOCATION        0-1     0-1     0-1   0-1  0-1    0       0-1     0
      GEO             0-1     0-1     0-1   0-1  0-1    0       0-1     0
      STATUS          0-1     0-1     0-1   0-1  0-1    0       0-1     0
      CLASS           0-1     0-1     0-1   0-1  0-1    0       0-1     0
      PRIORITY        0-1     0-1     0-1   0-1  0-1    0       0-1     0
      TRANSP          0-1     0-1     0-1   0-1  0-1    0       0-1     0
      URL             0-1     0-1     0-1   0-1  0-1    0       0-1     0
      CREATED         0-1     0-1     0-1   0-1  0-1    0       0-1     0
      LAST-MODIFIED   0-1     0-1     0-1   0-1  0-1    0       0-1     0
      ATTACH          0+      0+      0+    0+   0+     0       0+      0
      CATEGORIES      0+      0+      0+    0+   0+     0       0+      0
      CONTACT         0+      0+      0+    0+   0+     0       0+      0
      RELATED-TO      0+      0+      0+    0+   0+     0       0+      0
      RESOURCES       0+      0+      0+    0+   0+     0       0+      0
      REQUEST-STATUS  0       0       0+    0    0      0       0+      0+
      VALARM          0+      0+      0     0+   0      0       0+      0
      """;

  private static final Map<String, Map<String, Presence>> METHODS = read();

  private MethodTable() {}

  private static Map<String, Map<String, Presence>> read() {
    List<List<String>> rows =
        TABLE.lines().map(line -> List.of(line.trim().split(" +", -1))).toList();
    Map<String, Map<String, Presence>> methods = new HashMap<>();
    for (int i = 1; i < rows.get(0).size(); i++) {
      Map<String, Presence> properties = new LinkedHashMap<>();
      for (List<String> row : rows.subList(1, rows.size())) {
        properties.put(row.get(0), Presence.of(row.get(i)));
      }
      methods.put(rows.get(0).get(i), properties);
    }
    return Map.copyOf(methods);
  }

  /**
   * Returns what a method says of each property, by name; empty where it is no method for events.
   */
  static Optional<Map<String, Presence>> of(String method) {
    return Optional.ofNullable(METHODS.get(method));
  }
}
