package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Tuple;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventAssert;
import org.convene.event.TypicalEvents;
import org.convene.event.Violation;

/**
 * What every format promises; an adapter's test extends it.
 *
 * <p>Each promise is tried on 200 documents, or on as many as the system property {@code
 * convene.tries} says. The seed of a failure is in its message; {@code convene.seed} takes it.
 */
public abstract class FormatContract {

  private static final int TRIES = Integer.getInteger("convene.tries", 200);
  private static final int GENERATOR_SIZE = 1000;

  /** The format, with the settings to test. */
  protected abstract EventFormat format();

  /** The documents to try: lists of up to three events, no uid twice. */
  protected Arbitrary<List<Event>> documents() {
    return EventArbitraries.eventLists();
  }

  /** One promise on one document. */
  private interface Promise {
    void check(List<Event> events, Random random) throws Exception;
  }

  private void forDocuments(int tries, Promise promise) {
    long seed = Long.getLong("convene.seed", System.nanoTime());
    Random random = new Random(seed);
    var generator = documents().generator(GENERATOR_SIZE);
    for (int i = 0; i < tries; i++) {
      List<Event> events = generator.next(random).value();
      try {
        promise.check(events.stream().filter(this::isWritable).toList(), random);
      } catch (Exception | AssertionError e) {
        throw new AssertionError(
            "-Dconvene.seed=" + seed + ", document " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
  }

  private boolean isWritable(Event event) {
    return format().losses(event).stream().noneMatch(Violation::isError);
  }

  @Example
  public final void whatIsWrittenWholeIsReadBackEqual() {
    forDocuments(
        TRIES,
        (events, random) -> {
          List<Event> whole = events.stream().filter(it -> format().losses(it).isEmpty()).toList();
          List<Event> read = accepted(read(write(whole)));
          for (int i = 0; i < Math.min(read.size(), whole.size()); i++) {
            EventAssert.assertThat(read.get(i)).isEqualTo(whole.get(i));
          }
          assertThat(read).hasSameSizeAs(whole);
        });
  }

  @Example
  public final void whatIsWrittenWithLossesIsReadAsAnEvent() {
    forDocuments(
        TRIES / 4,
        (events, random) -> assertThat(accepted(read(write(events)))).hasSameSizeAs(events));
  }

  @Example
  public final void mostEventsCanBeWritten() {
    List<Event> all = new ArrayList<>();
    List<Event> writable = new ArrayList<>();
    var generator = documents().generator(GENERATOR_SIZE);
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      List<Event> events = generator.next(random).value();
      all.addAll(events);
      events.stream().filter(this::isWritable).forEach(writable::add);
    }
    assertThat(writable.size()).isGreaterThan(all.size() / 2);
  }

  @Example
  public final void manyEventsAreReadInOrder() throws IOException {
    List<Event> events =
        Stream.iterate(0, i -> i + 1).limit(300).map(TypicalEvents::typicalEvent).toList();
    assertThat(accepted(read(write(events)))).isEqualTo(events);
  }

  @Example
  public final void aDocumentWithoutEventsIsReadAsNone() throws IOException {
    assertThat(read(write(List.of()))).isEmpty();
  }

  @Example
  public final void limitsHold() throws IOException {
    List<Event> events =
        Stream.iterate(0, i -> i + 1).limit(300).map(TypicalEvents::typicalEvent).toList();
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

  @Example
  public final void bytesDoNotDependOnTheDefaultLocaleAndZone() {
    forDocuments(
        TRIES / 4,
        (events, random) -> {
          byte[] here = write(events);
          byte[] there = elsewhere(() -> write(events));
          assertThat(there).isEqualTo(here);
          assertThat(elsewhere(() -> read(there))).isEqualTo(read(here));
        });
  }

  private interface Task<T> {
    T run() throws IOException;
  }

  private static <T> T elsewhere(Task<T> task) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Australia/Lord_Howe"));
      return task.run();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Example
  public final void aSlowStreamGivesTheSame() {
    forDocuments(
        TRIES / 4,
        (events, random) -> {
          byte[] document = write(events);
          assertThat(read(new SlowStream(document))).isEqualTo(read(document));
        });
  }

  @Example
  public final void garbageGivesProblemsAndNothingElse() {
    Arbitrary<byte[]> garbage =
        Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.bytes()),
                Tuple.of(3, Arbitraries.bytes().between((byte) 9, (byte) 126)))
            .array(byte[].class)
            .ofMaxSize(200);
    var generator = garbage.generator(GENERATOR_SIZE);
    Random random = new Random(Long.getLong("convene.seed", 1));
    for (int i = 0; i < TRIES; i++) {
      hasOnlyDocumentedFailures(generator.next(random).value());
    }
  }

  @Example
  public final void damagedDocumentsGiveProblemsAndNothingElse() {
    forDocuments(
        TRIES,
        (events, random) -> {
          byte[] document = write(events);
          if (document.length == 0) {
            return;
          }
          int at = random.nextInt(document.length);
          hasOnlyDocumentedFailures(Arrays.copyOf(document, at));
          document[at] = (byte) random.nextInt(256);
          hasOnlyDocumentedFailures(document);
        });
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
    try (EventReader reader = format().reader(new ByteArrayInputStream(document));
        Stream<Event> events = reader.events()) {
      assertThat(events.count()).isNotNegative();
    } catch (RejectedEventException e) {
      assertThat(e.problems()).isNotEmpty();
    } catch (UncheckedIOException e) {
      assertThat(e.getCause()).isInstanceOf(DocumentException.class);
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
    byte[] document = write(List.of(TypicalEvents.typicalEvent(0), TypicalEvents.typicalEvent(1)));
    for (int limit : new int[] {0, 1, document.length / 2, document.length - 1}) {
      assertThatThrownBy(() -> read(new FailingStream(document, limit)))
          .as("after %s bytes", limit)
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(DocumentException.class)
          .hasMessageContaining(FailingStream.MESSAGE);
    }
  }

  private byte[] write(List<Event> events) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format().writer(out)) {
      writer.writeAll(events.stream());
    }
    return out.toByteArray();
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
