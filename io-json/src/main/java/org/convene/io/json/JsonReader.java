package org.convene.io.json;

import java.io.IOException;
import java.util.Optional;
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
import org.convene.text.Pointer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads one event after the other; finds out itself how they are laid out. */
final class JsonReader implements EventReader {

  private enum State {
    START,
    /** Inside an array that is the document. */
    ARRAY,
    /** Inside the array of a document's object. */
    EVENTS,
    /** After an object at the root: another may follow on a later line. */
    ROOT,
    END
  }

  private static final String EXPECTED = "events in JSON";

  private final NodeReader in;
  private final Beginning beginning;
  private final Limits limits;
  private final boolean mayBeEmpty;
  private final MemberNames headNames = new MemberNames();
  private DocumentHead head = DocumentHead.empty();
  private State state = State.START;
  private @Nullable Node first;

  /** What the document says beside its events; told with the event that is nearest. */
  private final JsonContext beside;

  /** The token after an event that is not yet given: the last takes what stands after all. */
  private @Nullable JsonToken ahead;

  private @Nullable IOException failure;
  private long rootLine;
  private long count;

  JsonReader(NodeReader in, Beginning beginning, Limits limits, boolean mayBeEmpty) {
    this.in = in;
    this.beginning = beginning;
    this.limits = limits;
    this.beside = new JsonContext(-1, limits);
    this.mayBeEmpty = mayBeEmpty;
  }

  @Override
  public DocumentHead head() throws IOException {
    opened();
    return head;
  }

  /** Begins to read, up to the head; an object that is the document up to its end. */
  private void opened() throws IOException {
    if (state == State.START) {
      checked(
          () -> {
            start();
            return first;
          });
    }
  }

  private interface Step {
    @Nullable Node run() throws IOException;
  }

  /** Takes the first value of a document, which shows whether it is another kind of document. */
  private @Nullable Node checked(Step step) throws IOException {
    Node node;
    try {
      node = step.run();
    } catch (DocumentException e) { // that it is another kind says more than what breaks in it
      beginning.refuseForeign("JSON", EXPECTED);
      throw e;
    }
    if (node != null) {
      try {
        beginning.refuseForeign("JSON", EXPECTED);
      } catch (DocumentException e) {
        state = State.END;
        first = null;
        throw e;
      }
    }
    return node;
  }

  @Override
  public Optional<ReadResult> read() throws IOException {
    opened();
    Node node = first;
    first = null;
    if (node == null) {
      node = count == 0 ? checked(this::next) : next();
    }
    if (node == null) {
      return unclaimed();
    }
    if (++count > limits.events()) {
      state = State.END;
      throw NodeReader.failure(
          Location.at(count, node.line, node.column),
          "limit.events",
          Expected.atMost(limits.events(), "events"));
    }
    in.event(count + 1);
    if (state == State.EVENTS) {
      lookAhead();
    }
    JsonContext event = new JsonContext(count, limits);
    event.problems.addAll(beside.problems);
    beside.problems.clear();
    return Optional.of(EventMaker.read(node, event));
  }

  /** What stands beside the events, where there are none. */
  private Optional<ReadResult> unclaimed() {
    if (beside.problems.isEmpty()) {
      return Optional.empty();
    }
    ReadResult result = new ReadResult.Remarks(beside.problems);
    beside.problems.clear();
    return Optional.of(result);
  }

  /** Finds out whether more events follow; what is wrong there does not cost the one before. */
  private void lookAhead() {
    try {
      ahead = in.next();
      if (ahead == JsonToken.END_ARRAY) {
        afterEvents();
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  private @Nullable Node next() throws IOException {
    boolean done = false;
    try {
      if (failure != null) {
        IOException met = failure;
        failure = null;
        throw met;
      }
      Node node =
          switch (state) {
            case ARRAY, EVENTS -> element();
            case ROOT -> root();
            default -> null;
          };
      done = true;
      return node;
    } finally {
      if (!done) {
        state = State.END;
      }
    }
  }

  private @Nullable Node element() throws IOException {
    JsonToken token = ahead == null ? in.next() : ahead;
    ahead = null;
    if (token != JsonToken.END_ARRAY) {
      return in.alone(token);
    }
    if (state == State.EVENTS) {
      afterEvents();
    } else {
      state = State.END;
      end();
    }
    return null;
  }

  /** Reads the rest of a document's object; what stands there came too late for the head. */
  private void afterEvents() throws IOException {
    while (in.next() != JsonToken.END_OBJECT) {
      String name = in.newName(headNames);
      Node value = in.value(in.next());
      if (value.is(Node.Kind.NULL)) {
        continue;
      }
      String message =
          Expected.foundInstead(Expected.quoted(name) + " before \"events\"", "it after")
              + "; it is not read";
      String path = Pointer.at("", name);
      beside.report(value, Violation.warning(path, "json.member-after-events", message));
    }
    state = State.END;
    end();
  }

  private void end() throws IOException {
    if (in.next() != null) {
      throw in.failure("json.malformed", Expected.foundInstead("the end of the document", "more"));
    }
  }

  private @Nullable Node root() throws IOException {
    JsonToken token = ahead == null ? in.next() : ahead;
    ahead = null;
    if (token == null) {
      state = State.END;
      return null;
    }
    long line = in.location().line();
    if (token != JsonToken.START_OBJECT || line <= rootLine) {
      throw in.failure(
          "json.malformed",
          Expected.foundInstead("the end of the document or an event on a new line", "more"));
    }
    Node node = in.alone(token);
    rootLine = in.location().line();
    return node;
  }

  private void start() throws IOException {
    if (state != State.START) {
      return;
    }
    state = State.END;
    JsonToken token = in.next();
    if (token == null && mayBeEmpty) {
      return;
    }
    if (token == null) {
      throw new DocumentException(
          new Problem(
              Location.at(-1, 1, 1),
              Violation.error(
                  "", "json.not-events", Expected.foundInstead("an event document", "nothing"))));
    }
    if (token == JsonToken.START_ARRAY) {
      state = State.ARRAY;
    } else if (token == JsonToken.START_OBJECT) {
      object();
    } else {
      Node node = in.value(token);
      end();
      throw NodeReader.failure(
          Location.at(-1, node.line, node.column),
          "json.not-events",
          Expected.foundInstead("an event document", node.found()));
    }
  }

  /** Reads an object at the root: an event, or what stands before a document's events. */
  private void object() throws IOException {
    Node object = in.open(Node.Kind.OBJECT);
    try {
      while (in.next() != JsonToken.END_OBJECT) {
        String name = in.newName(headNames);
        JsonToken token = in.next();
        if (name.equals("events") && token == JsonToken.START_ARRAY) {
          head = HeadCodec.read(object, beside);
          state = State.EVENTS;
          return;
        }
        NodeReader.add(object, name, in.value(token));
      }
    } catch (DocumentException e) {
      overLimit(e);
      return;
    }
    root(object);
  }

  private void root(Node object) {
    first = object;
    rootLine = in.location().line();
    state = State.ROOT;
  }

  /** Reads over a first object that is over a limit: it is an event if another line follows. */
  private void overLimit(DocumentException failure) throws IOException {
    beginning.refuseForeign("JSON", EXPECTED); // while its beginning is kept
    Node object = in.behind(failure);
    root(object);
    try {
      ahead = in.next();
    } catch (DocumentException e) {
      throw failure; // what broke first
    }
    if (ahead == null) {
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    state = State.END;
    first = null;
    failure = null;
    beside.problems.clear();
    in.close();
  }
}
