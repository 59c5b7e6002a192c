package org.convene.io.ical.bridge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.DefaultComponentFactorySupplier;
import net.fortuna.ical4j.data.DefaultParameterFactorySupplier;
import net.fortuna.ical4j.data.DefaultPropertyFactorySupplier;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ComponentBuilder;
import net.fortuna.ical4j.model.ComponentContainer;
import net.fortuna.ical4j.model.ComponentFactory;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterBuilder;
import net.fortuna.ical4j.model.ParameterFactory;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyBuilder;
import net.fortuna.ical4j.model.PropertyFactory;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.Limits;
import org.convene.io.ical.lines.CalendarItem;
import org.convene.io.ical.lines.ComponentReader;
import org.convene.io.ical.lines.ContentLineWriter;
import org.convene.io.ical.lines.UnwritableException;
import org.convene.vocabulary.ZoneNames;

/** Components as iCal4j has them, and as text. */
public final class Ical4jText {

  private static final List<PropertyFactory<?>> PROPERTIES =
      List.copyOf(new DefaultPropertyFactorySupplier().get());
  private static final List<ParameterFactory<?>> PARAMETERS =
      List.copyOf(new DefaultParameterFactorySupplier().get());
  private static final List<ComponentFactory<?>> COMPONENTS =
      List.copyOf(new DefaultComponentFactorySupplier().get());

  private Ical4jText() {}

  /** Appends the lines of a component. */
  public static void append(Component component, StringBuilder text) {
    if (component instanceof KeptComponent) {
      text.append(component);
      return;
    }
    text.append("BEGIN:").append(onOneLine(component.getName())).append("\r\n");
    for (Property property : component.<Property>getProperties()) {
      text.append(line(property)).append("\r\n");
    }
    if (component instanceof ComponentContainer<?> container) {
      for (Component inner : container.getComponentList().getAll()) {
        append(inner, text);
      }
    }
    text.append("END:").append(component.getName()).append("\r\n");
  }

  private static String line(Property property) {
    String text = property.toString();
    return onOneLine(text.endsWith("\r\n") ? text.substring(0, text.length() - 2) : text);
  }

  /** A line break that iCal4j would write would let a value say more than itself. */
  private static String onOneLine(String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new UnwritableException("text", "a value on one line", text);
    }
    return text;
  }

  /** A component for iCal4j. */
  public static Component component(RawComponent raw) {
    ComponentBuilder<Component> builder = new ComponentBuilder<>(COMPONENTS);
    builder.name(raw.name());
    for (RawProperty property : raw.properties()) {
      builder.property(property(property));
    }
    for (RawComponent inner : raw.components()) {
      builder.subComponent(inner(inner));
    }
    return builder.build();
  }

  /** A component that iCal4j does not know, or not with these inside, is kept as text. */
  private static Component inner(RawComponent raw) {
    try {
      Component component = component(raw);
      StringBuilder text = new StringBuilder();
      append(component, text);
      if (parsed(text.toString()).equals(Optional.of(raw))) {
        return component;
      }
    } catch (RuntimeException e) { // whatever iCal4j throws at what it does not know
      return new KeptComponent(raw.name(), text(raw));
    }
    return new KeptComponent(raw.name(), text(raw));
  }

  private static Property property(RawProperty raw) {
    try {
      PropertyBuilder builder = new PropertyBuilder(PROPERTIES).name(raw.name());
      for (RawParameter parameter : raw.parameters()) {
        builder.parameter(parameter(parameter));
      }
      Property property = builder.value(raw.value()).build();
      if (isSame(property, raw)) {
        return property;
      }
    } catch (RuntimeException e) { // whatever iCal4j throws at what it does not know
      return new KeptProperty(raw, text(raw));
    }
    return new KeptProperty(raw, text(raw));
  }

  /**
   * A TZID of the JDK never asks iCal4j's registry.
   *
   * @throws UnwritableException for another TZID: what it means is in a VTIMEZONE
   */
  private static Parameter parameter(RawParameter raw) {
    String text = HandlerFeed.text(raw.values());
    if (raw.name().equals("TZID")) {
      if (!ZoneNames.isId(text)) {
        throw new UnwritableException("TZID", "a zone of the IANA database", text);
      }
      return new KnownTzId(text, ZoneId.of(text));
    }
    return new ParameterBuilder(PARAMETERS).name(raw.name()).value(text).build();
  }

  private static boolean isSame(Property property, RawProperty raw) {
    RawComponent alone = new RawComponent("X-ONE", List.of(raw), List.of());
    String text = "BEGIN:X-ONE\r\n" + line(property) + "\r\nEND:X-ONE\r\n";
    return parsed(text).equals(Optional.of(alone));
  }

  private static Optional<RawComponent> parsed(String component) {
    String document = "BEGIN:VCALENDAR\r\n" + component + "END:VCALENDAR\r\n";
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    List<RawComponent> found = new ArrayList<>(1);
    try {
      ComponentReader reader =
          new ComponentReader(new ByteArrayInputStream(bytes), Limits.trusted());
      for (Optional<CalendarItem> item = reader.next(); item.isPresent(); item = reader.next()) {
        if (item.get() instanceof CalendarItem.Component it) {
          found.add(it.component().raw());
        }
      }
      boolean whole = found.size() == 1 && reader.problems().isEmpty();
      return whole ? Optional.of(found.get(0)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String text(RawProperty property) {
    String component = text(new RawComponent("X-ONE", List.of(property), List.of()));
    return component.substring(
        "BEGIN:X-ONE\r\n".length(), component.length() - "END:X-ONE\r\n".length());
  }

  private static String text(RawComponent component) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ContentLineWriter lines = new ContentLineWriter(out);
      lines.component(component);
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n ", "");
  }
}
