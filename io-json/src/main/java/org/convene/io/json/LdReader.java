package org.convene.io.json;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Violation;
import org.convene.io.Beginning;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads the events of a JSON-LD document: of an array one element after the other, of an object all
 * that it holds, since its parts refer to each other.
 */
final class LdReader implements EventReader {

  private enum State {
    START,
    ARRAY,
    ROOT,
    END
  }

  /** An event that is not yet given, or why there is none. */
  private record Waiting(@Nullable LdDocument document, Node node) {}

  private final NodeReader in;
  private final Beginning beginning;
  private final Limits limits;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Set<URI> pages = new HashSet<>();
  private final JsonContext beside;
  private State state = State.START;
  private long rootLine;
  private long count;

  LdReader(NodeReader in, Beginning beginning, Limits limits) {
    this.in = in;
    this.beginning = beginning;
    this.limits = limits;
    this.beside = new JsonContext(-1, limits);
  }

  /** Returns nothing: a page is described by what is beside its events. */
  @Override
  public DocumentHead head() throws IOException {
    if (state == State.START) {
      fill();
    }
    return DocumentHead.empty();
  }

  @Override
  public Optional<ReadResult> read() throws IOException {
    while (waiting.isEmpty() && state != State.END) {
      fill();
    }
    Waiting next = waiting.poll();
    if (next == null) {
      return unclaimed();
    }
    if (++count > limits.events()) {
      state = State.END;
      waiting.clear();
      throw NodeReader.failure(
          Location.at(count, next.node.line, next.node.column),
          "limit.events",
          Expected.atMost(limits.events(), "events"));
    }
    JsonContext event = new JsonContext(count, limits);
    event.problems.addAll(beside.problems);
    beside.problems.clear();
    if (next.document == null) {
      Problem excess = next.node.excess;
      if (excess != null) {
        event.report(excess);
      }
      return Optional.of(new ReadResult.Rejected(event.problems));
    }
    return Optional.of(LdEvent.read(next.node, next.document, event));
  }

  private Optional<ReadResult> unclaimed() {
    if (beside.problems.isEmpty()) {
      return Optional.empty();
    }
    ReadResult result = new ReadResult.Remarks(beside.problems);
    beside.problems.clear();
    return Optional.of(result);
  }

  /** Reads the next value; what breaks it ends the document. */
  private void fill() throws IOException {
    boolean isFirst = state == State.START;
    boolean isDone = false;
    try {
      in.event(count + 1);
      Node value = next();
      isDone = true;
      if (value != null) {
        if (isFirst) {
          beginning.refuseForeign(SchemaOrgFormat.KINDS, SchemaOrgFormat.EXPECTED);
        }
        take(value);
      }
    } catch (DocumentException e) {
      isDone = false;
      if (isFirst) { // that it is another kind says more than what breaks in it
        beginning.refuseForeign(SchemaOrgFormat.KINDS, SchemaOrgFormat.EXPECTED);
      }
      throw e;
    } finally {
      if (!isDone) {
        state = State.END;
      }
    }
  }

  private void take(Node value) {
    if (value.excess != null) {
      waiting.add(new Waiting(null, value));
      return;
    }
    LdDocument document = LdDocument.of(value, pages, limits.listSize());
    document.events.forEach(it -> waiting.add(new Waiting(document, it)));
    for (Node stranger : document.strangers) {
      beside.report(
          stranger,
          Violation.warning(
              "",
              "schema-org.no-event",
              Expected.foundInstead("an Event of schema.org", found(stranger))
                  + "; it is not read"));
    }
  }

  private static String found(Node stranger) {
    List<String> types = LdIn.types(stranger);
    if (types.isEmpty()) {
      return stranger.found() + (stranger.is(Node.Kind.OBJECT) ? " without such an @type" : "");
    }
    String type = types.get(0);
    boolean isOther = type.startsWith(LdDocument.OTHER);
    return Expected.quoted(isOther ? type.substring(LdDocument.OTHER.length()) : type);
  }

  private @Nullable Node next() throws IOException {
    JsonToken token = in.next();
    if (state == State.START) {
      if (token == null) {
        throw NodeReader.failure(
            Location.at(-1, 1, 1),
            "json.not-events",
            Expected.foundInstead("an event document", "nothing"));
      }
      state = token == JsonToken.START_ARRAY ? State.ARRAY : State.ROOT;
      if (state == State.ARRAY) {
        token = in.next();
      }
    }
    return state == State.ARRAY ? element(token) : root(token);
  }

  private @Nullable Node element(@Nullable JsonToken token) throws IOException {
    if (token != JsonToken.END_ARRAY) {
      return in.alone(token);
    }
    state = State.END;
    if (in.next() != null) {
      throw in.failure("json.malformed", Expected.foundInstead("the end of the document", "more"));
    }
    return null;
  }

  /** An object, and those on the lines below it. */
  private @Nullable Node root(@Nullable JsonToken token) throws IOException {
    if (token == null) {
      state = State.END;
      return null;
    }
    Location at = in.location();
    if (token != JsonToken.START_OBJECT || at.line() <= rootLine) {
      throw in.failure(
          rootLine == 0 ? "json.not-events" : "json.malformed",
          Expected.foundInstead(
              rootLine == 0
                  ? "an object or an array"
                  : "the end of the document or an event on a new line",
              rootLine == 0 ? "another value" : "more"));
    }
    Node node = in.alone(token);
    rootLine = in.location().line();
    return node;
  }

  @Override
  public void close() throws IOException {
    state = State.END;
    waiting.clear();
    beside.problems.clear();
    in.close();
  }
}
