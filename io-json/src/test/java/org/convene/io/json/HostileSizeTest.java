package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convene.io.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that ask for too much: rows J01 to J09 and J22 of the table of hostile input. */
@Timeout(60)
class HostileSizeTest {

  private static String end(InputStream document) {
    return Hostile.read(document, Limits.standard()).endCode();
  }

  @Test
  void j01DeepArray() {
    assertThat(end(Hostile.large("", "[", 1_000_000, ""))).isEqualTo("limit.depth");
    assertThat(end(Hostile.large("{\"a\":", "[", 1_000_000, ""))).isEqualTo("limit.depth");
  }

  @Test
  void j02DeepObject() {
    assertThat(end(Hostile.large("", "{\"a\":", 100_000, ""))).isEqualTo("limit.depth");
  }

  @Test
  void j02DeepWithinTheLimit() {
    String document =
        "{\"uid\":\"a\",\"title\":\"T\",\"x\":" + "[".repeat(63) + "]".repeat(63) + "}";
    assertThat(Hostile.read(document).accepted()).isEqualTo(1);
  }

  @Test
  void j03StringOf64Megabytes() {
    String head = "{\"uid\":\"a\",\"title\":\"";
    assertThat(end(Hostile.large(head, "a", 64 << 20, "\"}"))).isEqualTo("limit.value-length");
    assertThat(end(Hostile.large("{\"x\":\"", "a", 64 << 20, "\"}")))
        .as("of an unknown member")
        .isEqualTo("limit.value-length");
  }

  @Test
  void j03StringWithinTheLimit() {
    String head = "{\"uid\":\"a\",\"title\":\"";
    InputStream document = Hostile.large(head, "a", 10 << 20, "\"}");
    assertThat(Hostile.read(document, Limits.standard()).accepted()).isEqualTo(1);
  }

  @Test
  void j04NameOfAMegabyte() {
    assertThat(end(Hostile.large("{\"", "n", 1 << 20, "\":1}"))).isEqualTo("limit.name-length");
  }

  @Test
  void j05NumberOfAMillionDigits() {
    assertThat(end(Hostile.large("{\"priority\":", "1", 1_000_000, "}")))
        .isEqualTo("limit.number-length");
    assertThat(end(Hostile.large("{\"x\":0.", "1", 1_000_000, "}")))
        .isEqualTo("limit.number-length");
  }

  @Test
  void j07AMillionMembers() {
    StringBuilder document = new StringBuilder("{\"uid\":\"a\"");
    IntStream.range(0, 1_000_000).forEach(i -> document.append(",\"k").append(i).append("\":1"));
    assertThat(Hostile.read(document.append('}').toString()).endCode()).isEqualTo("limit.members");
  }

  /** The first line of NDJSON may be the head of a document until another line follows. */
  @ParameterizedTest
  @ValueSource(strings = {"\"n5\":1,\"n6\":1,\"n7\":1", "\"x\":[1,1,1,1,1,1]", "\"nameTooLong\":1"})
  void aFirstLineOverALimitCostsItself(String members) {
    Limits limits = Limits.standard().toBuilder().members(5).listSize(5).nameLength(9).build();
    String good = "{\"uid\":\"a\",\"title\":\"T\"}";
    String bad = "{\"uid\":\"b\",\"title\":{\"en\":\"T\"}," + members + ",\"y\":{\"a\":[1]}}";
    Hostile.Outcome lines = Hostile.read(stream(bad + "\n" + good + "\n" + bad), limits);
    assertThat(lines.end()).isEmpty();
    assertThat(lines.accepted()).isEqualTo(1);
    assertThat(lines.rejected()).isEqualTo(2);
    assertThat(lines.first().orElseThrow().location().line()).isEqualTo(1);
    assertThat(Hostile.read(stream(bad), limits).endCode()).as("alone").startsWith("limit.");
    assertThat(Hostile.read(stream(bad + "\n}"), limits).endCode())
        .as("what broke first")
        .startsWith("limit.");
    assertThat(Hostile.read(stream(bad + " " + good), limits).endCode())
        .as("on one line")
        .isEqualTo("json.malformed");
  }

