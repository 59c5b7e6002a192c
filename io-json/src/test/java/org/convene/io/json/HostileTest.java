package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.convene.event.Event;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that mean harm or nothing: rows J06 and J10 to J21 of the table of hostile input. */
@Timeout(60)
class HostileTest {

  private static final String HEAD = "{\"uid\":\"a\",\"title\":\"T\",";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"sequence\":1e999999999}",
        "\"priority\":-1e999999999}",
        "\"places\":[{\"name\":\"P\",\"geo\":[1e999999999,0]}]}",
        "\"places\":[{\"name\":\"P\",\"geo\":{\"latitude\":0,\"longitude\":1e999999999}}]}",
        "\"reminders\":[{\"trigger\":\"PT0S\",\"repeat\":1e999999999}]}",
        "\"classification\":{\"sdgTargets\":[1e999999999]}}",
        "\"classification\":{\"sdgIndicators\":[1e999999999]}}",
      })
  void j06NumberWithoutBounds(String member) {
    Hostile.Outcome outcome = Hostile.read(HEAD + member);
    assertThat(outcome.rejected()).isEqualTo(1);
    assertThat(outcome.firstCode()).isEqualTo("json.value");
  }

  @Test
  void j06NumberWithoutBoundsIsKeptAsItIsWrittenWhereNobodyKnowsIt() throws IOException {
    assertKept(HEAD + "\"x\":1e999999999}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"gcmObjectives\":1e999999999", "\"sdgGoals\":[1e999999999]"})
  void j06NumberWithoutBoundsIsKeptWhereItIsNoWord(String member) throws IOException {
    ReadResult result = Json.read(HEAD + "\"classification\":{" + member + "}}").get(0);
    assertThat(result).as("%s", result.problems()).isInstanceOf(ReadResult.Accepted.class);
    assertThat(((ReadResult.Accepted) result).event().extensions().properties())
        .singleElement()
        .satisfies(it -> assertThat(it.value()).isEqualTo("1e999999999"));
  }

  private static void assertKept(String document) throws IOException {
    ReadResult result = Json.read(document).get(0);
    assertThat(result).as("%s", result.problems()).isInstanceOf(ReadResult.Accepted.class);
    Event event = ((ReadResult.Accepted) result).event();
    assertThat(Json.write(JsonFormat.Layout.SINGLE, event)).isEqualTo(document + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uid\":\"a\",\"uid\":\"b\"}",
        "{\"uid\":\"a\",\"title\":{\"en\":\"a\",\"\\u0065n\":\"b\"}}",
        "{\"uid\":\"a\",\"x\":[{\"y\":1,\"y\":2}]}",
        "{\"title\":\"a\",\"title\":\"b\",\"events\":[]}",
      })
  void j10MemberTwice(String document) {
    assertThat(Hostile.read(document).endCode()).isEqualTo("json.duplicate-member");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"uid\":\"a\"} garbage", "[] ]", "{\"events\":[]} x", "{\"uid\":\"a\"}\n,"})
  void j11SomethingAfterTheDocument(String document) {
    assertThat(Hostile.read(document).endCode()).isEqualTo("json.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"uid\":\"a\"}{\"uid\":\"b\"}", "[][]", "{\"events\":[]}\n{}"})
  void j12TwoDocuments(String document) {
    assertThat(Hostile.read(document).endCode()).isEqualTo("json.malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "'a'",
        "01",
        "+1",
        ".5",
        "1.",
        "1e",
        "0x1",
        "tRue",
        "nul",
        "/* */ 1",
        "// a\n1",
        "# a\n1",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "[,1]",
        "\"\\x41\"",
      })
  void j13WhatOnlyLooksLikeJson(String value) {
    assertThat(Hostile.read(HEAD + "\"x\":" + value + "}").endCode()).isEqualTo("json.malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"description\":\"\\ud800\"}",
        "\"description\":{\"en\":\"\\udc00\\ud800\"}}",
        "\"schedule\":{\"undated\":\"\\udfff\"}}",
        "\"extensions\":[[\"x-a\",{},\"unknown\",\"\\ud800\"]]}",
        "\"extensions\":[[\"x-a\",{\"x-p\":\"\\ud800\"},\"unknown\",\"\"]]}",
        "\"x\":\"\\ud800\"}",
      })
  void j14HalfAPair(String member) {
    Hostile.Outcome outcome = Hostile.read(HEAD + member);
    assertThat(outcome.rejected()).isEqualTo(1);
    assertThat(outcome.firstCode()).isEqualTo("text.not-portable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\\ud800\":1}",
        "\"places\":[{\"name\":\"P\",\"x\":{\"\\udc00\":1}}]}",
      })
  void j14HalfAPairInAName(String member) {
    assertThat(Hostile.read(HEAD + member).endCode()).isEqualTo("json.malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a control character, then broken off at different places, then bytes of no character
        "\"x\":\"\u0001\"}",
        "\"x\":\"a\tb\"}",
        "\"x\":\"a",
        "\"x\":",
        "\"x",
        "\"x\":\"\u00e9\"}",
        "\"x\":\"\u00ed\u00a0\u0080\"}",
        "\"x\":\"\u00ff\"}",
        // overlong forms of a slash and of NUL, a surrogate, code points beyond the last
        "\"x\":\"\u00c0\u00af\"}",
        "\"x\":\"\u00e0\u0080\u00af\"}",
        "\"x\":\"\u00f0\u0080\u0080\u00af\"}",
        "\"x\":\"\u00c0\u0080\"}",
        "\"x\":\"\u00c1\u00bf\"}",
        "\"x\":\"\u00ed\u00bf\u00bf\"}",
        "\"x\":\"\u00f4\u0090\u0080\u0080\"}",
        "\"x\":\"\u00f5\u0080\u0080\u0080\"}",
        "\"x\u00c0\u00af\":1}",
        "\"x\u00e0\u0080\u00af\":1}",
        "\"x\u00f5\u0080\u0080\u0080\":1}",
        "\u00c0\u00a0\"x\":1}",
        "\"x\":1}\u00c0\u00a0",
      })
  void j15BytesThatAreNoText(String rest) {
    byte[] document = (HEAD + rest).getBytes(StandardCharsets.ISO_8859_1);
    Hostile.Outcome outcome = Hostile.read(document);
    assertThat(outcome.endCode()).isEqualTo("json.malformed");
    Location location = outcome.end().orElseThrow().location();
    assertThat(location.line()).isEqualTo(1);
    assertThat(location.column()).isBetween(HEAD.length() + 1L, document.length + 1L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7_990, 7_995, 7_996, 7_997, 7_998, 7_999, 8_000})
  void j15BytesThatAreNoTextAcrossBuffers(int before) {
    for (String wrong : List.of("\u00c0\u00af", "\u00e0\u0080\u00af", "\u00f4\u0090\u0080\u0080")) {
      String document = HEAD + "\"x\":\"" + "a".repeat(before) + wrong + "\"}";
      byte[] bytes = document.getBytes(StandardCharsets.ISO_8859_1);
      long at = document.indexOf(wrong) + 1L;
      for (InputStream in :
          List.of(
              new ByteArrayInputStream(bytes), Hostile.slowly(new ByteArrayInputStream(bytes)))) {
        Hostile.Outcome outcome = Hostile.read(in, Limits.standard());
        assertThat(outcome.endCode()).isEqualTo("json.malformed");
        assertThat(outcome.end().orElseThrow().location().column()).isBetween(at, at + 2);
      }
    }
  }

  @Test
  void j15EventsBeforeTheBytesAreRead() {
    String document = "{\"uid\":\"a\",\"title\":\"T\"}\n" + HEAD + "\"x\":\"\u00c0\u00af\"}";
    Hostile.Outcome outcome = Hostile.read(document.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(outcome.accepted()).isEqualTo(1);
    assertThat(outcome.end().orElseThrow().toString())
        .startsWith("line 2,")
        .endsWith("expected text in UTF-8, found other bytes (json.malformed)");
  }

  @Test
  void j15EachCharacterOfUtf8IsText() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = 0xA0; c < 0xFFFE; c += 0x1F) {
      all.appendCodePoint(Character.isSurrogate((char) c) ? 'a' : c);
    }
    for (int c = 0x10000; c <= 0x10FFFF; c += 0x3FF) {
      all.appendCodePoint(c);
    }
    all.append("\u0080\u07ff\u0800\ud7ff\ue000\ufffd\ud800\udc00\udbff\udfff");
    ReadResult result = Json.read(HEAD + "\"x\":0,\"description\":\"" + all + "\"}").get(0);
    assertThat(((ReadResult.Accepted) result).event().description().orElseThrow().value())
        .isEqualTo(all.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
  void j15HalfAPairInUtf16(String name) {
    StringBuilder document = new StringBuilder(HEAD + "\"x\":\"?\"}");
    byte[] bytes = document.toString().getBytes(Charset.forName(name));
    int at = document.indexOf("?");
    bytes[2 * at + (name.endsWith("BE") ? 0 : 1)] = (byte) 0xD8;
    Hostile.Outcome outcome = Hostile.read(bytes);
    assertThat(outcome.endCode()).isEqualTo("json.malformed");
    assertThat(outcome.end().orElseThrow().location().column()).isBetween(at + 1L, at + 2L);
    byte[] cut = (HEAD + "\"x\":1}").getBytes(Charset.forName(name));
    assertThat(Hostile.read(Arrays.copyOf(cut, cut.length + 1)).endCode())
        .isEqualTo("json.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void j17AMarkAndNothing(String name) {
    byte[] mark = "\ufeff".getBytes(Charset.forName(name));
    assertThat(Hostile.read(mark).endCode()).isEqualTo("json.not-events");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, true", "UTF-8, false", "UTF-16LE, true", "UTF-16LE, false", "UTF-16BE, true",
    "UTF-16BE, false", "UTF-32LE, true", "UTF-32LE, false", "UTF-32BE, true", "UTF-32BE, false",
  })
  void j16Encodings(String name, boolean marked) throws IOException {
    String document =
        (marked ? "\ufeff" : "") + "{\"uid\":\"a\",\"title\":\"\u00c9t\u00e9 \ud83d\ude00\"}";
    byte[] bytes = document.getBytes(Charset.forName(name));
    ReadResult result = Json.read(new ByteArrayInputStream(bytes)).get(0);
    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    assertThat(((ReadResult.Accepted) result).event().title().orElseThrow().value())
        .isEqualTo("\u00c9t\u00e9 \ud83d\ude00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "null", "true", "3", "\"a\""})
  void j17NoEvents(String document) {
    assertThat(Hostile.read(document).endCode()).isEqualTo("json.not-events");
  }

  @Test
  void j17None() {
    assertThat(Hostile.read("[]").isRefused()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"@class\":\"javax.script.ScriptEngineManager\"}",
        "\"@type\":[\"a\",\"b\"]}",
        "\"@c\":[\"java.util.HashMap\",{\"a\":\"b\"}]}",
      })
  void j18NamesOfClassesAreData(String member) throws IOException {
    assertKept(HEAD + member);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[\"x-a\",{},\"unknown\"]] | /extensions/0",
        "[[\"x-a\",{},\"unknown\",[\"nested\"]]] | /extensions/0/3",
        "[[\"x-a\",{},\"integer\",3]] | /extensions/0/3",
        "[[\"x-a\",{},7,\"v\"]] | /extensions/0/2",
        "[[\"x-a\",[],\"text\",\"v\",\"w\"]] | /extensions/0",
        "[[\"x-a\",{\"x-p\":{}},\"text\",\"v\"]] | /extensions/0/1/x-p",
        "[[\"c\",[[\"x-a\",{}]],[]]] | /extensions/0/1/0",
        "[[\"c\",[],[[\"d\",[],{}]]]] | /extensions/0/2/0/2",
      })
  void j19JcalOfTheWrongForm(String extensions, String path) {
    Hostile.Outcome outcome = Hostile.read(HEAD + "\"extensions\":" + extensions + "}");
    assertThat(outcome.rejected()).isEqualTo(1);
    assertThat(outcome.first().orElseThrow().violation().path()).isEqualTo(path);
  }

  @Test
  void j19JcalIsNoEventDocument() {
    Hostile.Outcome outcome =
        Hostile.read("[\"vcalendar\",[[\"dtstart\",{},\"date-time\",\"20260101T000000Z\"]],[]]");
    assertThat(outcome.endCode()).isEqualTo("document.foreign");
    assertThat(outcome.rejected() + outcome.accepted()).isZero();
  }

  @Test
  void j20NamesOfJavascriptAreData() throws IOException {
    assertKept(HEAD + "\"__proto__\":{\"admin\":true},\"constructor\":{\"prototype\":null}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[\"x\\r\\nattendee\",{},\"text\",\"v\"]]",
        "[[\"x-a\",{\"x\\nb\":\"p\"},\"text\",\"v\"]]",
        "[[\"x-a\",{},\"text\\r\\nX-EVIL:1\",\"v\"]]",
        "[[\"x-a\",{},\"text\",\"v\\r\\nX-EVIL:1\"]]",
        "[[\"x-a\",{},\"text\",\"v\\rX-EVIL:1\"]]",
        "[[\"c\\n\",[],[]]]",
        "[[\"c\",[[\"x-a\",{},\"text\",\"v\\nX-EVIL:1\"]],[]]]",
      })
  void j21LinesInJcal(String extensions) {
    Hostile.Outcome outcome = Hostile.read(HEAD + "\"extensions\":" + extensions + "}");
    assertThat(outcome.rejected()).isEqualTo(1);
    assertThat(List.of("extension.malformed", "text.not-portable")).contains(outcome.firstCode());
  }
}
