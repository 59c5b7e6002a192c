package org.convene.io.json;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.event.Event;
import org.convene.io.DocumentException;
import org.convene.io.KeptWord;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.RejectedEventException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.type.LogicalType;

/** Reads an event where a mapper is. */
final class EventDeserializer extends StdDeserializer<Event> {

  /** The warnings of what is kept as an extension, which a mapper has no other way to tell. */
  private static final Set<String> KEPT =
      Set.of(JsonContext.UNKNOWN_MEMBER, JsonContext.VALUE, KeptWord.CODE);

  private final Limits limits;

  EventDeserializer(Limits limits) {
    super(Event.class);
    this.limits = limits;
  }

  @Override
  public LogicalType logicalType() {
    return LogicalType.POJO;
  }

  @Override
  public Event deserialize(JsonParser parser, DeserializationContext context) {
    ReadResult result = read(parser);
    boolean strict = context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    if (result instanceof ReadResult.Accepted accepted
        && !(strict && hasUnknown(accepted.warnings()))) {
      return accepted.event();
    }
    throw mismatch(parser, result.problems());
  }

  private ReadResult read(JsonParser parser) {
    try {
      Node node = new NodeReader(parser, limits).value(parser.currentToken());
      return EventMaker.read(node, new JsonContext(1, limits));
    } catch (DocumentException e) {
      if (e.getCause() instanceof JacksonException cause) {
        throw cause;
      }
      throw mismatch(parser, List.of(e.problem()));
    } catch (IOException e) {
      throw JacksonIOException.construct(e, parser);
    }
  }

  private static boolean hasUnknown(List<Problem> warnings) {
    return warnings.stream().anyMatch(it -> KEPT.contains(it.violation().code()));
  }

  private static DatabindException mismatch(JsonParser parser, List<Problem> problems) {
    String message =
        problems.stream()
            .map(
                it ->
                    it.location().line() == Location.NONE
                        ? it.violation().toString()
                        : it.toString())
            .collect(Collectors.joining("\n"));
    DatabindException mismatch = MismatchedInputException.from(parser, Event.class, message);
    mismatch.initCause(new RejectedEventException(problems));
    return mismatch;
  }
}
