package org.convene.io.ical.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Received;
import tools.jackson.databind.JsonNode;

/** One of the outcomes that a step may have. */
final class Expectation {

  private static final Set<String> MEMBERS = Set.of("outcome", "why", "messages", "after", "told");
  private static final Set<String> OF_MESSAGES =
      Set.of(
          "method",
          "to",
          "optional",
          "sequence",
          "components",
          "attendees",
          "attendeesAtLeast",
          "times",
          "excluded",
          "has",
          "hasNot",
          "once");
  private static final Set<String> OF_AFTER =
      Set.of(
          "kept",
          "sequence",
          "takesPlace",
          "title",
          "times",
          "attendees",
          "partstat",
          "rsvp",
          "overrides",
          "overridesOrFewer",
          "off",
          "on",
          "onListed");
  private static final Set<String> TOLD =
      Set.of("from", "comment", "requestStatus", "proposal", "declined");
  private final JsonNode expected;
  private final State before;
  private final Instant at;

  Expectation(JsonNode expected, State before, Instant at) {
    Acts.refuseUnknown(expected, MEMBERS);
    this.expected = expected;
    this.before = before;
    this.at = at;
  }

  void check(Party.Result result, State after) {
    if (expected.has("outcome")) {
      assertThat(result.outcome())
          .as("outcome, %s", result.why())
          .isEqualTo(expected.path("outcome").asString());
    }
    if (expected.has("why")) {
      assertThat(result.why()).isNotEmpty();
      assertThat(Acts.lines(expected.path("why"))).containsAll(result.why());
    }
    if (expected.has("messages")) {
      messages(result.messages());
    }
    if (expected.has("told")) {
      told(result.notices());
    }
    if (expected.has("after")) {
      after(after);
    }
  }

  private record Letter(String method, String to, Lines lines) {}

  private void messages(List<Invitation> sent) {
    List<Letter> letters = new ArrayList<>();
    for (Invitation each : sent) {
      Lines lines = Lines.of(each.bytes(), this::name);
      ofEvery(each, lines);
      if (each.recipients().isEmpty()) {
        letters.add(new Letter(each.method(), "", lines));
      }
      for (CalendarAddress to : each.recipients()) {
        letters.add(
            new Letter(each.method(), to.email().orElseThrow().toLowerCase(Locale.ROOT), lines));
      }
    }
    for (JsonNode message : expected.path("messages")) {
      Acts.refuseUnknown(message, OF_MESSAGES);
      List<String> to = Acts.lines(message.path("to"));
      for (String person : to.isEmpty() ? List.of("") : to) {
        Letter found = null;
        List<Throwable> why = new ArrayList<>();
        for (Letter letter : letters) {
          if (found == null
              && letter.method().equals(message.path("method").asString())
              && letter.to().equals(person)) {
            try {
              matches(message, letter.lines());
              found = letter;
            } catch (AssertionError e) {
              why.add(e);
            }
          }
        }
        letters.remove(found);
        if (found == null && !why.isEmpty()) {
          throw (AssertionError) why.get(0);
        }
        if (found == null && !message.path("optional").asBoolean(false)) {
          throw new AssertionError("no " + message.path("method") + " to " + person);
        }
      }
    }
    assertThat(letters).as("messages that nobody expects").isEmpty();
  }

  private void ofEvery(Invitation each, Lines lines) {
    assertThat(lines.all().stream().filter(it -> it.startsWith("METHOD:"))).hasSize(1);
    for (List<String> component : lines.components().values()) {
      assertThat(Lines.values(component, "UID")).containsExactly(each.event().uid().value());
      assertThat(Lines.values(component, "DTSTAMP"))
          .containsExactly(Lines.BASIC.format(at.atOffset(ZoneOffset.UTC)) + "Z");
      assertThat(Lines.values(component, "ORGANIZER")).hasSize(1);
    }
    assertThat(lines.all()).noneMatch(it -> it.contains("SCHEDULE-") || it.contains("X-CONVENE-"));
    assertThat(lines.all().stream().filter(it -> it.startsWith("BEGIN:")))
        .allMatch(
            it ->
                Set.of("VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT", "VALARM")
                    .contains(it.substring(6)));
  }

