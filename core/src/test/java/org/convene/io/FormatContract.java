package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventAssert;
import org.convene.event.FoundEvents;
import org.convene.event.InvalidEventException;
import org.convene.event.TypicalEvents;
import org.convene.event.Violation;

/**
 * What every format promises; an adapter's test extends it.
 *
 * <p>Seeds and tries: {@link SeedsAndTries}. A failure is shrunk and shown by its fields; once it
 * is mended, its event stays among the {@link FoundEvents}.
 */
@FewerTries
public abstract class FormatContract {

  /** The format, with the settings to test. */
  protected abstract EventFormat format();

  /** The documents to try: lists of up to three events, no uid twice. */
  protected Arbitrary<List<Event>> documents() {
    return EventArbitraries.eventLists();
  }

  @Provide
  final Arbitrary<List<Event>> writableDocuments() {
    return documents().map(events -> events.stream().filter(this::isWritable).toList());
  }

  @Provide
  final Arbitrary<List<List<Event>>> manyDocuments() {
    return documents().list().ofSize(100);
  }

  private boolean isWritable(Event event) {
    return format().losses(event).stream().noneMatch(Violation::isError);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  public final void whatIsWrittenWholeIsReadBackEqual(
      @ForAll("writableDocuments") List<Event> events) throws IOException {
    comesBackEqual(events.stream().filter(it -> format().losses(it).isEmpty()).toList());
  }

  @Provide
  final Arbitrary<List<Event>> eventsOfFewUids() {
    return EventArbitraries.eventsOfFewUids()
        .map(events -> events.stream().filter(it -> format().losses(it).isEmpty()).toList());
  }

  /** No event takes what belongs to another, or its place. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  public final void eventsOfOneUidAreReadBackEqual(@ForAll("eventsOfFewUids") List<Event> events)
      throws IOException {
    comesBackEqual(events);
  }

  @Example
  public final void whatBrokeAFormatOnceIsReadBackEqual() throws IOException {
    for (Event event : FoundEvents.all()) {
      if (format().losses(event).isEmpty()) {
        comesBackEqual(List.of(event));
      }
    }
  }

  private void comesBackEqual(List<Event> events) throws IOException {
    List<Event> read = accepted(read(write(events)));
    for (int i = 0; i < Math.min(read.size(), events.size()); i++) {
      EventAssert.assertThat(read.get(i)).isEqualTo(events.get(i));
    }
    assertThat(read).hasSameSizeAs(events);
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  public final void whatIsWrittenWithLossesIsReadAsAnEvent(
      @ForAll("writableDocuments") List<Event> events) throws IOException {
    assertThat(accepted(read(write(events)))).hasSameSizeAs(events);
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  public final void mostEventsCanBeWritten(@ForAll("manyDocuments") List<List<Event>> documents) {
    List<Event> all = documents.stream().flatMap(List::stream).toList();
    assertThat(all.stream().filter(this::isWritable).count()).isGreaterThan(all.size() / 2);
  }

  @Example
  public final void manyEventsAreReadInOrder() throws IOException {
    List<Event> events = typicalEvents();
    assertThat(accepted(read(write(events)))).isEqualTo(events);
  }

  /** An event as most are, without what the format leaves out of it. */
  protected Event typicalEvent(int i) {
    return TypicalEvents.typicalEvent(i);
  }

  private List<Event> typicalEvents() {
    return Stream.iterate(0, i -> i + 1).limit(300).map(this::typicalEvent).toList();
  }

  @Example
  public final void aDocumentWithoutEventsIsReadAsNone() throws IOException {
    assertThat(read(write(List.of()))).isEmpty();
  }

  @Example
  public final void limitsHold() throws IOException {
    List<Event> events = typicalEvents();
    byte[] document = write(events);
    Limits exact = Limits.standard().toBuilder().documentBytes(document.length).events(300).build();
    assertThat(accepted(read(format().withLimits(exact), document))).isEqualTo(events);

    assertRefused(exact.toBuilder().events(299).build(), document, "limit.events");
    Limits half = exact.toBuilder().documentBytes(document.length / 2).build();
    assertRefused(half, document, "limit.document-bytes");
  }

  private void assertRefused(Limits limits, byte[] document, String code) {
    assertThatThrownBy(() -> read(format().withLimits(limits), document))
        .isInstanceOfSatisfying(
            DocumentException.class,
            e -> assertThat(e.problem().violation().code()).isEqualTo(code));
  }

  /** However low the limits are, what is written within them is read, and costs no other event. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  public final void whatIsWrittenWithinLimitsIsReadWithinThem(
      @ForAll("writableDocuments") List<Event> events, @ForAll("lowLimits") Limits limits)
      throws IOException {
    EventFormat format = format().withLimits(limits);
    List<Event> within = events.stream().filter(it -> format.losses(it).isEmpty()).toList();
    if (!within.isEmpty()) {
      byte[] document = format.bytes(within.toArray(Event[]::new));
      assertThat(accepted(read(format, document))).isEqualTo(within);
    }
    for (Event event : events) {
      if (format.losses(event).stream().anyMatch(Violation::isError)) {
        assertThatThrownBy(() -> format.bytes(event)).isInstanceOf(InvalidEventException.class);
      }
    }
  }

  /** One or two limits are low, and all others as usual. */
  @Provide
  final Arbitrary<Limits> lowLimits() {
    Arbitrary<LowLimit> which = Arbitraries.of(LowLimit.values());
    Arbitrary<Integer> share = Arbitraries.integers().between(1, LowLimit.SHARES);
    return Combinators.combine(which, which, share, share)
        .as(
            (one, other, ofOne, ofOther) -> {
              LimitsBuilder limits = Limits.standard().toBuilder();
              one.set(limits, ofOne);
              other.set(limits, ofOther);
              return limits.build();
            });
  }

  /** The limits on one event, so low that arbitrary events keep some and exceed others. */
  @SuppressWarnings("ImmutableEnumChecker") // the setters are references to methods
  private enum LowLimit {
    VALUE_LENGTH(LimitsBuilder::valueLength, 400),
    NAME_LENGTH(LimitsBuilder::nameLength, 60),
    NUMBER_LENGTH(LimitsBuilder::numberLength, 20),
    DEPTH(LimitsBuilder::depth, 16),
    MEMBERS(LimitsBuilder::members, 50),
    ATTRIBUTES(LimitsBuilder::attributes, 10),
    LIST_SIZE(LimitsBuilder::listSize, 20),
    VALUES(LimitsBuilder::values, 300),
    EVENT_LENGTH(LimitsBuilder::eventLength, 3_000),
    COLUMNS(LimitsBuilder::columns, 200),
    RECORD_LENGTH(LimitsBuilder::recordLength, 6_000);

    private static final int SHARES = 50;

    private final BiConsumer<LimitsBuilder, Integer> setter;
    private final int most;

    LowLimit(BiConsumer<LimitsBuilder, Integer> setter, int most) {
      this.setter = setter;
      this.most = most;
    }

    private void set(LimitsBuilder limits, int share) {
      setter.accept(limits, Math.max(1, most * share / SHARES));
    }
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  public final void bytesDoNotDependOnTheDefaultLocaleAndZone(
      @ForAll("writableDocuments") List<Event> events) throws IOException {
    byte[] here = write(events);
    byte[] there = Elsewhere.run(() -> write(events));
    assertThat(there).isEqualTo(here);
    assertThat(Elsewhere.run(() -> read(there))).isEqualTo(read(here));
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  public final void aSlowStreamGivesTheSame(@ForAll("writableDocuments") List<Event> events)
      throws IOException {
    byte[] document = write(events);
    assertThat(read(new SlowStream(document))).isEqualTo(read(document));
  }

  @Provide
  final Arbitrary<byte[]> garbage() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.bytes()),
            Tuple.of(3, Arbitraries.bytes().between((byte) 9, (byte) 126)))
        .array(byte[].class)
        .ofMaxSize(200);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  public final void garbageGivesProblemsAndNothingElse(@ForAll("garbage") byte[] document) {
    hasOnlyDocumentedFailures(document);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  public final void damagedDocumentsGiveProblemsAndNothingElse(
      @ForAll("writableDocuments") List<Event> events, @ForAll int place, @ForAll byte other)
      throws IOException {
    byte[] document = write(events);
    if (document.length == 0) {
      return;
    }
    int at = Math.floorMod(place, document.length);
    hasOnlyDocumentedFailures(Arrays.copyOf(document, at));
    document[at] = other;
    hasOnlyDocumentedFailures(document);
  }

  private void hasOnlyDocumentedFailures(byte[] document) {
    try {
      for (ReadResult result : read(document)) {
        boolean told = result instanceof ReadResult.Accepted || !result.problems().isEmpty();
        assertThat(told).as("a rejected event has problems").isTrue();
        result.problems().forEach(FormatContract::isLocated);
      }
    } catch (DocumentException e) {
      assertThat(e.problem().violation().message()).isNotEmpty();
    } catch (IOException e) {
      throw new AssertionError("expected DocumentException, found " + e, e);
    }
    try (EventReader reader = format().reader(new ByteArrayInputStream(document))) {
      assertThat(reader.readAll()).isNotNull();
    } catch (RejectedEventException e) {
      assertThat(e.problems()).isNotEmpty();
    } catch (IOException e) {
      assertThat(e).isInstanceOf(DocumentException.class);
    }
  }

  private static void isLocated(Problem problem) {
    Location location = problem.location();
    assertThat(location.line() > 0 || location.ordinal() > 0).as("located: %s", problem).isTrue();
  }

  @Example
  public final void aFailingStreamReachesTheCaller() throws IOException {
    byte[] document = write(List.of(typicalEvent(0), typicalEvent(1)));
    for (int limit : new int[] {0, 1, document.length / 2, document.length - 1}) {
      assertThatThrownBy(() -> read(new FailingStream(document, limit)))
          .as("after %s bytes", limit)
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(DocumentException.class)
          .hasMessageContaining(FailingStream.MESSAGE);
    }
  }

  private byte[] write(List<Event> events) {
    return format().bytes(events.toArray(new Event[0]));
  }

  private List<ReadResult> read(byte[] document) throws IOException {
    return read(format(), document);
  }

  private List<ReadResult> read(InputStream in) throws IOException {
    return read(format(), in);
  }

  private static List<ReadResult> read(EventFormat format, byte[] document) throws IOException {
    return read(format, new ByteArrayInputStream(document));
  }

  private static List<ReadResult> read(EventFormat format, InputStream in) throws IOException {
    List<ReadResult> results = new ArrayList<>();
    try (EventReader reader = format.reader(in)) {
      for (Optional<ReadResult> next = reader.read(); next.isPresent(); next = reader.read()) {
        results.add(next.get());
      }
    }
    return results;
  }

  private static List<Event> accepted(List<ReadResult> results) {
    return results.stream().map(ReadResult::orElseThrow).toList();
  }
}
