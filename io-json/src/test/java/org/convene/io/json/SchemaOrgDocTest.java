package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.convene.event.Address;
import org.convene.event.AttendanceMode;
import org.convene.event.Classification;
import org.convene.event.Event;
import org.convene.event.EventModel;
import org.convene.event.OnlineVenue;
import org.convene.event.Recurrence;
import org.convene.event.Registration;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.recurrence.RecurrenceRule;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.Term;
import org.junit.jupiter.api.Test;

/**
 * The page about the format says what is so; {@code -Dconvene.regenerate=true} makes its example
 * and its tables again.
 */
class SchemaOrgDocTest {

  private static final Path PAGE = Path.of("..", "docs", "formats", "schema-org.md");

  private static Event example() {
    return Event.builder()
        .uid(Uid.of("climate-pathways@convene.example"))
        .url(URI.create("https://convene.example/pathways"))
        .title(
            Text.of("Safe and regular pathways in a changing climate", "en")
                .withTranslation("fr", "Des voies sûres et régulières dans un climat qui change"))
        .schedule(
            Schedule.zoned(
                LocalDateTime.of(2022, 5, 18, 8, 30),
                Duration.ofHours(1),
                ZoneId.of("America/New_York")))
        .recurrence(Recurrence.of(RecurrenceRule.weekly().count(10).build()))
        .attendanceMode(AttendanceMode.HYBRID)
        .place(
            Venue.named("UN Building")
                .withRoom("Room 12")
                .withAddress(Address.of("405 East 42nd Street", "New York", "US")))
        .place(OnlineVenue.at("https://media.un.org/"))
        .organizers("IOM")
        .registration(Registration.open(URI.create("https://convene.example/register")))
        .classification(
            Classification.builder()
                .categories(List.of(Term.of("Side event")))
                .gcmObjectives(GcmObjectives.of(GcmObjective.of(5)))
                .build())
        .build();
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = Files.readString(PAGE);
    String expected = between(page, "```json\n", "```\n", new SchemaOrgFormat().string(example()));
    expected =
        between(
            expected,
            "<!-- members: made by SchemaOrgDocTest -->\n",
            "<!-- end of members -->",
            members());
    expected =
        between(
            expected,
            "<!-- rules: made by SchemaOrgDocTest -->\n",
            "<!-- end of rules -->",
            rules());
    if (Boolean.getBoolean("convene.regenerate")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE).content().as("stale: run with -Dconvene.regenerate=true").isEqualTo(expected);
  }

  @Test
  void nothingOfTheExampleIsLost() {
    assertThat(new SchemaOrgFormat().losses(example())).isEmpty();
  }

  /** Each row names fields of the model, and the page says which have no row. */
  @Test
  void rowsNameFields() {
    List<String> fields = EventModel.all().stream().map(it -> it.name()).toList();
    LdRows.ALL.forEach(row -> assertThat(fields).containsAll(row.fields()));
  }

  private static String between(String page, String begin, String end, String made) {
    int from = page.indexOf(begin) + begin.length();
    return page.substring(0, from) + made + page.substring(page.indexOf(end, from));
  }

  private static String members() {
    String rows =
        LdRows.ALL.stream()
            .map(row -> "| " + code(row.names()) + " | " + code(row.fields()) + " |\n")
            .collect(Collectors.joining());
    List<String> lost = new ArrayList<>(EventModel.all().stream().map(it -> it.name()).toList());
    LdRows.ALL.forEach(row -> lost.removeAll(row.fields()));
    lost.remove("extensions");
    return "| members | fields |\n| --- | --- |\n" + rows + "| none | " + code(lost) + " |\n";
  }

  private static String rules() {
    StringBuilder rows =
        new StringBuilder("| code | severity | requirement |\n| --- | --- | --- |\n");
    for (RichResultRule rule : RichResultRule.values()) {
      rows.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  rule.code(),
                  rule.severity().name().toLowerCase(java.util.Locale.ROOT),
                  rule.requirement()));
    }
    return rows.toString();
  }

  private static String code(List<String> words) {
    return words.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
  }
}