  /** The name of a component of a message. */
  private String name(List<String> component) {
    for (String line : component) {
      if (Lines.name(line).equals("RECURRENCE-ID")) {
        return Lines.time(line, Lines.value(line));
      }
    }
    return State.MASTER;
  }

  private void matches(JsonNode message, Lines lines) {
    if (message.has("components")) {
      List<Set<String>> sets = new ArrayList<>();
      message.path("components").forEach(it -> sets.add(new TreeSet<>(Acts.lines(it))));
      assertThat(sets).contains(new TreeSet<>(lines.components().keySet()));
    }
    if (message.has("sequence")) {
      lines.components().forEach((name, component) -> sequence(message, name, component));
    }
    message
        .path("attendees")
        .properties()
        .forEach(
            it -> {
              List<String> component = lines.components().get(it.getKey());
              if (component != null) {
                Map<String, String> people = Lines.people(component);
                assertThat(people.keySet()).isEqualTo(new TreeSet<>(it.getValue().propertyNames()));
                people(it.getValue(), people);
              }
            });
    message
        .path("attendeesAtLeast")
        .properties()
        .forEach(
            it -> {
              List<String> component = lines.components().get(it.getKey());
              if (component != null) {
                people(it.getValue(), Lines.people(component));
              }
            });
    message
        .path("times")
        .properties()
        .forEach(
            it ->
                assertThat(Lines.times(lines.components().get(it.getKey())))
                    .isEqualTo(map(it.getValue())));
    if (message.has("excluded")) {
      List<String> excluded = new ArrayList<>();
      for (String line : lines.components().get(State.MASTER)) {
        if (Lines.name(line).equals("EXDATE")) {
          for (String value : Lines.value(line).split(",", -1)) {
            excluded.add(Lines.time(line, value));
          }
        }
      }
      assertThat(excluded)
          .containsExactlyInAnyOrderElementsOf(Acts.lines(message.path("excluded")));
    }
    patterns(message.path("has"), lines, 1, Long.MAX_VALUE);
    patterns(message.path("hasNot"), lines, 0, 0);
    patterns(message.path("once"), lines, 1, 1);
  }

  private static void patterns(JsonNode patterns, Lines lines, long least, long most) {
    patterns
        .properties()
        .forEach(
            it -> {
              List<String> where =
                  it.getKey().equals("file") ? lines.all() : lines.components().get(it.getKey());
              for (String pattern : Acts.lines(it.getValue())) {
                Pattern compiled = Pattern.compile(pattern);
                long found = where.stream().filter(line -> compiled.matcher(line).find()).count();
                assertThat(found).as("%s in %s", pattern, where).isBetween(least, most);
              }
            });
  }

  private void sequence(JsonNode message, String name, List<String> component) {
    JsonNode wanted = message.path("sequence");
    if (wanted.isObject()) {
      wanted = wanted.path(name);
    }
    if (!wanted.isMissingNode()) {
      List<String> values = Lines.values(component, "SEQUENCE");
      long found = values.isEmpty() ? 0 : Long.parseLong(values.get(0));
      sequence(wanted, found, before.isEmpty() ? 0 : before.component(name).sequence());
    }
  }

  private static void sequence(JsonNode wanted, long found, long kept) {
    if (wanted.isNumber()) {
      assertThat(found).isEqualTo(wanted.asLong());
      return;
    }
    switch (wanted.asString()) {
      case "same" -> assertThat(found).as("sequence").isEqualTo(kept);
      case "more" -> assertThat(found).as("sequence").isGreaterThan(kept);
      case "same-or-more" -> assertThat(found).as("sequence").isGreaterThanOrEqualTo(kept);
      default -> throw new AssertionError("unknown word " + wanted);
    }
  }

  private static void people(JsonNode wanted, Map<String, String> found) {
    wanted
        .properties()
        .forEach(
            it -> {
              assertThat(found).containsKey(it.getKey());
              if (!it.getValue().asString().equals("*")) {
                assertThat(found).containsEntry(it.getKey(), it.getValue().asString());
              }
            });
  }

