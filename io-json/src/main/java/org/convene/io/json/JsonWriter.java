package org.convene.io.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.io.DocumentHead;
import org.convene.io.EventWriter;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes one event after the other. */
final class JsonWriter implements EventWriter {

  private final JsonGenerator out;
  private final OutputStream stream;
  private final JsonFormat.Layout layout;
  private final DocumentHead head;
  private boolean opened;
  private boolean closed;
  private long count;

  JsonWriter(JsonGenerator out, OutputStream stream, JsonFormat.Layout layout, DocumentHead head) {
    this.out = out;
    this.stream = stream;
    this.layout = layout;
    this.head = head;
  }

  @Override
  public void write(Event event) throws IOException {
    if (layout == JsonFormat.Layout.SINGLE && count > 0) {
      throw new IOException(Expected.foundInstead("one event for the layout SINGLE", "another"));
    }
    try {
      open();
      count++;
      event(event);
    } catch (JacksonException e) {
      throw translated(e);
    }
  }

  private void open() {
    if (opened) {
      return;
    }
    opened = true;
    if (layout == JsonFormat.Layout.OBJECT) {
      out.writeStartObject();
      HeadCodec.write(head, out);
      out.writeName("events");
    }
    if (layout == JsonFormat.Layout.ARRAY || layout == JsonFormat.Layout.OBJECT) {
      out.writeStartArray();
    }
  }

  private void event(Event event) {
    out.writeStartObject();
    EventMembers.PLAIN.write(event, out);
    if (!event.recurrence().isEmpty()) {
      out.writeName(EventMembers.RECURRENCE);
      recurrence(event, event.recurrence());
    }
    extensions(event.extensions());
    out.writeEndObject();
  }

  private void recurrence(Event master, Recurrence recurrence) {
    out.writeStartObject();
    EventMembers.SERIES.writeMembers(recurrence, out);
    if (!recurrence.overrides().isEmpty()) {
      out.writeName(EventMembers.OVERRIDES);
      out.writeStartArray();
      boolean isPlain = isPlain(recurrence);
      for (Event override : recurrence.overrides()) {
        override(master, override, isPlain && isAtItsInstance(master, override));
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  /** Whether each instance takes place when its recurrence id says, as long as the series. */
  private static boolean isPlain(Recurrence recurrence) {
    return recurrence.dates().stream().allMatch(it -> it.end().isEmpty())
        && recurrence.overrides().stream()
            .noneMatch(it -> it.recurrenceId().filter(RecurrenceId::thisAndFuture).isPresent());
  }

  private static boolean isAtItsInstance(Event master, Event override) {
    EventTime instance = override.recurrenceId().orElseThrow().instance();
    return override.schedule().equals(master.schedule().startingAt(instance));
  }

  /** A reader takes an override without schedule for one at its instance. */
  private void override(Event master, Event override, boolean isAtItsInstance) {
    out.writeStartObject();
    List<String> given = new ArrayList<>();
    for (Member<Event, ?, ?> member : EventMembers.PLAIN.all) {
      boolean isSchedule = member.name.equals(EventMembers.SCHEDULE);
      boolean isGiven = member.name.equals("recurrenceId") || (isSchedule && !isAtItsInstance);
      if (isGiven) {
        member.write(override, out);
      } else if (!isSchedule) {
        isGiven = member.writeDifference(master, override, out);
      }
      if (isGiven) {
        given.add(member.name);
      }
    }
    if (!override.extensions().equals(KeptMember.inherited(master.extensions(), given))) {
      out.writeName(EventMembers.EXTENSIONS);
      RawCodec.EXTENSIONS.write(override.extensions(), out);
    }
    out.writeEndObject();
  }

  /** Writes extensions; the members of an event that were not known go back to their place. */
  private void extensions(Extensions extensions) {
    List<RawProperty> all = extensions.properties();
    Deque<String> names = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    int split = all.size();
    while (split > 0) {
      String name = UnknownMembers.memberName(all.get(split - 1));
      if (name == null || !seen.add(name)) {
        break;
      }
      names.push(name);
      split--;
    }
    Extensions rest = new Extensions(all.subList(0, split), extensions.components());
    if (!rest.isEmpty()) {
      out.writeName(EventMembers.EXTENSIONS);
      RawCodec.EXTENSIONS.write(rest, out);
    }
    for (RawProperty property : all.subList(split, all.size())) {
      out.writeName(names.pop());
      out.writeRawValue(property.value());
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (stream) {
      if (layout == JsonFormat.Layout.SINGLE && count == 0) {
        throw new IOException(Expected.foundNone("one event for the layout SINGLE"));
      }
      if (layout != JsonFormat.Layout.SINGLE && layout != JsonFormat.Layout.LINES) {
        open();
      }
      out.close();
      if (count > 0 || opened) {
        stream.write('\n');
      }
    } catch (JacksonException e) {
      throw translated(e);
    }
  }

  static IOException translated(JacksonException e) {
    return e instanceof JacksonIOException && e.getCause() instanceof IOException cause
        ? cause
        : new IOException(e.getOriginalMessage(), e);
  }
}
