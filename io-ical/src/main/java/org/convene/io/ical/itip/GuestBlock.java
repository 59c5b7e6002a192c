package org.convene.io.ical.itip;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.Contact;
import org.convene.event.Event;
import org.convene.event.OnlineVenue;
import org.convene.event.Organization;
import org.convene.event.Place;
import org.convene.event.Registration;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.io.ical.itip.BlockLine.Kind;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * What guests need and clients show nowhere else, as lines under the description, in the language
 * of the title: the link to join, the passcode, a second place, registration, organizations and
 * contacts.
 *
 * <p>A description that was received has such a block already. It is written anew and stands there
 * once; what no property of a message carries, such as the registration, is then known from it
 * alone, and goes on.
 */
public final class GuestBlock {

  private final Event event;
  private final boolean isPublic;
  private final BlockWords words;
  private final List<BlockLine> known;
  private final List<BlockLine> lines = new ArrayList<>();

  private GuestBlock(Event event, boolean isPublic, List<BlockLine> known) {
    this.event = event;
    this.isPublic = isPublic;
    this.words = BlockWords.of(event.title());
    this.known = known;
  }

  /**
   * The event with the block in its descriptions.
   *
   * @param isPublic whether anybody may read it, so that it tells no passcode
   */
  public static Event in(Event event, boolean isPublic) {
    BlockText read = BlockText.of(event.description().map(Text::value).orElse(""));
    GuestBlock block = new GuestBlock(event, isPublic, read.lines());
    block.collect();
    List<String> lines = block.lines.stream().map(it -> it.in(block.words)).toList();
    return Descriptions.with(event, read.plain(), block.words.head(), lines);
  }

  /** The event without any block. */
  static Event without(Event event) {
    BlockText read = BlockText.of(event.description().map(Text::value).orElse(""));
    return Descriptions.with(event, read.plain(), "", List.of());
  }

  private void collect() {
    List<Venue> venues = new ArrayList<>();
    for (Place place : event.places()) {
      if (place instanceof OnlineVenue online) {
        online(online);
      } else if (place instanceof Venue venue) {
        venues.add(venue);
      }
    }
    venues.stream().skip(1).forEach(it -> add(Kind.PLACE, it.oneLine()));
    goOn(Kind.PLACE);
    registration(event.registration());
    add(
        Kind.ORGANIZERS,
        event.organizers().stream().map(GuestBlock::text).collect(Collectors.joining("; ")));
    goOn(Kind.ORGANIZERS);
    event.contacts().forEach(this::contact);
  }

  private void add(Kind kind, String text) {
    BlockLine line = BlockLine.of(kind, text);
    if (!line.isBlank()) {
      lines.add(line);
    }
  }

  /** Takes over the lines of a kind of which the event itself says nothing. */
  private void goOn(Kind kind) {
    if (lines.stream().noneMatch(it -> it.kind() == kind)) {
      known.stream().filter(it -> it.kind() == kind).forEach(lines::add);
    }
  }

  private void online(OnlineVenue venue) {
    String name = venue.name().map(it -> " (" + it.value() + ')').orElse("");
    BlockLine link = BlockLine.of(Kind.LINK, venue.uri() + name);
    lines.add(link);
    if (isPublic) {
      return;
    }
    if (venue.passcode().isPresent()) {
      add(Kind.PASSCODE, venue.passcode().get());
      return;
    }
    int at = known.indexOf(link) + 1;
    if (at > 0 && at < known.size() && known.get(at).kind() == Kind.PASSCODE) {
      lines.add(known.get(at));
    }
  }

  /** Of a registration that is closed nothing is told. */
  private void registration(Registration registration) {
    if (registration.isEmpty()) {
      goOn(Kind.REGISTRATION);
      goOn(Kind.DEADLINE);
    } else if (registration.state().filter(Registration.State.CLOSED::equals).isEmpty()) {
      registration.url().ifPresent(it -> add(Kind.REGISTRATION, it.toString()));
      registration.deadline().ifPresent(it -> add(Kind.DEADLINE, time(it)));
    }
  }

  private static String time(EventTime time) {
    return time.match(
        day -> day.date().toString(),
        local -> clock(local.dateTime().toString()),
        zoned ->
            clock(zoned.dateTime().toString())
                + ' '
                + zoned.zone().getId().replaceFirst("^Z$", "UTC").replaceFirst("^([+-])", "UTC$1"));
  }

  private static String clock(String dateTime) {
    return dateTime.replace('T', ' ');
  }

  private static String text(Organization organization) {
    String more =
        Stream.of(organization.uri().map(URI::toString), organization.email())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return organization.name() + (more.isEmpty() ? "" : " (" + more + ')');
  }

  /** A contact of a message has its name alone, and what belongs to it in the block. */
  private void contact(Contact contact) {
    String label = BlockLine.of(Kind.CONTACT, contact.label().value()).value();
    String all =
        Stream.of(
                Optional.of(label),
                contact.email(),
                contact.phone(),
                contact.uri().map(URI::toString))
            .flatMap(Optional::stream)
            .filter(it -> !it.isBlank())
            .collect(Collectors.joining(", "));
    BlockLine same = contact.email().or(contact::phone).isPresent() ? null : known(label);
    add(Kind.CONTACT, same == null ? all : same.value());
  }

  private @Nullable BlockLine known(String label) {
    return known.stream()
        .filter(it -> it.kind() == Kind.CONTACT)
        .filter(it -> label.isEmpty() ? isNobodyElse(it) : isOf(label, it))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOf(String label, BlockLine line) {
    return line.value().equals(label) || line.value().startsWith(label + ", ");
  }

  /** Whether a line is not known to be of a contact with a name. */
  private boolean isNobodyElse(BlockLine line) {
    return !lines.contains(line)
        && event.contacts().stream()
            .map(it -> BlockLine.of(Kind.CONTACT, it.label().value()))
            .noneMatch(it -> !it.isBlank() && isOf(it.value(), line));
  }
}
