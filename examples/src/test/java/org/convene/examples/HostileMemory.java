package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.ReadResult;

/** Documents that make a reader hold things back, until there is no memory; and a reader of one. */
@SuppressWarnings("ImmutableEnumChecker") // what writes a document keeps no state
enum HostileMemory {
  ICAL_OVERRIDE_PROBLEMS(
      "icalendar",
      out -> {
        series(out, "s");
        for (int i = 0; i < 1_000; i++) {
          override(out, "s", i, "x\n".repeat(1_000));
        }
      }),
  ICAL_HELD_PROBLEMS("icalendar", out -> many(out, 1_000, "RRULE:FREQ=DAILY\n" + bad(1_000))),
  ICAL_ORPHAN_PROBLEMS(
      "icalendar", out -> many(out, 10_000, "RECURRENCE-ID:20200101T080000Z\n" + bad(1_000))),
  ICAL_REFUSED_PROBLEMS(
      "icalendar",
      out -> {
        series(out, "s");
        for (int i = 0; i < 900; i++) {
          out.print("BEGIN:VEVENT\n" + bad(1_000) + "DTSTART:soon\nEND:VEVENT\n");
        }
      }),
  ICAL_WAITING(
      "icalendar",
      out -> {
        for (int i = 0; i < 1_000; i++) {
          event(out, "s" + i, "DTSTART;TZID=Nowhere:20200101T080000\n" + lines(3_500));
        }
      }),
  ICAL_WAITING_VALUES(
      "icalendar",
      out -> {
        for (int i = 0; i < 300; i++) {
          event(
              out,
              "s" + i,
              "DTSTART;TZID=Nowhere:20200101T080000\nCATEGORIES:"
                  + "a,".repeat(90_000).replace("a", Integer.toString(i % 7))
                  + "b\n");
        }
      }),
  ICAL_HELD_SERIES("icalendar", out -> many(out, 1_000, "RRULE:FREQ=DAILY\n" + lines(3_500))),
  ICAL_ORPHANS(
      "icalendar", out -> many(out, 20_000, "RECURRENCE-ID:20200101T080000Z\n" + lines(200))),
  ICAL_LARGE_OVERRIDES(
      "icalendar",
      out -> {
        series(out, "s");
        for (int i = 0; i < 1_500; i++) {
          override(out, "s", i, lines(3_000));
        }
      }),
  ICAL_PROPERTIES_OF_THE_CALENDAR(
      "icalendar", out -> out.print("X:1\n".repeat(3_300_000) + event("a"))),
  ICAL_VALUES_OF_THE_CALENDAR(
      "icalendar",
      out -> {
        String line = "X;" + ("P=" + "a,".repeat(4_000) + "a;").repeat(90) + "Q=1:1\n";
        for (int i = 0; i < 40; i++) {
          out.print(line);
        }
        out.print(event("a"));
      }),
  ICAL_LOOK_AHEAD_FOR_THE_HEAD("icalendar", out -> many(out, 1_000, lines(3_500))),
  ICAL_ZONES(
      "icalendar",
      out -> {
        for (int i = 0; i < 500; i++) {
          out.print(
              "BEGIN:VTIMEZONE\nTZID:C"
                  + i
                  + "\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
                  + "TZOFFSETFROM:+0107\nTZOFFSETTO:+0207\nEND:STANDARD\n"
                  + lines(9_000)
                  + "END:VTIMEZONE\n");
        }
        out.print(event("a"));
      }),
  ICAL_LONG_TZIDS(
      "icalendar",
      out -> {
        for (int i = 0; i < 1_000; i++) {
          event(out, "s" + i, "DTSTART;TZID=" + i + "a".repeat(60_000) + ":20200101T080000\n");
        }
      }),
  ICAL_NAMES_OF_ZONES(
      "icalendar",
      out -> {
        out.print(event("a"));
        for (int i = 0; i < 500_000; i++) {
          out.print("BEGIN:VTIMEZONE\nTZID:/" + i + "/Europe/Paris\nEND:VTIMEZONE\n");
        }
      }),
  CSV_OVERRIDE_PROBLEMS("csv", out -> table(out, 190, "")),
  CSV_REFUSED_OVERRIDES("csv", out -> table(out, 1_000, "18:30pm")),
  JSON_OVERRIDE_PROBLEMS(
      "json",
      out -> {
        out.print(
            "[{\"uid\":\"s\",\"title\":\"T\",\"schedule\":{\"start\":\"2020-01-01T08:00\"},"
                + "\"recurrence\":{\"rules\":[\"FREQ=DAILY\"],\"overrides\":[");
        for (int i = 0; i < 180; i++) {
          out.print(i == 0 ? "" : ",");
          out.print("{\"recurrenceId\":\"" + day(i) + "T08:00\",\"classification\":");
          out.print("{\"sdgIndicators\":[\"q\"" + ",\"q\"".repeat(999) + "]}}");
        }
        out.print("]}}]");
      }),
  JSON_LONG_PATHS(
      "json",
      out -> {
        out.print("[{\"uid\":\"s\",\"title\":\"T\"");
        for (int i = 0; i < 4_000; i++) {
          out.print(",\"" + i + "/~".repeat(120) + "\":1");
        }
        out.print("}]");
      }),
  XML_OVERRIDE_PROBLEMS(
      "xml",
      out -> {
        out.print(
            "<events xmlns='urn:convene:event:1'><event><uid>s</uid><title>T</title><schedule>"
                + "<start>2020-01-01T08:00</start></schedule><recurrence><rules><rule>FREQ=DAILY</rule>"
                + "</rules><overrides>");
        for (int i = 0; i < 180; i++) {
          out.print("<event><uid>s</uid><title>T</title>");
          out.print("<recurrenceId>" + day(i) + "T08:00</recurrenceId>");
          out.print("<schedule><start>" + day(i) + "T09:00</start></schedule><classification>");
          out.print("<sdgIndicators>" + "<sdgIndicator>q</sdgIndicator>".repeat(1_000));
          out.print("</sdgIndicators></classification></event>");
        }
        out.print("</overrides></recurrence></event></events>");
      });

