package org.convene.io.ical.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Privacy;
import org.convene.event.PublicationStatus;
import org.convene.event.RawComponent;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Events as anybody may see them: what {@link ItipMethod#PUBLISH} tells, in a calendar of many.
 *
 * @param drafts whether events are told of that are not published yet
 * @param nonpublic whether those are that only some may see
 * @param extras what others may see beyond what every message tells
 */
public record Publication(boolean drafts, boolean nonpublic, Extras extras) {

  /** What every message may tell, of published and public events. */
  public static final Publication USUAL = new Publication(false, false, Extras.NONE);

  /**
   * An event and its overrides, without attendees and what else is the sender's own.
   *
   * @param told takes why it is left out, or an instance is
   * @return the event; empty where it is not for anybody
   */
  public Optional<Event> of(Event event, Consumer<? super Violation> told) {
    Violation reason = refuses(event, "");
    if (reason != null) {
      told.accept(reason);
      return Optional.empty();
    }
    Event whole = Outgoing.whole(Outgoing.unattended(withoutRefused(event, told)));
    Event alone = ItipInstances.alone(whole, whole.schedule());
    return Optional.of(new Told(ItipMethod.PUBLISH, extras, Instant.EPOCH).whole(alone));
  }

  /** An instance that is not for anybody does not take place for them: it is excluded. */
  private Event withoutRefused(Event event, Consumer<? super Violation> told) {
    List<Event> kept = new ArrayList<>();
    List<EventTime> excluded = new ArrayList<>();
    List<Event> overrides = event.recurrence().overrides();
    for (int i = 0; i < overrides.size(); i++) {
      Violation reason = refuses(overrides.get(i), "/recurrence/overrides/" + i);
      if (reason == null) {
        kept.add(overrides.get(i));
      } else {
        told.accept(reason);
        excluded.add(overrides.get(i).recurrenceId().orElseThrow().instance());
      }
    }
    return excluded.isEmpty()
        ? event
        : event.toBuilder()
            .recurrence(
                event
                    .recurrence()
                    .withOverrides(kept)
                    .excluding(excluded.toArray(new EventTime[0])))
            .build();
  }

  private @Nullable Violation refuses(Event event, String path) {
    if (event.schedule() instanceof Schedule.Undated) {
      return refused(path + "/schedule", "undated", Expected.foundNone("a date"));
    }
    if (!drafts && event.publicationStatus().filter(PublicationStatus.DRAFT::equals).isPresent()) {
      String message = Expected.foundInstead("a published event", "a draft");
      return refused(path + "/publicationStatus", "draft", message);
    }
    Privacy access = event.privacy().orElse(Privacy.PUBLIC);
    return nonpublic || access == Privacy.PUBLIC
        ? null
        : refused(
            path + "/privacy",
            "nonpublic",
            Expected.foundInstead("a public event", access.toString()));
  }

  private static Violation refused(String path, String code, String message) {
    return Violation.warning(path, "publish." + code, message + "; it is left out");
  }

  /** What the component of such an event or override says. */
  public RawComponent told(RawComponent written, Event event) {
    return ItipMessage.told(ItipMethod.PUBLISH, written, event, extras);
  }

  /** An event that is off, and with it all of its instances. */
  public static Event cancelled(Event event) {
    return event.toBuilder()
        .status(EventStatus.CANCELLED)
        .recurrence(event.recurrence().withOverrides(List.of()))
        .build();
  }
}
