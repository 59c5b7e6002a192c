package org.convene.event;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    describer.event("", event);
    return describer.lines;
  }

  /** The lines of a record, each beginning with a name. */
  public static List<String> describe(String name, Record value) {
    Describer describer = new Describer();
    describer.value(name, value);
    return describer.lines;
  }

  private void event(String prefix, Event event) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("uid", event.uid().value());
    all.put("recurrenceId", event.recurrenceId());
    all.put("url", event.url());
    all.put("sequence", event.sequence() == 0 ? List.of() : event.sequence());
    all.put("created", event.created());
    all.put("updated", event.updated());
    all.put("title", event.title());
    all.put("description", event.description());
    all.put("htmlDescription", event.htmlDescription());
    all.put("schedule", event.schedule());
    all.put("places", event.places());
    all.put("attendanceMode", event.attendanceMode());
    all.put("organizers", event.organizers());
    all.put("contacts", event.contacts());
    all.put("meeting", event.meeting());
    all.put("languages", event.languages());
    all.put("interpretation", event.interpretation());
    all.put("classification", event.classification());
    all.put("publicationStatus", event.publicationStatus());
    all.put("status", event.status());
    all.put("links", event.links());
    all.put("attachments", event.attachments());
    all.put("images", event.images());
    all.put("registration", event.registration());
    all.put("reminders", event.reminders());
    all.put("relations", event.relations());
    all.put("privacy", event.privacy());
    all.put("freeBusy", event.freeBusy());
    all.put("priority", event.priority());
    all.put("color", event.color());
    all.put("footnotes", event.footnotes());
    all.put("recurrence", event.recurrence());
    all.put("extensions", event.extensions());
    all.forEach((name, value) -> value(prefix + name, value));
  }

  private void classification(String prefix, Classification it) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("eventType", it.eventType());
    all.put("categories", it.categories());
    all.put("topics", it.topics());
    all.put("targetAudiences", it.targetAudiences());
    all.put("geographicScope", it.geographicScope());
    all.put("regions", it.regions());
    all.put("countries", it.countries());
    all.put("workstreamOutput", it.workstreamOutput());
    all.put("workstreams", it.workstreams());
    all.put("regionalReviewProcess", it.regionalReviewProcess());
    all.put("reviewRegions", it.reviewRegions());
    all.put("gcmObjectives", it.gcmObjectives().isEmpty() ? List.of() : it.gcmObjectives());
    all.put("guidingPrinciples", it.guidingPrinciples());
    all.put("sdgGoals", it.sdgGoals());
    all.put("sdgTargets", it.sdgTargets().stream().map(target -> target.code()).toList());
    all.put("sdgIndicators", it.sdgIndicators().stream().map(each -> each.code()).toList());
    all.forEach((name, value) -> value(prefix + name, value));
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
      event(path + '.', it);
    } else if (value instanceof Classification it) {
      classification(path + '.', it);
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
