package org.convene.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.event.Event;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.jspecify.annotations.Nullable;

/** The fields in which two events differ, as deep as the description of the model goes. */
final class ModelDifference {

  private final List<String> paths = new ArrayList<>();

  private ModelDifference() {}

  /** The JSON Pointers of what differs. */
  static List<String> between(Event one, Event other) {
    ModelDifference difference = new ModelDifference();
    EventModel.all().forEach(field -> difference.field("", field, one, other));
    return List.copyOf(difference.paths);
  }

  private <S, T> void field(String path, Field<S, ?, T> field, S one, S other) {
    value(path + '/' + field.name(), field.kind(), field.get(one), field.get(other));
  }

  private <T> void value(String path, Kind<T> kind, @Nullable T one, @Nullable T other) {
    if (Objects.equals(one, other)) {
      return;
    }
    if (one == null || other == null) {
      paths.add(path);
    } else if (kind instanceof Kind.Part<T> part) {
      shape(path, part.shape(), one, other);
    } else if (kind instanceof Kind.OneOf<T> choice) {
      choice(path, choice, one, other);
    } else if (kind.equals(Kinds.SCHEDULE) && one.getClass().equals(other.getClass())) {
      schedule(path, one, other);
    } else if (one instanceof Recurrence series && other instanceof Recurrence found) {
      series(path, series, found);
    } else if (kind instanceof Kind.Many<?> many) {
      list(path, many, (List<?>) one, (List<?>) other);
    } else {
      paths.add(path);
    }
  }

  private <T> void shape(String path, Shape<T, ?> shape, T one, T other) {
    int before = paths.size();
    shape.fields().forEach(field -> field(path, field, one, other));
    if (paths.size() == before) {
      paths.add(path); // in what no field says
    }
  }

  private void series(String path, Recurrence one, Recurrence other) {
    if (!one.withOverrides(List.of()).equals(other.withOverrides(List.of()))) {
      shape(path, EventModel.SERIES, one, other);
    }
    if (!one.overrides().equals(other.overrides())) {
      paths.add(path + "/overrides");
    }
  }

  private void schedule(String path, Object one, Object other) {
    shape(path, EventModel.SCHEDULE, (Schedule) one, (Schedule) other);
  }

  private <T> void choice(String path, Kind.OneOf<T> kind, T one, T other) {
    for (Kind.Alternative<? extends T> each : kind.alternatives()) {
      if (each.type().isInstance(one) && each.type().isInstance(other)) {
        alternative(path, each, one, other);
        return;
      }
    }
    paths.add(path);
  }

  private <T> void alternative(String path, Kind.Alternative<T> kind, Object one, Object other) {
    shape(path, kind.shape(), kind.type().cast(one), kind.type().cast(other));
  }

  @SuppressWarnings("unchecked") // a list of a kind has elements of it
  private <E> void list(String path, Kind.Many<E> kind, List<?> one, List<?> other) {
    if (one.size() != other.size()) {
      paths.add(path);
      return;
    }
    for (int i = 0; i < one.size(); i++) {
      value(path + '/' + i, kind.element(), (E) one.get(i), (E) other.get(i));
    }
  }
}
