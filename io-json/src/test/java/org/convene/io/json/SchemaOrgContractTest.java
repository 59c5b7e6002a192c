package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventAssert;
import org.convene.event.Meeting;
import org.convene.event.TypicalEvents;
import org.convene.event.Violation;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.FormatContract;

/** The contract with events that schema.org can say, and its losses with any. */
final class SchemaOrgContractTest extends FormatContract {

  private static final SchemaOrgFormat EVERYTHING =
      SchemaOrgFormat.builder().everything(true).build();

  @Override
  protected EventFormat format() {
    return EVERYTHING;
  }

  @Override
  protected Event typicalEvent(int i) {
    Event event = TypicalEvents.typicalEvent(i);
    Meeting meeting = new Meeting(Optional.empty(), event.meeting().attendees());
    return event.toBuilder().meeting(meeting).build();
  }

  /** Of any event, what schema.org can say; nothing of that is lost any more. */
  @Override
  protected Arbitrary<List<Event>> documents() {
    return EventArbitraries.eventLists()
        .map(
            events ->
                events.stream()
                    .flatMap(it -> LdEvent.readBack(LdEvent.write(it, true)).stream())
                    .toList());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatCanBeSaidIsSaidWhole(@ForAll("writableDocuments") List<Event> events) {
    events.forEach(it -> assertThat(EVERYTHING.losses(it)).isEmpty());
  }

  @Provide
  Arbitrary<List<Event>> any() {
    return EventArbitraries.eventLists();
  }

  /** What differs once an event is read is what its losses name, and they name no more. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void lossesNameWhatIsNotReadBack(@ForAll("any") List<Event> events) throws IOException {
    for (Event event : events) {
      List<Violation> losses = EVERYTHING.losses(event);
      if (losses.stream().noneMatch(Violation::isError)) {
        List<String> named = losses.stream().map(Violation::path).toList();
        assertThat(ModelDifference.between(event, read(event, EVERYTHING))).isEqualTo(named);
      }
    }
  }

  /** Nobody who is invited, and no draft or private event, is in what everybody may read. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatIsPublicSaysNothingElse(@ForAll("any") List<Event> events) throws IOException {
    SchemaOrgFormat format = new SchemaOrgFormat();
    for (Event event : events) {
      List<Violation> losses = format.losses(event);
      boolean isPublic =
          event.privacy().map(it -> it.name().equals("PUBLIC")).orElse(true)
              && event.publicationStatus().map(it -> !it.label().equals("Draft")).orElse(true);
      assertThat(losses.stream().anyMatch(it -> it.code().equals("schema-org.not-public")))
          .isNotEqualTo(isPublic);
      if (losses.stream().noneMatch(Violation::isError)) {
        assertThat(read(event, format).meeting().isEmpty()).isTrue();
      }
    }
  }

  private static Event read(Event event, SchemaOrgFormat format) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(format.bytes(event)))) {
      List<Event> read = reader.readAll(problem -> {});
      assertThat(read)
          .as(read.stream().map(Event::toString).collect(Collectors.joining()))
          .hasSize(1);
      EventAssert.assertThat(read.get(0)).isNotNull();
      return read.get(0);
    }
  }
}
