package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The public API is what docs/api says, one file a module. {@code -Dconvene.api=write} writes the
 * files anew; what a change takes away must then stand in CHANGELOG.md, under the version that
 * takes it away, as {@code Removed: SIGNATURE}; a type that moves, as {@code Moved: OLD to NEW}.
 */
class PublicApiTest {

  private static final Path DOCS = Path.of("..", "docs", "api");
  private static final Pattern MOVE = Pattern.compile("Moved: `([\\w.]+)` to `([\\w.]+)`");
  private static final Path CHANGES = Path.of("..", "CHANGELOG.md");

  /** Types of neither Java nor this library, and the type whose member has them. */
  private static final Pattern FOREIGN =
      Pattern.compile("(?<![\\w.$])(?!javax?\\.|org\\.convene\\.)[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]");

  private static final Pattern FOREIGN_HOLDER =
      Pattern.compile("[^(]*?org\\.convene\\.([a-z.]+\\.[A-Z]\\w*)\\.\\w+\\(.*");

  /** What is filled bit by bit, and what remembers what was found out. */
  private static final Set<String> MUTABLE =
      Set.of(
          "org.convene.description.Shape",
          "org.convene.recurrence.Budget",
          "org.convene.recurrence.Instances",
          "org.convene.recurrence.RecurrenceRule",
          "org.convene.io.ProblemList",
          "org.convene.io.ReadingPath",
          "org.convene.io.Beginning",
          "org.convene.series.EventMerge",
          "org.convene.event.Candidate");

  /** By whose contract null is none. */
  private static final Set<String> OF_JAXB = Set.of("org.convene.io.xml.EventXmlAdapter");

  @Test
  void theApiIsWhatIsWrittenDown() throws IOException {
    SortedMap<String, SortedSet<String>> api = PublicApi.all();
    assertThat(api).hasSizeGreaterThanOrEqualTo(6);
    if ("write".equals(System.getProperty("convene.api"))) {
      write(api);
    }
    String changes = Files.readString(CHANGES, UTF_8);
    List<String> broken = new ArrayList<>();
    List<String> unlisted = new ArrayList<>();
    for (String module : api.keySet()) {
      Set<String> before =
          Files.readAllLines(file(module), UTF_8).stream()
              .map(line -> moved(line, changes))
              .collect(Collectors.toCollection(TreeSet::new));
      api.get(module).stream().filter(it -> !before.contains(it)).forEach(unlisted::add);
      before.stream()
          .filter(it -> !api.getOrDefault(module, new TreeSet<>()).contains(it))
          .filter(it -> !changes.contains("Removed: `" + it + '`'))
          .forEach(broken::add);
    }
    assertThat(broken).as("breaks that CHANGELOG.md does not tell").isEmpty();
    assertThat(unlisted).as("new; write docs/api with -Dconvene.api=write").isEmpty();
  }

  private static String moved(String line, String changes) {
    String moved = line;
    for (Matcher move = MOVE.matcher(changes); move.find(); ) {
      moved = moved.replaceAll("\\b" + Pattern.quote(move.group(1)) + "\\b", move.group(2));
    }
    return moved;
  }

  private static void write(SortedMap<String, SortedSet<String>> api) throws IOException {
    Files.createDirectories(DOCS);
    for (String module : api.keySet()) {
      List<String> lines = new ArrayList<>(api.get(module));
      Files.write(file(module), lines, UTF_8);
    }
  }

  private static Path file(String module) {
    return DOCS.resolve(module + ".txt");
  }

