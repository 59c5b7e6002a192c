package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventAssert;
import org.convene.event.TypicalEvents;
import org.convene.event.Uid;
import org.convene.io.Limits;
import org.convene.io.RejectedEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

class JacksonModuleTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new ConveneJacksonModule()).build();

  /** What a user has of their own, with events in it. */
  record Agenda(
      int before,
      Event main,
      List<Event> others,
      Optional<Event> next,
      Map<String, Event> byRoom) {}

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events();
  }

  @Property(tries = 100)
  void carriesAnyEventInsideATypeOfTheUser(
      @ForAll("events") Event first, @ForAll("events") Event second) {
    Agenda agenda =
        new Agenda(1, first, List.of(second, first), Optional.of(second), Map.of("XX", first));
    Agenda read = MAPPER.readValue(MAPPER.writeValueAsString(agenda), Agenda.class);
    EventAssert.assertThat(read.main()).isEqualTo(first);
    assertThat(read).isEqualTo(agenda);
  }

  @Property(tries = 100)
  void writesWhatTheFormatWrites(@ForAll("events") Event event) throws IOException {
    assertThat(MAPPER.writeValueAsString(event) + "\n")
        .isEqualTo(Json.write(JsonFormat.Layout.SINGLE, event));
  }

  @Property(tries = 100)
  void carriesAnyEventThroughATree(@ForAll("events") Event event) {
    JsonNode tree = MAPPER.valueToTree(event);
    EventAssert.assertThat(MAPPER.treeToValue(tree, Event.class)).isEqualTo(event);
  }

  @ParameterizedTest
  @EnumSource(names = {"PROPERTY", "WRAPPER_ARRAY", "WRAPPER_OBJECT"})
  void carriesAnEventWhereAMapperNamesTypes(JsonTypeInfo.As inclusion) {
    PolymorphicTypeValidator ours =
        BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build();
    JsonMapper cache =
        JsonMapper.builder()
            .addModule(new ConveneJacksonModule())
            .activateDefaultTyping(ours, DefaultTyping.JAVA_LANG_OBJECT, inclusion)
            .build();
    Map<String, Object> entry = Map.of("event", TypicalEvents.typicalEvent(1));
    String json = cache.writeValueAsString(entry);
    assertThat(cache.readValue(json, new TypeReference<Map<String, Object>>() {})).isEqualTo(entry);
  }

  @Test
  void readsAndWritesAList() {
    String json = "[{\"uid\":\"a\",\"title\":\"T\"},{\"uid\":\"b\",\"title\":\"U\"}]";
    List<Event> events = MAPPER.readValue(json, new TypeReference<>() {});
    assertThat(events).extracting(event -> event.uid().value()).containsExactly("a", "b");
    assertThat(MAPPER.writeValueAsString(events)).isEqualTo(json);
  }

  @Test
  void readsNothingFromNull() {
    Agenda agenda = MAPPER.readValue("{\"before\":0,\"main\":null,\"next\":null}", Agenda.class);
    assertThat(agenda.main()).isNull();
    assertThat(agenda.next()).isEmpty();
  }

  @Test
  void namesEveryProblemAndItsPlace() {
    String json = "{\"before\": 3,\n \"main\": {\n  \"title\": 7,\n  \"priority\": 12}}";
    assertThatThrownBy(() -> MAPPER.readValue(json, Agenda.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContainingAll(
            "line 3, column 12: /title: expected a string or an object such as {\"en\": \"…\"},"
                + " found 7 (json.value)",
            "line 2, column 10: /uid: expected a uid, found none (uid.missing)",
            "line 4, column 15: /priority: expected 0 to 9, found 12 (priority.out-of-range)",
            "Agenda[\"main\"]")
        .cause()
        .isInstanceOfSatisfying(
            RejectedEventException.class, cause -> assertThat(cause.problems()).hasSize(3));
  }

  @Test
  void namesEveryProblemOfATreeWithoutAPlace() {
    JsonNode tree = MAPPER.readTree("{\"uid\": \"a\", \"title\": 7}");
    assertThatThrownBy(() -> MAPPER.treeToValue(tree, Event.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageStartingWith("/title: expected a string or an object such as");
  }

  @Test
  void refusesWhatIsNoEvent() {
    for (String json : List.of("3", "\"a\"", "[]", "true")) {
      assertThatThrownBy(() -> MAPPER.readValue(json, Event.class))
          .isInstanceOf(MismatchedInputException.class)
          .hasMessageContaining("expected an event object, found");
    }
  }

  @Test
  void refusesAMemberThatComesTwice() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"uid\":\"a\",\n\"uid\":\"b\"}", Event.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageStartingWith(
            "line 2, column 1: expected each member once, found \"uid\" again"
                + " (json.duplicate-member)");
  }

  @Test
  void keepsAMemberThatNobodyKnows() {
    String json = "{\"uid\":\"a\",\"title\":\"T\",\"mood\":{\"today\":[1.50,null]}}";
    Event event = MAPPER.readValue(json, Event.class);
    assertThat(MAPPER.writeValueAsString(event)).isEqualTo(json);
    JsonNode tree = MAPPER.valueToTree(event);
    assertThat(tree.at("/mood/today/0").isNumber()).isTrue();
    assertThat(tree.at("/mood/today/1").isNull()).isTrue();
  }

  @Test
  void refusesAMemberThatNobodyKnowsWhereTheMapperDoes() {
    JsonMapper strict =
        MAPPER.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    String json = "{\"uid\":\"a\",\"title\":\"T\",\"mood\":1}";
    assertThatThrownBy(() -> strict.readValue(json, Event.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("/mood: expected a member known to the format, found \"mood\"");
  }

  @Test
  void refusesAWordThatNobodyKnowsWhereTheMapperDoes() {
    JsonMapper strict =
        MAPPER.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    String json =
        "{\"uid\":\"a\",\"title\":\"T\",\"classification\":{\"reviewRegions\":[\"Europe\"]}}";
    assertThat(MAPPER.readValue(json, Event.class).extensions().properties()).hasSize(1);
    assertThatThrownBy(() -> strict.readValue(json, Event.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining(
            "/classification/reviewRegions/0: expected a review region such as \"Africa\","
                + " found \"Europe\"; kept as an extension (vocabulary.unknown-word)");
  }

  @Test
  void refusesAnEntryThatNobodyCanReadWhereTheMapperDoes() {
    JsonMapper strict =
        MAPPER.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    String json =
        "{\"uid\":\"a\",\"title\":\"T\",\"schedule\":{\"first\":\"2022-05-18\"},"
            + "\"recurrence\":{\"dates\":[{\"duration\":\"PT1H\"}]}}";
    assertThat(MAPPER.readValue(json, Event.class).extensions().properties()).hasSize(1);
    assertThatThrownBy(() -> strict.readValue(json, Event.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining(
            "/recurrence/dates/0: expected the member \"start\" of an extra date, found none;"
                + " kept as an extension (json.value)");
  }

  @Test
  void leavesASyntaxErrorToJackson() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"uid\":\"a\",}", Event.class))
        .isInstanceOf(StreamReadException.class);
  }

  @Test
  void obeysItsLimits() {
    Limits limits = Limits.standard().toBuilder().listSize(2).build();
    JsonMapper small = JsonMapper.builder().addModule(new ConveneJacksonModule(limits)).build();
    assertThatThrownBy(
            () -> small.readValue("{\"uid\":\"a\",\"languages\":[\"a\",\"b\",\"c\"]}", Event.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("limit.list-size");
  }

  @Test
  void indentsAsTheMapperDoes() {
    Event event =
        Event.builder().uid(Uid.of("a")).title("T").url(URI.create("https://a.example/")).build();
    assertThat(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event))
        .contains("\n  \"title\" : \"T\"");
  }

  @Test
  void isFoundByItself() {
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    assertThat(mapper.readValue("{\"uid\":\"a\",\"title\":\"T\"}", Event.class).uid().value())
        .isEqualTo("a");
  }

  @Test
  void isMissedLoudly() {
    JsonMapper none = new JsonMapper();
    assertThatThrownBy(() -> none.readValue("{\"uid\":\"a\"}", Event.class))
        .isInstanceOf(InvalidDefinitionException.class);
    Agenda agenda =
        new Agenda(1, TypicalEvents.typicalEvent(1), List.of(), Optional.empty(), Map.of());
    assertThatThrownBy(() -> none.writeValueAsString(agenda))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("found one without ConveneJacksonModule")
        .hasRootCauseInstanceOf(UnsupportedOperationException.class);
  }
}
