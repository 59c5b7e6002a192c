package org.convene.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.convene.event.Event;
import org.convene.event.EventSize;
import org.convene.event.EventSizes;
import org.convene.event.Violation;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Holds the size of an event against limits. */
final class Excess {

  /** One of the things that are counted, and where the most of it is. */
  private record Largest(
      Function<EventSize, Integer> size, Function<EventSize.Places, String> place) {}

  private static final Largest VALUE = new Largest(EventSize::value, EventSize.Places::value);
  private static final Largest LIST = new Largest(EventSize::list, EventSize.Places::list);
  private static final Largest NAME = new Largest(EventSize::name, EventSize.Places::name);

  private final Limits limits;
  private final List<Violation> found = new ArrayList<>(0);

  private Excess(Limits limits) {
    this.limits = limits;
  }

  static List<Violation> of(Event event, Limits limits) {
    return of(EventSizes.of(event), event, limits);
  }

  /** Of something that is no event, and so has no places. */
  static List<Violation> of(EventSize size, Limits limits) {
    return of(size, null, limits);
  }

  private static List<Violation> of(EventSize size, @Nullable Event event, Limits limits) {
    Excess excess = new Excess(limits);
    excess.sums(size);
    excess.parts(event, size);
    return List.copyOf(excess.found);
  }

  private void sums(EventSize size) {
    over(size.length(), limits.eventLength(), "", Limit.EVENT_LENGTH, "characters in all");
    over(size.values(), limits.values(), "", Limit.VALUES, "values in all");
    over(size.parameters(), limits.attributes(), "", Limit.ATTRIBUTES, "parameters of a property");
  }

  private void parts(@Nullable Event event, EventSize size) {
    over(size.value(), limits.valueLength(), event, Limit.VALUE_LENGTH, "characters", VALUE);
    over(size.list(), limits.listSize(), event, Limit.LIST_SIZE, "entries of a list", LIST);
    over(size.name(), limits.nameLength(), event, Limit.NAME_LENGTH, "characters of a name", NAME);
  }

  private void over(
      int size, int most, @Nullable Event event, Limit limit, String unit, Largest largest) {
    if (size > most) {
      over(size, most, event == null ? "" : place(event, size, largest), limit, unit);
    }
  }

  private void over(long size, long most, String path, Limit limit, String unit) {
    if (size > most) {
      found.add(
          Violation.error(
              path,
              limit.code(),
              Expected.found("at most " + most + " " + unit, size)
                  + "; LimitsBuilder."
                  + limit.method()
                  + " sets a higher limit"));
    }
  }

  /** Finds the place in the event, or in the override that is largest. */
  private static String place(Event event, int size, Largest largest) {
    List<Event> overrides = event.recurrence().overrides();
    for (int i = 0; i < overrides.size(); i++) {
      if (largest.size().apply(EventSizes.of(overrides.get(i))) == size) {
        return "/recurrence/overrides/" + i + place(overrides.get(i), size, largest);
      }
    }
    return largest.place().apply(EventSizes.places(event));
  }
}