  /**
   * The sentence of docs/goals.md: one package, with the formats and what they are useless without.
   */
  @Test
  void anAdapterShowsItsFormatsAndFewTypesMore() {
    assertThat(PublicApi.types("org.convene.io.json"))
        .containsExactlyInAnyOrder(
            "org.convene.io.json.JsonFormat",
            "org.convene.io.json.NdjsonFormat",
            "org.convene.io.json.SchemaOrgFormat",
            "org.convene.io.json.SchemaOrgProfile", // what readers of pages ask
            "org.convene.io.json.ConveneJacksonModule"); // events in a user's own JSON
    assertThat(PublicApi.types("org.convene.io.xml"))
        .containsExactlyInAnyOrder(
            "org.convene.io.xml.XmlFormat",
            "org.convene.io.xml.EventXmlAdapter"); // events in a user's own XML
    assertThat(PublicApi.types("org.convene.io.csv"))
        .containsExactlyInAnyOrder(
            "org.convene.io.csv.CsvFormat",
            "org.convene.io.csv.CsvDates", // an option
            "org.convene.io.csv.CsvDialect"); // an option
    assertThat(PublicApi.types("org.convene.io.ical"))
        .containsExactlyInAnyOrder(
            "org.convene.io.ical.Envelope",
            "org.convene.io.ical.Feed", // a calendar to subscribe to
            "org.convene.io.ical.IcalFormat",
            "org.convene.io.ical.Invitation", // a message to send
            "org.convene.io.ical.Invitations", // messages that were received
            "org.convene.io.ical.ClientProfile", // what clients refuse or misread
            "org.convene.io.ical.VEvents", // events from and to those of iCal4j
            "org.convene.io.ical.Scheduling", // whole steps of organizer and attendee
            "org.convene.io.ical.Outbox",
            "org.convene.io.ical.Received",
            "org.convene.io.ical.ContentLineParser"); // iCal4j's parser with our limits
    assertThat(PublicApi.types("org.convene.mail"))
        .contains(
            "org.convene.mail.InvitationMail", // a mail to send
            "org.convene.mail.MailPart",
            "org.convene.mail.ReceivedMail") // a mail that came
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void anAdapterExportsOnePackage() {
    assertThat(PublicApi.packages()).hasSizeGreaterThanOrEqualTo(5);
    PublicApi.packages()
        .forEach(
            (module, packages) -> {
              if (!module.equals("org.convene.core")) {
                assertThat(packages).containsExactly(module);
              }
            });
  }

  /** The sentence of docs/goals.md on iCal4j. */
  @Test
  void typesOfOtherLibrariesAreWhereUsersBringThem() {
    List<String> others = new ArrayList<>();
    for (SortedSet<String> lines : PublicApi.all().values()) {
      lines.stream()
          .filter(line -> FOREIGN.matcher(line).find())
          .map(line -> FOREIGN_HOLDER.matcher(line).replaceFirst("$1"))
          .forEach(others::add);
    }
    assertThat(Set.copyOf(others))
        .containsExactlyInAnyOrder(
            "io.ical.VEvents",
            "io.ical.ContentLineParser",
            "io.json.ConveneJacksonModule",
            "io.xml.EventXmlAdapter",
            "mail.InvitationMail",
            "mail.ReceivedMail");
  }

  @Test
  void everyClassIsFinalAndEveryValueImmutable() {
    List<String> open = new ArrayList<>();
    for (Class<?> type : PublicApi.types()) {
      boolean isFinal = Modifier.isFinal(type.getModifiers()) || type.isInterface();
      if (!isFinal && !type.isSealed() && !type.isEnum()) {
        open.add(type.getName());
      }
      boolean isFilled =
          type.getSimpleName().endsWith("Builder") || MUTABLE.contains(type.getName());
      Stream.of(type.getDeclaredFields())
          .filter(field -> !isFilled && !Modifier.isFinal(field.getModifiers()))
          .map(Field::toGenericString)
          .forEach(open::add);
    }
    assertThat(open).isEmpty();
  }

  /** Only the description of the model, which formats walk for each value, gives null for none. */
  @Test
  void noMethodForUsersReturnsNull() {
    List<String> nullable = new ArrayList<>();
    for (Class<?> type : PublicApi.types()) {
      if (!type.getPackageName().equals("org.convene.description")
          && !OF_JAXB.contains(type.getName())) {
        Stream.of(type.getDeclaredMethods())
            .filter(PublicApi::isShown)
            .filter(method -> method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class))
            .map(Method::toString)
            .forEach(nullable::add);
      }
    }
    assertThat(nullable).isEmpty();
  }

  @Test
  void everyModuleHasItsFile() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              PublicApi.all().keySet().stream().map(it -> it + ".txt").toList());
    }
  }
}
