package org.convene.io.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convene.event.Event;
import org.convene.io.Limits;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Lets a Jackson 3 mapper read and write {@link Event}, alone or inside other types, as {@link
 * JsonFormat} does.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new ConveneJacksonModule()).build();
 * record Agenda(String title, List<Event> events) {}
 * Agenda agenda = mapper.readValue(json, Agenda.class);
 * }</pre>
 *
 * <p>A bad event is a {@link tools.jackson.databind.exc.MismatchedInputException}; its message has
 * every problem, with line and column where the parser knows them, and its cause, a {@link
 * org.convene.io.RejectedEventException}, has them as data. Warnings are not told; unknown members
 * are kept in the event, or refused where the mapper has {@code FAIL_ON_UNKNOWN_PROPERTIES}.
 *
 * <p>How deep and how long a document may be is up to the mapper's own constraints. {@code
 * findAndAddModules()} finds the module, on the class path and on the module path. A mapper without
 * it fails to write an event.
 *
 * <p>Immutable and safe for use by several threads.
 */
@SuppressWarnings("exports") // not transitive: anyone with a mapper requires databind already
public final class ConveneJacksonModule extends JacksonModule {

  private final Limits limits;

  /** Creates a module with the standard limits. */
  public ConveneJacksonModule() {
    this(Limits.standard());
  }

  /**
   * Creates a module with other limits.
   *
   * @param limits of which the numbers of members, of elements in a list and of problems count
   */
  public ConveneJacksonModule(Limits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  @Override
  public String getModuleName() {
    return ConveneJacksonModule.class.getName();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    Objects.requireNonNull(context, "context");
    context.addSerializers(new SimpleSerializers(List.of(new EventSerializer())));
    context.addDeserializers(
        new SimpleDeserializers(Map.of(Event.class, new EventDeserializer(limits))));
  }
}
