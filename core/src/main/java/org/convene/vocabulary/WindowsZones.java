package org.convene.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The time zones of Windows, from the table that ships beside the classes. */
final class WindowsZones {

  private final Map<String, String> byId = new HashMap<>(512);
  private final Map<String, String> byDisplayName = new HashMap<>(512);
  private final List<String> zones;

  WindowsZones() {
    LinkedHashSet<String> distinct = new LinkedHashSet<>();
    for (List<String> row : rows()) {
      String zone = row.get(1);
      distinct.add(zone);
      byId.put(ZoneKey.of(row.get(0)), zone);
      for (String name : row.subList(2, row.size())) {
        byDisplayName.put(ZoneKey.of(name), zone);
      }
    }
    zones = List.copyOf(distinct);
  }

  /** Returns the rows: a Windows id, an IANA id, then display names. */
  static List<List<String>> rows() {
    return VocabularyTable.rows("windows-zones.tsv");
  }

  /** Returns Windows ids, as keys, with the IANA id of each. */
  Map<String, String> byId() {
    return byId;
  }

  /** Returns display names without the offset before them, as keys, with the IANA id of each. */
  Map<String, String> byDisplayName() {
    return byDisplayName;
  }

  /**
   * Returns the IANA ids, each once; of several with the same offsets the best known is the first.
   */
  List<String> zones() {
    return zones;
  }
}
