package org.convene.io.json;

import java.io.IOException;
import java.io.InputStream;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.text.Excerpt;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Tokens and values of a document, with Jackson's exceptions turned into ours. */
final class NodeReader {

  private final JsonParser parser;
  private final Limits limits;
  private long ordinal = 1;
  private int values;

  NodeReader(JsonParser parser, Limits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  /** Opens a document: finds its encoding, and so may fail as reading does. */
  static NodeReader open(JsonFactory factory, InputStream in, Limits limits) throws IOException {
    try {
      return new NodeReader(Encoding.open(factory, in), limits);
    } catch (JacksonException e) {
      throw translated(e, Location.at(1, 1, 1));
    }
  }

  /** Says which event the next values are of. */
  void event(long number) {
    ordinal = number;
    values = 0;
  }

  @Nullable JsonToken next() throws IOException {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw translated(e);
    }
  }

  String name() throws IOException {
    return parser.currentName();
  }

  Location location() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return Location.at(ordinal, at.getLineNr(), at.getColumnNr());
  }

  DocumentException failure(String code, String message) {
    return failure(location(), code, message);
  }

  static DocumentException failure(Location at, String code, String message) {
    return new DocumentException(new Problem(at, Violation.error("", code, message)));
  }

  private Excess exceeded(String code, long most, String what) {
    return new Excess(
        new Problem(location(), Violation.error("", code, Expected.atMost(most, what))));
  }

  /** A value is over a limit; the document can be read on behind it. */
  private static final class Excess extends IOException {

    private static final long serialVersionUID = 1;

    final transient Problem problem;

    private Excess(Problem problem) {
      super(problem.toString());
      this.problem = problem;
    }
  }

  void close() throws IOException {
    try {
      parser.close();
    } catch (JacksonException e) {
      throw translated(e);
    }
  }

  /**
   * Reads the value that starts with a token; one that is over a limit costs only itself: it is
   * read over, and says why.
   */
  Node alone(@Nullable JsonToken token) throws IOException {
    int around = depth() - 1;
    try {
      return node(token);
    } catch (Excess e) {
      return skipped(around, e.problem);
    }
  }

  /** Goes on behind the object at the root in which a value or a name was over a limit. */
  Node behind(DocumentException failure) throws IOException {
    if (failure.getCause() instanceof Excess) {
      return skipped(0, failure.problem());
    }
    throw failure;
  }

  private static DocumentException failed(Excess e) {
    DocumentException failure = new DocumentException(e.problem);
    failure.initCause(e);
    return failure;
  }

  /** Goes on behind a value that is over a limit. */
  private Node skipped(int around, Problem excess) throws IOException {
    Location at = excess.location();
    Node skipped = new Node(Node.Kind.OBJECT, "", (int) at.line(), (int) at.column());
    skipped.excess = excess;
    try {
      while (depth() > around && next() != null) {
        // read over
      }
    } catch (DocumentException e) {
      throw new DocumentException(excess); // what broke first
    }
    return skipped;
  }

  private int depth() {
    return parser.streamReadContext().getNestingDepth();
  }

  /** Reads the value that starts with a token. */
  Node value(@Nullable JsonToken token) throws IOException {
    try {
      return node(token);
    } catch (Excess e) {
      throw failed(e);
    }
  }

  private Node node(@Nullable JsonToken token) throws IOException {
    if (token == null) {
      throw failure("json.malformed", Expected.foundInstead("a value", "the end of the document"));
    }
    if (++values > limits.values()) {
      throw exceeded("limit.values", limits.values(), "values");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> scalar(Node.Kind.STRING);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Node.Kind.NUMBER);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Kind.BOOLEAN);
      case VALUE_NULL -> scalar(Node.Kind.NULL);
      default ->
          throw failure("json.malformed", Expected.foundInstead("a value", token.toString()));
    };
  }

  Node open(Node.Kind kind) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Node(kind, "", at.getLineNr(), at.getColumnNr());
  }

  private Node scalar(Node.Kind kind) throws IOException {
    TokenStreamLocation at = parser.currentTokenLocation();
    try {
      return new Node(kind, parser.getString(), at.getLineNr(), at.getColumnNr());
    } catch (JacksonException e) {
      throw translated(e);
    }
  }

  private Node object() throws IOException {
    Node object = open(Node.Kind.OBJECT);
    MemberNames seen = new MemberNames();
    while (next() != JsonToken.END_OBJECT) {
      String name = checkedName(seen);
      add(object, name, node(next()));
    }
    return object;
  }

  /** Checks the name of a member that was just met. */
  String newName(MemberNames seen) throws IOException {
    try {
      return checkedName(seen);
    } catch (Excess e) {
      throw failed(e);
    }
  }

  private String checkedName(MemberNames seen) throws IOException {
    String name = name();
    if (name.length() > limits.nameLength()) {
      throw exceeded("limit.name-length", limits.nameLength(), "characters of a name");
    }
    if (!seen.add(name)) {
      throw failure("json.duplicate-member", Expected.found("each member once", name) + " again");
    }
    if (seen.size() > limits.members()) {
      throw exceeded("limit.members", limits.members(), "members");
    }
    return name;
  }

  static void add(Node object, String name, Node value) {
    object.names.add(name);
    object.values.add(value);
  }

  private Node array() throws IOException {
    Node array = open(Node.Kind.ARRAY);
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      if (array.values.size() == limits.listSize()) {
        throw exceeded("limit.list-size", limits.listSize(), "elements");
      }
      array.values.add(node(token));
    }
    return array;
  }

  private IOException translated(JacksonException e) {
    return translated(e, location());
  }

  private static IOException translated(JacksonException e, Location here) {
    if (e instanceof JacksonIOException && e.getCause() instanceof IOException cause) {
      return cause;
    }
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    TokenStreamLocation at = e.getLocation();
    Location location =
        at == null ? here : Location.at(here.ordinal(), at.getLineNr(), at.getColumnNr());
    DocumentException failure =
        e instanceof JsonLimits.Exceeded limit
            ? failure(location, limit.code, message)
            : failure(location, "json.malformed", explained(message));
    failure.initCause(e);
    return failure;
  }

  private static String explained(String message) {
    return message.startsWith("Invalid UTF-8")
        ? Expected.foundInstead("text in UTF-8", "other bytes")
        : "expected JSON: " + Excerpt.of(message);
  }
}
