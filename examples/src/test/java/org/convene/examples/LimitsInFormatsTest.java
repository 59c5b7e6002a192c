package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.LimitsBuilder;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each limit in each format: a document that just keeps a limit is read, and refused by the code of
 * that limit where the limit is lower by one.
 */
final class LimitsInFormatsTest {

  /** These refuse nothing, as SECURITY.md says; each has tests of its own. */
  private static final Set<String> REFUSE_NOTHING =
      Set.of("lookAhead", "overrides", "problems", "candidates");

  private static final Set<String> OF_TABLES = Set.of("columns", "recordLength");

  /** The limits of what a format does not have. */
  private static final Map<String, Set<String>> NOT_OF =
      Map.of(
          "json", Set.of("attributes"),
          "xml", Set.of("numberLength"),
          "csv", Set.of("nameLength", "numberLength", "depth", "members", "attributes"),
          "icalendar", Set.of("numberLength", "members"));

  /**
   * A document that just keeps a limit.
   *
   * @param least the least value of the limit with which it is read
   */
  record Row(String format, String limit, long least, String document) {

    /** {@code limit.document-bytes} for {@code documentBytes}. */
    String code() {
      return "limit." + limit.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The document between two innocent events. */
    String betweenOthers() {
      String json = object("");
      return switch (format) {
        case "xml" ->
            document
                .replaceFirst("<event>", event("").replace(">a<", ">y<") + "<event>")
                .replace("</events>", event("").replace(">a<", ">z<") + "</events>");
        case "csv" -> document.replaceFirst("\n", "\ny,T,2026-05-18\n") + "z,T,2026-05-18\n";
        case "icalendar" ->
            document
                .replaceFirst("BEGIN:VEVENT", innocent("y") + "BEGIN:VEVENT")
                .replace("END:VCALENDAR", innocent("z") + "END:VCALENDAR");
        case "json" ->
            "["
                + json.replace("\"a\"", "\"y\"")
                + ","
                + document
                + ","
                + json.replace("\"a\"", "\"z\"")
                + "]";
        default ->
            json.replace("\"a\"", "\"y\"")
                + "\n"
                + document
                + "\n"
                + json.replace("\"a\"", "\"z\"");
      };
    }

    private static String innocent(String uid) {
      return "BEGIN:VEVENT\nUID:" + uid + "\nSUMMARY:T\nDTSTART;VALUE=DATE:20260518\nEND:VEVENT\n";
    }

    @Override
    public String toString() {
      return limit + " in " + format;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(json("json"), json("ndjson"), xml(), csv(), calendars()).flatMap(List::stream);
  }

  private static List<Row> json(String format) {
    String plain = object("");
    return List.of(
        new Row(format, "documentBytes", plain.length(), plain),
        new Row(format, "events", 2, plain + "\n" + plain),
        new Row(format, "valueLength", 40, object("'description':'" + "d".repeat(40) + "'")),
        new Row(format, "eventLength", 66, object("'description':'" + "d".repeat(64) + "'")),
        new Row(format, "nameLength", 40, object("'" + "n".repeat(40) + "':1")),
        new Row(format, "numberLength", 40, object("'x':" + "7".repeat(40))),
        new Row(format, "depth", 9, object("'x':" + "[".repeat(8) + "]".repeat(8))),
        new Row(format, "members", 12, object(many(",", 9, i -> "'x" + i + "':1"))),
        new Row(format, "listSize", 12, object("'x':[" + many(",", 12, i -> "1") + "]")),
        new Row(format, "values", 17, object("'x':[" + many(",", 12, i -> "1") + "]")));
  }

  private static String object(String members) {
    String event = "{'uid':'a','title':'T','schedule':{'first':'2026-05-18'}";
    return (event + (members.isEmpty() ? "" : ",") + members + "}").replace('\'', '"');
  }

  private static List<Row> xml() {
    String plain = xml(event(""));
    return List.of(
        new Row("xml", "documentBytes", plain.length(), plain),
        new Row("xml", "events", 2, xml(event("") + event(""))),
        new Row("xml", "valueLength", 40, xml(event("").replace("T", "d".repeat(40)))),
        new Row("xml", "nameLength", 40, xml(event("<" + "n".repeat(40) + "/>"))),
        new Row("xml", "depth", 10, xml(event("<x>".repeat(8) + "</x>".repeat(8)))),
        new Row("xml", "members", 12, xml(event(many("", 12, i -> "<x" + i + "/>")))),
        new Row(
            "xml",
            "attributes",
            12,
            xml(event("<x " + many(" ", 12, i -> "x" + i + "=''") + "/>"))),
        new Row("xml", "listSize", 12, xml(event("<languages>" + languages() + "</languages>"))),
        new Row("xml", "eventLength", 66, xml(event("").replace("T", "d".repeat(65)))),
        new Row("xml", "values", 17, xml(event("<languages>" + languages() + "</languages>"))));
  }

  private static String languages() {
    return many("", 12, i -> "<language>x-" + i + "</language>");
  }

  private static String event(String elements) {
    return "<event><uid>a</uid><title>T</title><schedule><first>2026-05-18</first></schedule>"
        + elements
        + "</event>";
  }

  private static String xml(String events) {
    return "<events xmlns='urn:convene:event:1'>" + events + "</events>";
  }

  private static List<Row> csv() {
    String plain = csv("", "");
    return List.of(
        new Row("csv", "documentBytes", plain.length(), plain),
        new Row("csv", "events", 2, plain + "b,T,2026-05-18\n"),
        new Row("csv", "valueLength", 40, csv("x", "d".repeat(40))),
        new Row("csv", "columns", 12, csv(many(",", 9, i -> "x" + i), "")),
        new Row("csv", "recordLength", 80, csv("x", "d".repeat(64))),
        new Row("csv", "listSize", 12, csv("categories", many(";", 12, i -> "c" + i))),
        new Row("csv", "eventLength", 66, csv("description", "d".repeat(64))),
        new Row("csv", "values", 15, csv("categories", many(";", 12, i -> "c" + i))));
  }

  private static String csv(String column, String cell) {
    return "uid,title,start,%s\na,T,2026-05-18,%s\n".formatted(column, cell).replace(",\n", "\n");
  }

  private static List<Row> calendars() {
    String plain = calendar("");
    String parameters = many("", 12, i -> ";X-P" + i + "=1");
    return List.of(
        new Row("icalendar", "documentBytes", plain.length(), plain),
        new Row("icalendar", "events", 2, calendar("END:VEVENT\nBEGIN:VEVENT\nUID:b\nSUMMARY:T")),
        new Row("icalendar", "valueLength", 400, calendar("X-A:" + "d".repeat(400))),
        new Row("icalendar", "nameLength", 40, calendar("X-" + "N".repeat(38) + ":1")),
        new Row("icalendar", "depth", 9, calendar(nested("BEGIN:X-C") + "\n" + nested("END:X-C"))),
        new Row("icalendar", "eventLength", 66, calendar("DESCRIPTION:" + "d".repeat(64))),
        new Row("icalendar", "attributes", 12, calendar("X-A" + parameters + ":1")),
        new Row("icalendar", "listSize", 12, calendar("CATEGORIES:" + many(",", 12, i -> "c" + i))),
        new Row("icalendar", "values", 19, calendar(many("\n", 14, i -> "X-A" + i + ":1"))));
  }

  private static String nested(String line) {
    return many("\n", 7, i -> line);
  }

  private static String calendar(String lines) {
    return """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:a
        SUMMARY:T
        DTSTART;VALUE=DATE:20260518
        %s
        END:VEVENT
        END:VCALENDAR
        """
        .formatted(lines)
        .replace("\n\n", "\n");
  }

  private static String many(String between, int number, IntFunction<String> part) {
    return IntStream.range(0, number).mapToObj(part).collect(Collectors.joining(between));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatKeepsALimitIsReadAndWhatCrossesItIsRefusedByItsCode(Row row)
      throws IOException, ReflectiveOperationException {
    assertThat(refusals(row, row.least())).isEmpty();
    assertThat(refusals(row, row.least() - 1))
        .isNotEmpty()
        .allMatch(it -> it.code().equals(row.code()))
        .allMatch(it -> it.message().contains(" at most " + (row.least() - 1) + " "));
  }

  /** What SECURITY.md says to be the end of a document. */
  private static final Set<String> ENDS =
      Set.of(
          "valueLength in json",
          "numberLength in json",
          "depth in json",
          "valueLength in ndjson",
          "numberLength in ndjson",
          "depth in ndjson",
          "attributes in xml",
          "columns in csv");

  static Stream<Row> rowsOfEvents() {
    return rows().filter(row -> !row.limit().matches("documentBytes|events"));
  }

  @ParameterizedTest
  @MethodSource("rowsOfEvents")
  void anEventOverALimitCostsItself(Row row) throws IOException, ReflectiveOperationException {
    EventFormat format =
        EventFormats.installed().byName(row.format()).withLimits(set(row.limit(), row.least() - 1));
    List<Boolean> accepted = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    try (EventReader reader =
        format.reader(new ByteArrayInputStream(row.betweenOthers().getBytes(UTF_8)))) {
      reader.results().forEach(it -> accepted.add(it instanceof ReadResult.Accepted));
    } catch (DocumentException e) {
      ends.add(e.problem().violation().code());
    } catch (UncheckedIOException e) {
      ends.add(((DocumentException) e.getCause()).problem().violation().code());
    }
    if (ENDS.contains(row.toString())) {
      assertThat(ends).containsExactly(row.code());
      assertThat(accepted).isEqualTo(row.limit().equals("columns") ? List.of() : List.of(true));
    } else {
      assertThat(ends).isEmpty();
      assertThat(accepted).containsExactly(true, false, true);
    }
  }

  @Test
  void noLimitOfNoFormatIsLeftOut() {
    Set<String> expected = new TreeSet<>();
    for (EventFormat format : NativeFormats.all()) {
      Set<String> none = NOT_OF.get(format.name().equals("ndjson") ? "json" : format.name());
      limits()
          .filter(limit -> !REFUSE_NOTHING.contains(limit) && !none.contains(limit))
          .filter(limit -> !OF_TABLES.contains(limit) || format.name().equals("csv"))
          .forEach(limit -> expected.add(limit + " in " + format.name()));
    }
    assertThat(rows().map(Row::toString)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Stream<String> limits() {
    return setters().map(Method::getName);
  }

  private static Stream<Method> setters() {
    return Stream.of(LimitsBuilder.class.getMethods())
        .filter(method -> method.getReturnType() == LimitsBuilder.class);
  }

  /** The codes of the errors by which a document is refused, whole or an event of it. */
  private static List<Violation> refusals(Row row, long most)
      throws IOException, ReflectiveOperationException {
    EventFormat format =
        EventFormats.installed().byName(row.format()).withLimits(set(row.limit(), most));
    List<Violation> all = new ArrayList<>();
    try (EventReader reader =
        format.reader(new ByteArrayInputStream(row.document().getBytes(UTF_8)))) {
      for (Optional<ReadResult> read = reader.read(); read.isPresent(); read = reader.read()) {
        read.get().problems().forEach(it -> all.add(it.violation()));
      }
    } catch (DocumentException e) {
      all.add(e.problem().violation());
    }
    return all.stream().filter(Violation::isError).toList();
  }

  private static Limits set(String limit, long most) throws ReflectiveOperationException {
    LimitsBuilder builder = Limits.standard().toBuilder();
    Method setter = setters().filter(it -> it.getName().equals(limit)).findFirst().orElseThrow();
    setter.invoke(builder, setter.getParameterTypes()[0] == int.class ? (Object) (int) most : most);
    return builder.build();
  }
}
