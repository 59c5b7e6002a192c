package org.convene.fuzz;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.convene.io.EventFormat;
import org.convene.io.Limits;
import org.convene.io.csv.CsvFormat;
import org.convene.io.ical.IcalFormat;
import org.convene.io.json.JsonFormat;
import org.convene.io.json.NdjsonFormat;
import org.convene.io.json.SchemaOrgFormat;
import org.convene.io.xml.XmlFormat;

/** Names every format with the settings that the targets use. */
final class AllFormats {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-05T08:09:10Z"), ZoneOffset.UTC);

  private static final List<EventFormat> ALL =
      List.of(
          new JsonFormat(),
          new NdjsonFormat(),
          new XmlFormat(),
          new CsvFormat(),
          IcalFormat.builder().clock(CLOCK).undated(IcalFormat.Undated.JOURNAL).build(),
          new SchemaOrgFormat());

  private AllFormats() {}

  static List<EventFormat> all(Limits limits) {
    return ALL.stream().map(it -> it.withLimits(limits)).toList();
  }

  static EventFormat byName(String name, Limits limits) {
    return all(limits).stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }
}
