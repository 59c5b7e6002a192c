package org.convene.mail.links;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.convene.description.Field;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.event.Violation;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** The query of a link as it is filled in, and what was left out of it. */
final class LinkQuery {

  /** How many octets a title or a place has in a link, escaped. */
  static final int MOST_LINE = 1_000;

  /** How many octets a description has in a link, escaped: browsers and servers limit links. */
  static final int MOST_TEXT = 2_000;

  /** What is of the event itself and not of an entry that is a copy. */
  private static final List<String> IDENTITY =
      List.of("uid", "sequence", "created", "updated", "stamp");

  private final CalendarService service;
  private final StringBuilder uri;
  private final List<Violation> losses = new ArrayList<>();

  LinkQuery(CalendarService service, String base) {
    this.service = service;
    this.uri = new StringBuilder(base);
  }

  void add(String name, String value) {
    uri.append('&').append(name).append('=').append(escaped(value));
  }

  void lose(String path, String code, String what) {
    losses.add(
        Violation.warning(
            path,
            "link." + code,
            Expected.foundInstead("what a link to " + service.title() + " can hold", what)
                + "; the calendar file has it"));
  }

  FilledLink link() {
    return new FilledLink(URI.create(uri.toString()), List.copyOf(losses));
  }

  /** A text on a line of its own. */
  void text(String name, Optional<Text> text, String path) {
    text.ifPresent(
        it -> {
          translations(it, path);
          add(name, cut(it.value(), MOST_LINE, path));
        });
  }

  private void translations(Text text, String path) {
    if (!text.translations().isEmpty()) {
      lose(path, "translations", "translations into " + text.translations().keySet());
    }
  }

  /** The first place that one goes to, else the first link. */
  void place(String name, Event event) {
    List<Place> places = event.places();
    int shown = shown(event);
    int joined = joined(event);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      String path = "/places/" + i;
      if (i == shown) {
        add(name, cut(line(place), MOST_LINE, path));
      } else if (i != joined) {
        lose(path, "place", "a second place");
      }
      if (place instanceof OnlineVenue online && online.passcode().isPresent()) {
        lose(path + "/passcode", "passcode", "a passcode, which services would log");
      }
    }
  }

  private static String line(Place place) {
    return place instanceof Venue venue ? venue.oneLine() : ((OnlineVenue) place).uri().toString();
  }

  /** Which place a link shows: the first that one goes to; none of no places. */
  private static int shown(Event event) {
    return Math.max(0, first(Venue.class, event));
  }

  /** Which link to join stands under the description: the first, if a place is shown; or -1. */
  private static int joined(Event event) {
    return first(Venue.class, event) < 0 ? -1 : first(OnlineVenue.class, event);
  }

  private static int first(Class<? extends Place> kind, Event event) {
    List<Place> places = event.places();
    return IntStream.range(0, places.size())
        .filter(it -> kind.isInstance(places.get(it)))
        .findFirst()
        .orElse(-1);
  }

  /**
   * The description, and the link to join where the place is another one.
   *
   * @param form how the service reads a text
   */
  void description(String name, Event event, UnaryOperator<String> form) {
    event.description().ifPresent(it -> translations(it, "/description"));
    String plain = event.description().map(Text::value).orElse("");
    int joined = joined(event);
    String link = joined < 0 ? "" : line(event.places().get(joined));
    String room = link.isEmpty() ? "" : form.apply("\n\n" + link);
    int most = Math.max(0, MOST_TEXT - escaped(room).length());
    String cut = plain.substring(0, Math.min(plain.length(), MOST_TEXT + 1));
    String text = form.apply(cut);
    while (escaped(text).length() > most) {
      cut = cut(cut, Math.min(escaped(cut).length() - 1, most));
      text = form.apply(cut);
    }
    if (!cut.equals(plain)) {
      lose("/description", "cut", "a description of " + plain.length() + " characters");
    }
    String whole = text.isEmpty() ? form.apply(link) : text + room;
    if (!whole.isEmpty()) {
      add(name, whole);
    }
  }

  private String cut(String text, int most, String path) {
    if (escaped(text).length() <= most) {
      return text;
    }
    lose(path, "cut", "a text of " + text.length() + " characters");
    return cut(text, most);
  }

  /** As many characters as fit, and an ellipsis. */
  private static String cut(String text, int most) {
    int room = most - escaped("…").length();
    int end = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      room -= escaped(text.substring(end, next)).length();
      if (room < 0) {
        break;
      }
      end = next;
    }
    return most < escaped("…").length() ? "" : text.substring(0, end) + '…';
  }

  /** Tells of every field that no link has. */
  void leaveOut(Event event, List<String> carried) {
    for (Field<Event, EventBuilder, ?> field : EventModel.all()) {
      String name = field.name();
      boolean isTold = carried.contains(name) || IDENTITY.contains(name);
      if (!isTold && !isEmpty(field.get(event))) {
        lose("/" + name, "not-carried", name);
      }
    }
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || (value instanceof List<?> list && list.isEmpty());
  }

  /** A text for a service that reads it as HTML. */
  static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }

  /** A space is %20: Outlook shows a plus sign as it is. */
  private static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