  final String format;
  private final Consumer<PrintStream> content;

  HostileMemory(String format, Consumer<PrintStream> content) {
    this.format = format;
    this.content = content;
  }

  private static String lines(int number) {
    return "X:1\n".repeat(number);
  }

  private static String bad(int number) {
    return "x\n".repeat(number);
  }

  private static LocalDate day(int index) {
    return LocalDate.of(2020, 1, 1).plusDays(index);
  }

  private static String event(String uid) {
    return "BEGIN:VEVENT\nUID:" + uid + "\nSUMMARY:T\nDTSTART:20200101T080000Z\nEND:VEVENT\n";
  }

  private static void event(PrintStream out, String uid, String lines) {
    out.print("BEGIN:VEVENT\nUID:" + uid + "\nSUMMARY:T\n" + lines + "END:VEVENT\n");
  }

  private static void series(PrintStream out, String uid) {
    event(out, uid, "DTSTART:20200101T080000Z\nRRULE:FREQ=DAILY\n");
  }

  private static void override(PrintStream out, String uid, int index, String lines) {
    String named = "RECURRENCE-ID:" + day(index).toString().replace("-", "") + "T080000Z\n";
    event(out, uid, "DTSTART:20200101T090000Z\n" + named + lines);
  }

  private static void many(PrintStream out, int number, String lines) {
    for (int i = 0; i < number; i++) {
      event(out, "s" + i, "DTSTART:20200101T080000Z\n" + lines);
    }
  }

  /** A series and rows that replace its instances, each with a thousand unknown indicators. */
  private static void table(PrintStream out, int rows, String broken) {
    out.print("uid,title,start,time_zone,recurrence_rules,recurrence_id,sdg_indicators\n");
    out.print("s,T,2020-01-01T08:00,Europe/Paris,FREQ=DAILY,,\n");
    for (int i = 0; i < rows; i++) {
      String start = day(i) + "T08:00";
      out.print("s,T," + (broken.isEmpty() ? start : broken) + ",Europe/Paris,," + start + ",");
      out.print("q;".repeat(1_000) + "\n");
    }
  }

  void write(Path file) throws IOException {
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
        PrintStream out = new PrintStream(stream, false, UTF_8)) {
      if (format.equals("icalendar")) {
        out.print("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//E//E//EN\n");
      }
      content.accept(out);
      if (format.equals("icalendar")) {
        out.print("END:VCALENDAR\n");
      }
    }
  }

  /** Reads a document, with its head first; prints what there was, without keeping it. */
  public static void main(String[] args) throws IOException {
    EventFormat format = EventFormats.installed().byName(args[0]);
    long results = 0;
    int most = 0;
    Map<String, Long> codes = new TreeMap<>();
    try (InputStream in = Files.newInputStream(Path.of(args[1]));
        EventReader reader = format.reader(in)) {
      reader.head();
      for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
        results++;
        most = Math.max(most, it.get().problems().size());
        for (Problem problem : it.get().problems()) {
          codes.merge(problem.violation().code(), 1L, Long::sum);
        }
      }
    } catch (DocumentException e) {
      codes.merge(e.problem().violation().code(), 1L, Long::sum);
    }
    System.out.println(results + " results, at most " + most + " problems each: " + codes);
  }
}
