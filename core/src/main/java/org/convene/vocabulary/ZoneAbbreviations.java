package org.convene.vocabulary;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people write behind a time for its zone, and the zones that it may mean. */
final class ZoneAbbreviations {

  /** The zones that each may mean: one of Europe for those of its whole, which keep one time. */
  private static final String ABBREVIATIONS =
      """
      CET: Europe/Brussels
      CEST: Europe/Brussels
      MEZ: Europe/Berlin
      MESZ: Europe/Berlin
      HNEC: Europe/Paris
      EET: Europe/Athens
      EEST: Europe/Athens
      WET: Europe/Lisbon
      WEST: Europe/Lisbon
      MSK: Europe/Moscow
      EAT: Africa/Nairobi
      CAT: Africa/Maputo
      WAT: Africa/Lagos
      SAST: Africa/Johannesburg
      EDT: America/New_York
      PDT: America/Los_Angeles
      MDT: America/Denver
      AKST: America/Anchorage
      AKDT: America/Anchorage
      HST: Pacific/Honolulu
      BRT: America/Sao_Paulo
      JST: Asia/Tokyo
      KST: Asia/Seoul
      HKT: Asia/Hong_Kong
      PKT: Asia/Karachi
      WIB: Asia/Jakarta
      NPT: Asia/Kathmandu
      AEDT: Australia/Sydney
      NZST: Pacific/Auckland
      NZDT: Pacific/Auckland
      AEST: Australia/Sydney Australia/Brisbane
      AST: America/Halifax America/Puerto_Rico Asia/Riyadh
      BST: Europe/London Asia/Dhaka
      CDT: America/Chicago America/Havana
      CST: America/Chicago Asia/Shanghai America/Havana
      EST: America/New_York America/Panama Australia/Sydney
      GST: Asia/Dubai Atlantic/South_Georgia Pacific/Guam
      IST: Asia/Kolkata Europe/Dublin Asia/Jerusalem
      MST: America/Denver America/Phoenix Asia/Kuala_Lumpur
      PST: America/Los_Angeles Asia/Manila
      SST: Asia/Singapore Pacific/Pago_Pago
      """;

  static final Map<String, List<ZoneId>> MEANT = read();

  private ZoneAbbreviations() {}

  private static Map<String, List<ZoneId>> read() {
    Map<String, List<ZoneId>> meant = new HashMap<>();
    for (String line : ABBREVIATIONS.strip().split("\n", -1)) {
      int colon = line.indexOf(':');
      meant.put(
          line.substring(0, colon),
          Stream.of(line.substring(colon + 2).split(" ", -1)).map(ZoneId::of).toList());
    }
    return Map.copyOf(meant);
  }
}
