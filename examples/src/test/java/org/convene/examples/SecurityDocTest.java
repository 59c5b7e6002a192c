package org.convene.examples;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.io.Limits;
import org.junit.jupiter.api.Test;

/** SECURITY.md names every fixed limit, with the number that the code has. */
final class SecurityDocTest {

  /** What the page says, with {@code #} for the number, and the constant that holds the number. */
  private record Row(String phrase, String constant) {

    String said() {
      return phrase.replace("#", String.format(Locale.ROOT, "%,d", number()));
    }

    private long number() {
      int dot = constant.lastIndexOf('.');
      try {
        Class<?> type = Class.forName("org.convene." + constant.substring(0, dot));
        Field field = type.getDeclaredField(constant.substring(dot + 1));
        field.setAccessible(true);
        return ((Number) field.get(null)).longValue();
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(constant, e);
      }
    }
  }

  private static final List<Row> ROWS =
      List.of(
          new Row("# levels of components in a calendar", "io.ical.lines.Nesting.DEEPEST"),
          new Row("# in the extensions of an event", "event.ExtensionRules.MAX_DEPTH"),
          new Row("# levels of foreign markup in XML", "io.xml.MarkupProperty.DEEPEST"),
          new Row("# characters and", "recurrence.RecurrenceRule.MAX_LENGTH"),
          new Row("# values of a recurrence rule", "recurrence.RecurrenceRule.MAX_VALUES"),
          new Row("# VTIMEZONE in a calendar", "io.ical.zones.DocumentZones.MAX_DEFINITIONS"),
          new Row("each with # observances", "io.ical.zones.GivenZone.MAX_OBSERVANCES"),
          new Row("of # RRULE", "io.ical.zones.GivenObservance.MAX_RULES"),
          new Row("# dates in all", "io.ical.zones.GivenZone.MAX_DATES"),
          new Row("a TZID of # characters", "vocabulary.ZoneNames.MAX_LENGTH"),
          new Row("# components in a calendar for each event", "io.ical.lines.Nesting.PER_EVENT"),
          new Row("# ids of zones get", "io.ical.zones.WrittenZones.MOST_NAMES"),
          new Row("words, # places are looked at", "io.ical.mapping.Unmarking.MOST_RUNS"),
          new Row("replies: # of delegates", "io.ical.itip.HeldAnswers.MOST"),
          new Row("cancellations: # of one uid", "io.ical.itip.HeldCancels.MOST"),
          new Row("updates: # instances of a changed rule", "io.ical.itip.Meaning.MOST_COMPARED"),
          new Row("# events in a message", "io.ical.Invitations.MOST_EVENTS"),
          new Row("# characters of a word", "text.Folding.LONGEST"),
          new Row("# of the name of a zone", "vocabulary.ZoneNames.MAX_LENGTH"),
          new Row("# characters of the input in a message", "text.Excerpt.LIMIT"),
          new Row("problems of # characters each", "io.ProblemList.MOST_LENGTH"),
          new Row("held back, # characters of problems", "io.ProblemList.MOST_HELD"),
          new Row("itself, # errors are listed", "io.ProblemList.MOST_TOLD"),
          new Row("no more than # bytes in memory", "io.ical.document.HeldBack.MOST_SIZE"),
          new Row("# bytes of the VTIMEZONEs", "io.ical.zones.DocumentZones.MOST_SIZE"),
          new Row("takes # steps", "io.ical.zones.ZoneWork.MOST_STEPS"),
          new Row("and # for each, a step", "io.ical.zones.ZoneWork.PER_ZONE"),
          new Row("remembered for # years", "io.ical.zones.ZoneWork.MOST_YEARS"),
          new Row("the first # characters are searched", "io.csv.cells.TextInput.HEAD"),
          new Row("the first # rows for the header", "io.csv.cells.Layout.ROWS"),
          new Row("a text of more than # characters", "io.csv.cells.Convertible.LONGEST"),
          new Row("a cell of up to # characters", "io.csv.table.CellReader$Repeating.LONGEST"),
          new Row("the first # octets of a line", "io.ical.lines.EncodedValue.SAID_WITHIN"),
          new Row("up to fold # of a line", "io.ical.lines.LineMarks.MOST"),
          new Row(
              "# VTIMEZONEs of a calendar are kept", "io.ical.document.CalendarReading.MOST_KEPT"),
          new Row("for the last # series", "io.ical.document.LeftSeries.MOST"),
          new Row("has # characters, a rule", "io.ical.lines.TimeSpellings.MAX_LENGTH"),
          new Row("has # words", "io.ical.mapping.VCalendarRule.MOST_TOKENS"),
          new Row("and # DAYLIGHT lines", "io.ical.mapping.VCalendarZone.MOST_SUMMERS"),
          new Row("# levels and", "io.JsonSigns.DEEPEST"),
          new Row("# members of JSON", "io.JsonSigns.MOST"),
          new Row("for the first # kinds", "cli.ProblemFolds.MOST"),
          new Row("the first # TZIDs", "io.ical.mapping.CalendarTimes.MOST_WARNINGS"),
          new Row("# TZIDs and", "io.ical.zones.DocumentZones.MAX_REMEMBERED"),
          new Row("# addresses are remembered", "io.ical.mapping.Addresses.MOST"),
          new Row("each of at most # characters", "io.ical.mapping.Addresses.LONGEST"),
          new Row("for # years of a series", "io.ical.zones.DocumentZones.SERIES_YEARS"),
          new Row("excludes at most # instances", "io.ical.mapping.ExclusionRules.MOST"),
          new Row("# properties and components kept", "io.ical.mapping.Foreign.MOST_TRIED"),
          new Row("a list of # occurrences", "cli.Agenda.MOST"),
          new Row("and # series in it that cannot be told", "cli.Listing.MOST_UNFINISHED"),
          new Row("among the first # events", "cli.RepeatedUids.MOST"),
          new Row("whose UID has at most # characters", "cli.RepeatedUids.LONGEST"),
          new Row("# candidates for the rules", "event.SeriesFacts.CANDIDATES"),
          new Row("a namespace may have # characters", "io.xml.Parsers.SHORTEST"),
          new Row("# bytes of a mail", "mail.MailLimits.MOST_BYTES"),
          new Row("# parts in", "mail.MailLimits.MOST_PARTS"),
          new Row("# levels, each", "mail.MailLimits.DEEPEST"),
          new Row("with # lines of header", "mail.MailLimits.MOST_HEADER_LINES"),
          new Row("and # calendars", "mail.MailLimits.MOST_CALENDARS"),
          new Row("in a mail address # characters", "mail.mime.MailAddresses.LONGEST"),
          new Row("# of them before the at sign", "mail.mime.MailAddresses.LONGEST_LOCAL"),
          new Row("of a name or subject # characters", "mail.mime.HeaderText.LONGEST_TEXT"),
          new Row("# of them of the title", "mail.card.CardMaker.MOST_SUBJECT"),
          new Row("a card has # parts", "mail.card.CardMaker.MOST_PARTS"),
          new Row("# characters of each text", "mail.card.CardDescription.MOST_TEXT"),
          new Row("# guests", "mail.card.CardPeople.MOST_GUESTS"),
          new Row("# dates of a list", "mail.card.CardWhen.MOST_DATES"),
          new Row("HTML of # characters", "mail.card.CleanHtml.MOST_HTML"),
          new Row("and # levels is cleaned", "mail.card.CleanHtml.DEEPEST"),
          new Row("# octets of a title or place", "mail.links.LinkQuery.MOST_LINE"),
          new Row("# of a description", "mail.links.LinkQuery.MOST_TEXT"));

