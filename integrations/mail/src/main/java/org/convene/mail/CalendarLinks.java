package org.convene.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.mail.links.CalendarService;
import org.convene.mail.links.FilledLink;
import org.convene.text.Expected;

/**
 * Makes links that add an event to a calendar on the web: each opens a new entry, filled in, for
 * its reader to save.
 *
 * <pre>{@code
 * CalendarLinks links = CalendarLinks.of(event);
 * links.google().uri(); // https://calendar.google.com/calendar/render?action=TEMPLATE&text=…
 * links.google().losses(); // /meeting: expected what a link to Google Calendar can hold, found …
 * }</pre>
 *
 * <p>The entry is a copy that no update or cancellation reaches; the calendar file of an {@link
 * org.convene.io.ical.Invitation} holds everything. Nothing is opened here. The text of a link is
 * seen by the service and by whom the link is given to.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class CalendarLinks {

  /**
   * A link, and what it leaves out.
   *
   * <p>Immutable.
   *
   * @param uri the link
   * @param losses a warning for each field of the event that the link does not hold in whole
   */
  public record Target(URI uri, List<Violation> losses) {

    /** Copies the list. */
    public Target {
      Objects.requireNonNull(uri, "uri");
      Objects.requireNonNull(losses, "losses");
      losses = List.copyOf(losses);
    }
  }

  private final Event event;

  private CalendarLinks(Event event) {
    this.event = event;
  }

  /**
   * Returns the links of an event, or of a series.
   *
   * @param event one with a date
   * @return its links
   * @throws InvalidEventException if it is undated
   */
  public static CalendarLinks of(Event event) {
    Objects.requireNonNull(event, "event");
    if (event.schedule() instanceof Schedule.Undated) {
      throw new InvalidEventException(
          List.of(
              Violation.error(
                  "/schedule",
                  "link.undated",
                  Expected.foundNone("a date or time, which every calendar asks for"))));
    }
    return new CalendarLinks(event);
  }

  /**
   * Returns the link to Google Calendar. It holds the zone of the event, and one rule of a series.
   *
   * @return the link, and what it leaves out
   */
  public Target google() {
    return link(CalendarService.GOOGLE);
  }

  /**
   * Returns the link to Outlook.com, which personal accounts use.
   *
   * @return the link, and what it leaves out
   */
  public Target outlook() {
    return link(CalendarService.OUTLOOK);
  }

  /**
   * Returns the link to Outlook of Microsoft 365, which organizations use.
   *
   * @return the link, and what it leaves out
   */
  public Target office365() {
    return link(CalendarService.OFFICE_365);
  }

  /**
   * Returns the link to Yahoo Calendar.
   *
   * @return the link, and what it leaves out
   */
  public Target yahoo() {
    return link(CalendarService.YAHOO);
  }

  private Target link(CalendarService service) {
    FilledLink link = service.link(event);
    return new Target(link.uri(), link.losses());
  }

  /**
   * Returns the link that subscribes to a feed: calendar programs take {@code webcal} over, fetch
   * the feed again and again, and hold everything that is in it.
   *
   * @param feed where the feed is, by {@code http} or {@code https}
   * @return the link; a loss where the feed is by {@code https}, since {@code webcal} does not say
   *     so, and some programs first try {@code http}
   * @throws IllegalArgumentException if it is no such address
   */
  public static Target webcal(URI feed) {
    Objects.requireNonNull(feed, "feed");
    String scheme = feed.getScheme() == null ? "" : feed.getScheme().toLowerCase(Locale.ROOT);
    if (feed.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException(
          Expected.foundInstead("an address by http or https of a feed", feed.toString()));
    }
    try {
      URI uri = new URI("webcal:" + feed.getRawSchemeSpecificPart());
      return new Target(uri, scheme.equals("https") ? List.of(HTTPS) : List.of());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static final Violation HTTPS =
      Violation.warning(
          "",
          "link.https",
          Expected.foundInstead("an address that webcal can tell from one by http", "https")
              + "; let the server of the feed redirect http to https");
}