  private static InputStream stream(String document) {
    return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void j08NamesOfOneHash() {
    assertThat(Hostile.read(colliding(17)).endCode()).isEqualTo("limit.members");
    assertThat(Hostile.read(colliding(12)).accepted()).as("within the limit").isEqualTo(1);
  }

  /** An event with two to the power of {@code blocks} members whose names have one hash code. */
  private static String colliding(int blocks) {
    StringBuilder document = new StringBuilder("{\"uid\":\"a\",\"title\":\"T\"");
    for (int i = 0; i < 1 << blocks; i++) {
      document.append(",\"");
      for (int bit = 0; bit < blocks; bit++) {
        document.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      document.append("\":1");
    }
    return document.append('}').toString();
  }

  @Test
  void j09ArrayOfTwentyMillionElements() {
    Hostile.Outcome outcome =
        Hostile.read(Hostile.large("[1", ",1", 20_000_000, "]"), Limits.standard());
    assertThat(outcome.endCode()).isEqualTo("limit.events");
    assertThat(outcome.rejected()).isEqualTo(Limits.standard().events());
    String head = "{\"uid\":\"a\",\"languages\":[\"en\"";
    assertThat(end(Hostile.large(head, ",1", 20_000_000, "]}"))).isEqualTo("limit.list-size");
    assertThat(end(Hostile.large("{\"x\":[1", ",1", 20_000_000, "]}")))
        .as("of an unknown member")
        .isEqualTo("limit.list-size");
  }

  @Test
  void listsInListsHaveALimitTogether() {
    String lists = "[" + "[[],[],[]],".repeat(4_000) + "[]],";
    assertThat(end(Hostile.large("{\"uid\":\"a\",\"x\":[", lists, 200, "1]}")))
        .isEqualTo("limit.values");
    String series = "{\"languages\":[" + "\"en\",".repeat(4_000) + "\"fr\"]},";
    String head = "{\"uid\":\"a\",\"recurrence\":{\"overrides\":[";
    assertThat(end(Hostile.large(head, series, 1_000, "{}]}}"))).isEqualTo("limit.values");
  }

  @Test
  void overridesOfALongSeriesDoNotMultiplyIt() {
    String series =
        "[{\"uid\":\"a\",\"title\":\"T\",\"description\":\""
            + "a".repeat(1 << 20)
            + "\",\"schedule\":{\"start\":\"2022-05-18T08:30\"},\"recurrence\":{\"rules\":"
            + "[\"FREQ=DAILY\"],\"overrides\":[";
    String overrides =
        IntStream.range(0, 4_999)
            .mapToObj(LocalDate.of(2022, 5, 18)::plusDays)
            .map(day -> "{\"recurrenceId\":\"" + day + "T08:30\"}")
            .collect(Collectors.joining(","));
    Hostile.Outcome outcome =
        Hostile.read(series + overrides + "]}},{\"uid\":\"b\",\"title\":\"T\"}]");
    assertThat(outcome.firstCode()).isEqualTo("limit.event-length");
    assertThat(outcome.accepted()).isEqualTo(1);
    assertThat(outcome.rejected()).isEqualTo(1);
  }

  @Test
  void theValuesOfEachEventAreCountedAlone() {
    Limits limits = Limits.standard().toBuilder().values(3).build();
    InputStream few = Hostile.large("[", "{\"uid\":\"a\",\"title\":\"T\"},", 9, "{\"uid\":\"a\"}]");
    assertThat(Hostile.read(few, limits).accepted()).isEqualTo(10);
    assertThat(
            Hostile.read(Hostile.large("[", "{\"a\":1,\"b\":2,\"c\":3}", 1, "]"), limits)
                .firstCode())
        .isEqualTo("limit.values");
  }

  @Test
  void j22NoLimitIsPassedByWhenBytesComeOneByOne() {
    assertThat(end(Hostile.slowly(Hostile.large("", "[", 1_000, "")))).isEqualTo("limit.depth");
    assertThat(end(Hostile.slowly(Hostile.large("{\"", "n", 1_000, "\":1}"))))
        .isEqualTo("limit.name-length");
    assertThat(end(Hostile.slowly(Hostile.large("{\"x\":", "1", 1_000, "}"))))
        .isEqualTo("limit.number-length");
    assertThat(end(Hostile.slowly(Hostile.large("{\"uid\":\"", "a", 11 << 20, "\"}"))))
        .isEqualTo("limit.value-length");
  }

  @Test
  void j22ADocumentHasASize() {
    Limits limits = Limits.standard().toBuilder().documentBytes(1_000).build();
    String event = "{\"uid\":\"a\",\"title\":\"T\"},";
    InputStream slow = Hostile.slowly(Hostile.large("[", event, 1_000_000, ""));
    assertThat(Hostile.read(slow, limits).endCode()).isEqualTo("limit.document-bytes");
    InputStream fast = Hostile.large("[", event, 1_000_000, "");
    assertThat(Hostile.read(fast, limits).endCode()).isEqualTo("limit.document-bytes");
  }
}
