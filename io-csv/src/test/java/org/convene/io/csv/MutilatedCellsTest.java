package org.convene.io.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;
import org.junit.jupiter.api.Test;

/**
 * Cells of every form, cut, doubled, swapped and spliced, in every column of every table: the
 * reader gives its results or refuses the document, and throws nothing else.
 */
class MutilatedCellsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

  /** The columns of tables that are not ours, by one name for each that is read in its own way. */
  private static final List<String> FOREIGN =
      List.of(
          "date;date from;date to;time;time from;time to;start;end;time (CET);date 2024;timezone",
          "venue;zoom link;salle;address;city;zip;whole day;mode;language;interpretation",
          "grupo de trabajo;statut;register;register by;organised by;contact;countries;tags",
          "gcm objective;sdg;sdg target;sdg indicator;principes directeurs;category;title:fr");

  private static final List<String> FORMS =
      List.of(
          "Room 12 [room=S-12] [geo=46.2,6.1] [lang=en] [text:fr=Salle 12]",
          "a [geo=1]",
          "https://example.org/ [online=UN Web TV] [feature=video] [passcode=1;2]",
          "A. Example <a@example.org> [role=chair] [sent_by=b@example.org] [parameter=X-A=\\[b\\]]",
          "PT15M before end [action=email] [repeat=2] [interval=PT5M] [extensions=BEGIN:A\nEND:A]",
          "2022-05-18T08:30Z before; P1W after [recipient=a@example.org]",
          "2022-05-18 at 08:30 [end=2022-05-18 at 09:30] [end_zone=Asia/Tokyo]; 2022-05-19 all day",
          "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270101T000000Z\nFREQ=DAILY;COUNT=3",
          "BEGIN:X-A\nX-B;C=d,\"e\":f\nEND:X-A",
          "X-NAME;P=a\\,b,c:va\\nlue",
          "[data=aGVsbG8=] [type=image/png] [display=badge]",
          "Target 8.10; SDG 8; GCM Objective 12: text; Indicator 16.10.2",
          "Switzerland [code=CH]; Kosovo [code=none]",
          "Fri, 18 Sep 2026 2:00 pm - 3.30 p.m. (CEST)",
          "2026-09-18T14:00:00.123+02:00[Europe/Paris]",
          "20260918T140000Z",
          "Fri Sep 18 14:00:00 CEST 2026",
          "Fri Sep 18 2026 14:00:00 GMT+0200 (Central European Summer Time)",
          "46283.5",
          "0,58333",
          "1st of May to 3rd June '24",
          "13/01/2024 8h30-9h UTC+05:30",
          "31.12.9999 24:00:00",
          "English, Fran\u00E7ais/espa\u00F1ol & zh-Hant-x-a [exactly=yes]",
          "-P99999999999999999999DT1H",
          "+999999999-12-31T23:59:59.999999999+18:00",
          "true",
          "1e999");

  private static final String ODD =
      "\\;[]<>=,:.-+/'\"|()@#%&_ \t\n\r\u00A0\u2028\u0000\u0130\u00DF\u2126\uFF11\u0661\uD83D\uDE00";

  private static final List<CsvFormat> FORMATS =
      Stream.of(CsvDialect.values())
          .flatMap(
              dialect ->
                  Stream.of(
                      CsvFormat.builder().dialect(dialect).build(),
                      CsvFormat.builder()
                          .dialect(dialect)
                          .guard(false)
                          .zone(ZONE)
                          .year(2024)
                          .twoDigitYears(70)
                          .dates(CsvDates.DAY_FIRST)
                          .excelDates(true)
                          .overnight(true)
                          .build()))
          .toList();

  @Provide
  static Arbitrary<Event> events() {
    return EventArbitraries.events();
  }

  @Property(tries = 50)
  void aMutilatedCellCostsAProblem(@ForAll("events") Event event, @ForAll long seed) {
    Random random = new Random(seed);
    List<String> cells = new ArrayList<>(FORMS);
    for (Column column : Columns.ALL) {
      String cell = column.write().apply(event);
      if (cell != null && cell.length() < 2_000) {
        cells.add(cell);
      }
    }
    List<String> some = Stream.generate(() -> mutilated(cells, random)).limit(20).toList();
    fill(FORMATS.get(random.nextInt(FORMATS.size())), some);
  }

  /** One character less is what breaks most readers. */
  @Test
  void eachFormWithoutACharacterCostsAProblem() {
    List<String> cells =
        FORMS.stream()
            .flatMap(
                form ->
                    IntStream.range(0, form.length())
                        .mapToObj(at -> new StringBuilder(form).deleteCharAt(at).toString()))
            .toList();
    for (CsvDialect dialect : CsvDialect.values()) {
      read(new CsvFormat(), header(CsvFormat.builder().dialect(dialect).build()), cells);
    }
    FOREIGN.forEach(names -> read(new CsvFormat(), names.replace(';', ','), cells));
  }

  private static String mutilated(List<String> cells, Random random) {
    StringBuilder cell = new StringBuilder(cells.get(random.nextInt(cells.size())));
    for (int changes = random.nextInt(5); changes >= 0 && cell.length() > 0; changes--) {
      int at = random.nextInt(cell.length());
      int to = at + random.nextInt(Math.min(12, cell.length() - at)) + 1;
      String piece = cell.substring(at, to);
      switch (random.nextInt(8)) {
        case 0 -> cell.delete(at, to);
        case 1 -> cell.insert(to, piece);
        case 2 -> cell.setLength(at);
        case 3 -> cell.delete(0, at);
        case 4 -> cell.replace(at, to, new StringBuilder(piece).reverse().toString());
        case 5 -> cell.insert(at, ODD.charAt(random.nextInt(ODD.length())));
        case 6 -> cell.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
        default -> {
          String other = cells.get(random.nextInt(cells.size()));
          cell.replace(at, cell.length(), other.substring(random.nextInt(other.length() + 1)));
        }
      }
    }
    return cell.toString();
  }

  private static String header(CsvFormat format) {
    return Tables.write(format).strip().replace("\"", "");
  }

  private static void fill(CsvFormat format, List<String> cells) {
    read(format, header(format), cells);
    FOREIGN.forEach(names -> read(format, names.replace(';', ','), cells));
  }

  /** Reads a table that has a row for each cell in each of its columns, and in all of them. */
  private static void read(CsvFormat format, String header, List<String> cells) {
    int columns = (int) header.chars().filter(c -> c == ',').count() + 1;
    StringBuilder table = new StringBuilder(header).append('\n');
    int rows = 0;
    for (String cell : cells) {
      String quoted = '"' + cell.replace("\"", "\"\"") + '"';
      for (int i = 0; i < columns; i++) {
        table.append(",".repeat(i)).append(quoted).append('\n');
      }
      table.append((quoted + ',').repeat(columns - 1)).append(quoted).append('\n');
      rows += cell.isBlank() ? 0 : columns + 1;
    }
    int read = 0;
    try (EventReader reader =
        format.reader(new ByteArrayInputStream(table.toString().getBytes(UTF_8)))) {
      for (var result = reader.read(); result.isPresent(); result = reader.read()) {
        assertThat(result.get().problems())
            .allSatisfy(it -> assertThat(it.toString()).isNotEmpty());
        read += result.get() instanceof ReadResult.Remarks ? 0 : 1;
      }
    } catch (DocumentException e) {
      assertThat(e).hasMessageNotContaining("csv.value"); // a cell costs its row, not the document
      return;
    } catch (IOException | RuntimeException e) {
      throw new AssertionError("header " + header + ", cells " + cells, e);
    }
    assertThat(read).as("rows, or overrides in them").isBetween(Math.min(rows, 1), rows);
  }
}
