package org.convene.event;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.description.Field;
import org.convene.recurrence.EventTime;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.SdgIndicator;
import org.convene.vocabulary.SdgTarget;

/**
 * Tells what the getters of an event say, one value a line, such as {@code title.value = "Week"}.
 *
 * <p>What is absent or empty has no line; neither has a sequence of 0. Strings are in quotes, a
 * record of several kinds says which it is.
 */
public final class Describer {

  private final List<String> lines = new ArrayList<>();

  private Describer() {}

  /** The lines of an event. */
  public static List<String> describe(Event event) {
    Describer describer = new Describer();
    describer.fields("", EventModel.all(), event);
    return describer.lines;
  }

  /** The lines of a record, each beginning with a name. */
  public static List<String> describe(String name, Record value) {
    Describer describer = new Describer();
    describer.value(name, value);
    return describer.lines;
  }

  /** The fields in the order of the description, by the accessors of their names. */
  private void fields(String prefix, List<? extends Field<?, ?, ?>> fields, Object of) {
    for (Field<?, ?, ?> field : fields) {
      try {
        Object value = of.getClass().getMethod(field.name()).invoke(of);
        if (!isUsual(value)) {
          value(prefix + field.name(), value instanceof Uid uid ? uid.value() : value);
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(prefix + field.name(), e);
      }
    }
  }

  private static boolean isUsual(Object value) {
    return value.equals(0) || (value instanceof GcmObjectives it && it.isEmpty());
  }

  private void value(String path, Object value) {
    if (value instanceof Optional<?> it) {
      it.ifPresent(present -> value(path, present));
    } else if (value instanceof Collection<?> it) {
      int i = 0;
      for (Object element : it) {
        value(path + '.' + i++, element);
      }
    } else if (value instanceof Map<?, ?> it) {
      it.forEach((name, element) -> value(path + '.' + name, element));
    } else if (value instanceof Event it) {
      fields(path + '.', EventModel.all(), it);
    } else if (value instanceof Classification it) {
      fields(path + '.', EventModel.CLASSIFICATION.fields(), it);
    } else if (value instanceof SdgTarget it) {
      value(path, it.code());
    } else if (value instanceof SdgIndicator it) {
      value(path, it.code());
    } else if (value instanceof Content.Inline it) {
      lines.add(path + " = " + Base64.getEncoder().encodeToString(it.bytes()));
    } else if (value instanceof Record it && !isScalar(it)) {
      record(path, it);
    } else {
      lines.add(path + " = " + (value instanceof String it ? quoted(it) : value));
    }
  }

  /** Says whether a record is told as it prints. */
  private static boolean isScalar(Record value) {
    return value instanceof EventTime || value instanceof NominalDuration;
  }

  private void record(String path, Record value) {
    for (Class<?> type : value.getClass().getInterfaces()) {
      if (type.isSealed()) {
        lines.add(path + " = " + value.getClass().getSimpleName());
      }
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        value(path + '.' + component.getName(), component.getAccessor().invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(path, e);
      }
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") + '"';
  }
}
