package org.convene.mail.links;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;

/**
 * A calendar on the web that a link can open with a new entry filled in.
 *
 * <p>None of them documents its links. The forms are those that the community keeps in
 * InteractionDesignFoundation/add-event-to-calendar-docs: services/google.md, outlook-web.md and
 * yahoo.md, with what was found in the live services in August 2026 (pull requests 59 and 60 there,
 * spatie/calendar-links issues 220 and 240).
 */
public enum CalendarService {
  GOOGLE("Google Calendar", "https://calendar.google.com/calendar/render?action=TEMPLATE") {
    @Override
    void fill(Event event, LinkQuery query) {
      LinkTimes times = new LinkTimes(event);
      query.text("text", event.title(), "/title");
      query.add("dates", times.google());
      times.googleZone().ifPresent(it -> query.add("ctz", it));
      query.place("location", event);
      query.description("details", event, it -> it);
      event.freeBusy().ifPresent(it -> query.add("crm", LinkTimes.google(it)));
      times.googleRule(query).ifPresent(it -> query.add("recur", it));
    }
  },
  OUTLOOK("Outlook.com", Constants.OUTLOOK.replace("HOST", "outlook.live.com")) {
    @Override
    void fill(Event event, LinkQuery query) {
      outlook(event, query);
    }
  },
  OFFICE_365("Microsoft 365", Constants.OUTLOOK.replace("HOST", "outlook.office.com")) {
    @Override
    void fill(Event event, LinkQuery query) {
      outlook(event, query);
    }
  },
  YAHOO("Yahoo Calendar", "https://calendar.yahoo.com/?v=60") {
    @Override
    void fill(Event event, LinkQuery query) {
      LinkTimes times = new LinkTimes(event);
      query.text("title", event.title(), "/title");
      times.yahoo(query);
      query.place("in_loc", event);
      query.description("desc", event, it -> it);
      times.noRule(query);
    }
  };

  /** An enum constant is made before the enum's own. */
  private static final class Constants {
    static final String OUTLOOK =
        "https://HOST/calendar/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent";
  }

  private final String title;
  private final String base;

  CalendarService(String title, String base) {
    this.title = title;
    this.base = base;
  }

  abstract void fill(Event event, LinkQuery query);

  /** The name that people know it by. */
  public String title() {
    return title;
  }

  /** The link that adds an event, which has a date. */
  public FilledLink link(Event event) {
    LinkQuery query = new LinkQuery(this, base);
    fill(event, query);
    List<String> carried =
        new ArrayList<>(List.of("title", "schedule", "places", "description", "recurrence"));
    if (this != YAHOO) {
      carried.add("freeBusy");
    }
    query.leaveOut(event, carried);
    return query.link();
  }

  /** Outlook reads its body as HTML, and times without a zone as those of its user. */
  private static void outlook(Event event, LinkQuery query) {
    LinkTimes times = new LinkTimes(event);
    query.text("subject", event.title(), "/title");
    times.outlook(query);
    query.place("location", event);
    query.description("body", event, LinkQuery::html);
    event.freeBusy().ifPresent(it -> query.add("freebusy", LinkTimes.outlook(it)));
    times.noRule(query);
  }
}
