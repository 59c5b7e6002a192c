package org.convene.examples;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One flaw, as a minimal document of each format, and what all of them say of it.
 *
 * @param name what is wrong
 * @param documents by the name of the format
 * @param verdicts by the name of the format: {@code kept} or {@code refused}, then severity, code
 *     and path of each problem; a code that begins with the name of the format begins with {@code
 *     format} here
 * @param pending the formats that say otherwise still
 */
record Flaw(
    String name,
    Map<String, String> documents,
    Map<String, List<String>> verdicts,
    Set<String> pending) {

  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Example//EN
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20220101T000000Z
      SUMMARY:T
      %s
      END:VEVENT
      END:VCALENDAR
      """;

  /**
   * A flaw of an event that takes a day and has a title.
   *
   * @param name what is wrong
   * @param json members of the event
   * @param xml elements of the event; those that stand before the title end with {@code ~}
   * @param csv cells as {@code column=cell}, with bars between them
   * @param ical lines of the event
   */
  static Flaw onADay(String name, String json, String xml, String csv, String ical) {
    String day = "<schedule><first>2022-05-18</first></schedule>";
    return of(
        name,
        "\"schedule\":{\"first\":\"2022-05-18\"}," + json,
        xml.contains("~") ? xml + day : '~' + day + xml,
        "start=2022-05-18 all day|" + csv,
        "DTSTART;VALUE=DATE:20220518\n" + ical);
  }

  /** A flaw of an event that has a title. */
  static Flaw of(String name, String json, String xml, String csv, String ical) {
    StringBuilder header = new StringBuilder("uid,title");
    StringBuilder row = new StringBuilder("\na,T");
    for (String cell : csv.split("\\|", -1)) {
      int equals = cell.indexOf('=');
      header.append(',').append(cell, 0, equals);
      row.append(",\"").append(cell.substring(equals + 1)).append('"');
    }
    String elements = (xml.contains("~") ? xml : '~' + xml).replace("~", "<title>T</title>");
    Map<String, String> documents =
        Map.of(
            "json", "{\"uid\":\"a\",\"title\":\"T\"," + json + '}',
            "xml", "<event xmlns=\"urn:convene:event:1\"><uid>a</uid>" + elements + "</event>",
            "csv", header.toString() + row + '\n',
            "icalendar", CALENDAR.formatted(ical).replace("\n", "\r\n"));
    return new Flaw(name, documents, Map.of(), Set.of());
  }

  /** The event is read, with these warnings. */
  Flaw kept(String... warnings) {
    return said("kept", warnings);
  }

  /** The event is refused for these problems. */
  Flaw refused(String... problems) {
    return said("refused", problems);
  }

  private Flaw said(String first, String... problems) {
    Map<String, List<String>> all = new TreeMap<>();
    documents.keySet().forEach(format -> all.put(format, verdict(first, problems)));
    return new Flaw(name, documents, all, pending);
  }

  private static List<String> verdict(String first, String... problems) {
    return Stream.concat(Stream.of(first), Stream.of(problems)).toList();
  }

  /**
   * Calendars differ for good: a line that cannot be read costs itself, not the event, and is kept
   * raw. The warning has the path of what the line would have said.
   */
  Flaw keptRawInCalendars(String path) {
    return keptElsewhere("icalendar", "warning format.value " + path);
  }

  /** One format differs for good. */
  Flaw keptElsewhere(String format, String... warnings) {
    Map<String, List<String>> all = new TreeMap<>(verdicts);
    all.put(format, verdict("kept", warnings));
    return new Flaw(name, documents, all, pending);
  }

  /** Not mended in these formats; the test fails as soon as it is. */
  Flaw pending(String... formats) {
    return new Flaw(name, documents, verdicts, Set.of(formats));
  }

  @Override
  public String toString() {
    return name;
  }
}