  private static final Pattern BOUND = Pattern.compile("(MAX|MOST|LIMIT|LONGEST|DEEPEST)(_.*)?");

  /** Bounds of a calendar or of a vocabulary, not of a document's size. */
  private static final Set<String> NO_SIZES =
      Set.of("MAX_YEAR", "MOST_DAYS_OF_YEAR", "LONGEST_LOOK", "MAX_SEGMENTS", "MAX_DIFFERENCES");

  @Test
  void everyNumberThatThePageFixesIsThatOfTheCode() {
    String rest = fixed();
    for (Row row : ROWS) {
      assertThat(rest).as(row.constant()).contains(row.said());
      rest = rest.replace(row.said(), "");
    }
    assertThat(rest).as("what no constant is compared with").doesNotContainPattern("[0-9]");
  }

  /** The two lists of the page, on one line. */
  private static String fixed() {
    String page = Repository.text(Repository.ROOT.resolve("SECURITY.md"));
    String lists = page.substring(page.indexOf("These are fixed:"), page.indexOf("## What is not"));
    return lists.replace("years from 1 to 9999", "").replaceAll("\\s+", " ");
  }

  @Test
  void everyBoundOfTheCodeIsOnThePage() {
    Set<String> bounds = new TreeSet<>();
    Library.CLASSES.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(SecurityDocTest::isBound)
        .map(field -> field.getFullName().substring("org.convene.".length()))
        .forEach(bounds::add);
    Stream<String> said = ROWS.stream().map(Row::constant);
    assertThat(bounds).hasSizeGreaterThan(15);
    assertThat(bounds.stream().filter(not(said.toList()::contains))).isEmpty();
  }

  /** Past these two, something is left out of the answer, and nothing is refused or told. */
  private static final Set<String> WITHOUT_CODE = Set.of("lookAhead", "candidates");

  @Test
  void aCodeNamesEachLimit() {
    Set<String> limits =
        Stream.of(Limits.class.getMethods())
            .filter(it -> it.getParameterCount() == 0 && it.getReturnType().isPrimitive())
            .filter(it -> it.getDeclaringClass() == Limits.class)
            .map(Method::getName)
            .filter(not("hashCode"::equals))
            .collect(Collectors.toCollection(TreeSet::new));
    String sources =
        Repository.mainSources().stream().map(Repository::text).collect(Collectors.joining());
    Set<String> ofEvents = ofEvents();
    assertThat(limits).hasSizeGreaterThan(14).containsAll(WITHOUT_CODE);
    for (String limit : limits) {
      String code = "limit." + limit.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      assertThat(sources.contains('"' + code + '"') || ofEvents.contains(code))
          .as(code)
          .isEqualTo(!WITHOUT_CODE.contains(limit));
    }
  }

  /** The codes that core makes of the limits on one event. */
  private static Set<String> ofEvents() {
    String limits =
        Repository.text(Repository.ROOT.resolve("core/src/main/java/org/convene/io/Limit.java"));
    assertThat(limits)
        .contains("\"limit.\" + name()")
        .contains("EnumSet.of(EVENTS, LOOK_AHEAD, PROBLEMS, CANDIDATES)");
    return Pattern.compile("(?m)^  ([A-Z_]+)\\(")
        .matcher(limits)
        .results()
        .map(it -> it.group(1))
        .filter(not(Set.of("EVENTS", "LOOK_AHEAD", "PROBLEMS", "CANDIDATES")::contains))
        .map(it -> "limit." + it.toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.toSet());
  }

  private static boolean isBound(JavaField field) {
    return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
        && field.getRawType().isPrimitive()
        && BOUND.matcher(field.getName()).matches()
        && !NO_SIZES.contains(field.getName());
  }
}