  private static Map<String, String> map(JsonNode object) {
    Map<String, String> map = new TreeMap<>();
    object.properties().forEach(it -> map.put(it.getKey(), it.getValue().asString()));
    return map;
  }

  private void told(List<Received.Notice> notices) {
    JsonNode told = expected.path("told");
    Acts.refuseUnknown(told, TOLD);
    assertThat(notices).isNotEmpty();
    Received.Notice notice = notices.get(0);
    if (told.has("from")) {
      assertThat(notice.from().flatMap(CalendarAddress::email))
          .contains(told.path("from").asString());
    }
    if (told.has("comment")) {
      assertThat(notice.comments()).containsExactly(told.path("comment").asString());
    }
    if (told.has("requestStatus")) {
      assertThat(notice.requestStatus())
          .anyMatch(it -> it.startsWith(told.path("requestStatus").asString() + ";"));
    }
    if (told.has("proposal")) {
      assertThat(State.times(notice.proposal().orElseThrow()))
          .isEqualTo(map(told.path("proposal")));
    }
    if (told.has("declined")) {
      assertThat(notice.result() == Received.Result.DECLINED)
          .isEqualTo(told.path("declined").asBoolean());
    }
  }

  void after(State state) {
    JsonNode after = expected.path("after");
    Acts.refuseUnknown(after, OF_AFTER);
    if (after.has("kept")) {
      assertThat(!state.isEmpty()).as("kept").isEqualTo(after.path("kept").asBoolean());
    }
    if (after.has("takesPlace")) {
      assertThat(state.takesPlace())
          .as("takes place")
          .isEqualTo(after.path("takesPlace").asBoolean());
    }
    if (after.has("sequence")) {
      sequence(
          after.path("sequence"),
          state.component(State.MASTER).sequence(),
          before.isEmpty() ? 0 : before.component(State.MASTER).sequence());
    }
    after
        .path("title")
        .properties()
        .forEach(
            it ->
                assertThat(state.component(it.getKey()).title().orElseThrow().value())
                    .isEqualTo(it.getValue().asString()));
    after
        .path("times")
        .properties()
        .forEach(
            it -> {
              Event event =
                  it.getKey().equals(State.MASTER)
                      ? state.event()
                      : state.at(it.getKey()).orElseThrow();
              assertThat(State.times(event)).isEqualTo(map(it.getValue()));
            });
    after
        .path("attendees")
        .properties()
        .forEach(
            it ->
                assertThat(state.people(it.getKey()).keySet())
                    .as("attendees of %s", it.getKey())
                    .isEqualTo(new TreeSet<>(Acts.lines(it.getValue()))));
    after
        .path("partstat")
        .properties()
        .forEach(it -> people(it.getValue(), state.people(it.getKey())));
    after
        .path("rsvp")
        .properties()
        .forEach(
            it ->
                assertThat(
                        state.event().meeting().attendees().stream()
                            .filter(
                                who ->
                                    who.address()
                                        .email()
                                        .orElseThrow()
                                        .equalsIgnoreCase(it.getKey()))
                            .findFirst()
                            .orElseThrow()
                            .rsvp())
                    .isEqualTo(it.getValue().asBoolean()));
    if (after.has("overrides")) {
      assertThat(state.overrides()).isEqualTo(new TreeSet<>(Acts.lines(after.path("overrides"))));
    }
    if (after.has("overridesOrFewer")) {
      assertThat(Acts.lines(after.path("overridesOrFewer"))).containsAll(state.overrides());
    }
    Acts.lines(after.path("off"))
        .forEach(it -> assertThat(state.at(it)).as("off %s", it).isEmpty());
    Acts.lines(after.path("on"))
        .forEach(it -> assertThat(state.at(it)).as("on %s", it).isPresent());
    Acts.lines(after.path("onListed"))
        .forEach(it -> assertThat(state.at(it)).as("on %s", it).isPresent());
  }
}
