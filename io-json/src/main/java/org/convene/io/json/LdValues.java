package org.convene.io.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attachment;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Content;
import org.convene.event.Event;
import org.convene.event.Image;
import org.convene.event.Kinds;
import org.convene.event.Link;
import org.convene.event.Organization;
import org.convene.event.Registration;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/** Texts, people, files and offers, both ways. */
final class LdValues {

  private LdValues() {}

  /** A text of a member of a value, such as its name. */
  static Optional<Text> text(Node object, String name, LdIn in) {
    List<Text> text = new ArrayList<>(1);
    in.inside(object, name, values -> in.names(values).ifPresent(text::add));
    return text.stream().findFirst();
  }

  /** Reads who hosts the event. */
  static @Nullable Organization organization(Node node, LdIn in) {
    if (!node.is(Node.Kind.OBJECT) || node.get("@value") != null) {
      String name = in.text(node);
      return name == null ? null : Organization.named(name);
    }
    in.rest(node, "name", "url", "email");
    if (!LdIn.types(node).isEmpty() && !LdIn.isA(node, "Organization")) {
      in.changed(
          node,
          JsonContext.VALUE,
          "expected an Organization, found " + LdIn.types(node).get(0) + "; read as one");
    }
    Optional<String> name = in.part(node, "name", in::text);
    Optional<URI> url = in.part(node, "url", in::uri);
    Optional<String> email = in.part(node, "email", in::text).map(LdValues::bare);
    Node id = node.get("@id");
    if (name.isEmpty() && id != null && url.isEmpty()) {
      url = Optional.ofNullable(in.uri(id));
    }
    Optional<String> known =
        name.or(() -> email).or(() -> Optional.ofNullable(id).map(it -> it.text));
    if (known.isEmpty()) {
      return in.unread("an organizer with the member name", node);
    }
    return new Organization(known.get(), url, email);
  }

  private static String bare(String email) {
    return email.replaceFirst("(?i)^mailto:", "").strip();
  }

  static Node organization(Organization it, LdOut out) {
    return out.of("Organization")
        .put("name", it.name())
        .put("url", it.uri())
        .put("email", it.email())
        .node;
  }

  static @Nullable Attendee attendee(Node node, LdIn in) {
    in.rest(node, "name", "email");
    Optional<CalendarAddress> address = in.part(node, "email", it -> in.word(Kinds.ADDRESS, it));
    Optional<String> name = in.part(node, "name", in::text);
    if (address.isEmpty()) {
      return in.unread("an attendee with the member email", node);
    }
    CalendarUser user = CalendarUser.of(address.get());
    Attendee attendee = Attendee.of(name.map(user::withName).orElse(user));
    return LdIn.isA(node, "Organization") ? attendee.withKind(Attendee.Kind.GROUP) : attendee;
  }

  static @Nullable Node attendee(Attendee it, LdOut out) {
    String type = it.kind() == Attendee.Kind.GROUP ? "Organization" : "Person";
    return out.of(type).put("name", it.user().name()).put("email", it.address().toString()).node;
  }

  static @Nullable Image image(Node node, LdIn in) {
    URI uri = file(node, in);
    return uri == null
        ? null
        : new Image(Content.at(uri), in.part(node, "encodingFormat", in::text), Optional.empty());
  }

  /** The address of a file, which is a text or an object. */
  private static @Nullable URI file(Node node, LdIn in) {
    if (node.is(Node.Kind.OBJECT)) {
      in.rest(node, "url", "contentUrl", "encodingFormat");
    }
    return in.uri(node);
  }

  static @Nullable Node image(Image image, LdOut out) {
    Optional<String> uri =
        image.content().match(it -> Optional.of(it.uri().toString()), it -> Optional.empty());
    if (uri.isEmpty() || image.mediaType().isEmpty()) {
      return uri.map(LdOut::string).orElse(null);
    }
    return out.of("ImageObject")
        .put("contentUrl", uri.get())
        .put("encodingFormat", image.mediaType())
        .node;
  }

  /** A page about the event, as a work that it is the subject of. */
  static @Nullable Link link(Node node, LdIn in) {
    in.rest(node, "url", "name", "encodingFormat", "inLanguage");
    URI uri = in.uri(node);
    return uri == null
        ? null
        : new Link(
            uri,
            Optional.empty(),
            text(node, "name", in),
            in.part(node, "encodingFormat", in::text),
            in.part(node, "inLanguage", in::text).filter(tag -> in.isTag(tag, node)));
  }

  static Node link(Link link, LdOut out) {
    return out.of("CreativeWork")
        .name("name", link.label())
        .put("url", link.href().toString())
        .put("encodingFormat", link.mediaType())
        .put("inLanguage", link.language())
        .node;
  }

  static @Nullable Attachment attachment(Node node, LdIn in) {
    in.rest(node, "contentUrl", "name", "encodingFormat");
    URI uri = in.uri(node);
    return uri == null
        ? null
        : new Attachment(
            Content.at(uri),
            in.part(node, "encodingFormat", in::text),
            in.part(node, "name", in::text));
  }

  static @Nullable Node attachment(Attachment it, LdOut out) {
    Optional<String> uri =
        it.content().match(at -> Optional.of(at.uri().toString()), in -> Optional.empty());
    return uri.isEmpty()
        ? null
        : out.of("MediaObject")
            .put("name", it.label())
            .put("contentUrl", uri.get())
            .put("encodingFormat", it.mediaType())
            .node;
  }

  private static final List<String> CLOSED = List.of("SoldOut", "OutOfStock", "Discontinued");
  private static final List<String> OPEN =
      List.of("InStock", "LimitedAvailability", "OnlineOnly", "PreOrder", "PreSale", "InStoreOnly");

  /** How to register, by the first offer; what else there is of offers is kept. */
  static Registration registration(Node offers, Schedule schedule, LdIn in) {
    List<Registration> all = in.list(offers, it -> offer(it, schedule, in));
    if (all.size() > 1) {
      in.changed(
          offers,
          JsonContext.VALUE,
          "expected one Offer, found " + all.size() + "; the first is read, the others are kept");
    }
    return all.isEmpty() ? Registration.none() : all.get(0);
  }

  private static @Nullable Registration offer(Node node, Schedule schedule, LdIn in) {
    if (!node.is(Node.Kind.OBJECT)) {
      URI uri = in.uri(node);
      return uri == null
          ? null
          : new Registration(
              Optional.of(uri), Optional.empty(), Optional.empty(), Optional.empty());
    }
    in.rest(node, "url", "availability", "validThrough", "description");
    return new Registration(
        in.part(node, "url", in::uri),
        in.part(node, "availability", it -> state(it, in)),
        in.part(node, "validThrough", it -> deadline(it, schedule, in)),
        text(node, "description", in));
  }

  private static @Nullable EventTime deadline(Node node, Schedule schedule, LdIn in) {
    return LdTimes.moment(node, schedule instanceof Schedule.Zoned it ? it.zone() : null, in);
  }

  private static Registration.@Nullable State state(Node node, LdIn in) {
    String text = in.text(node);
    String word = text == null ? "" : LdContext.local(text.strip());
    boolean isUsual = word.equals("InStock") || word.equals("SoldOut");
    Registration.State state =
        OPEN.contains(word)
            ? Registration.State.OPEN
            : CLOSED.contains(word) ? Registration.State.CLOSED : null;
    if (state == null) {
      return in.unread("an availability such as https://schema.org/InStock", node);
    }
    if (!isUsual) {
      in.changed(
          node,
          JsonContext.VALUE,
          "expected InStock or SoldOut, found " + word + "; read as " + state);
    }
    return state;
  }

  static void registration(Event event, LdOut out) {
    Registration it = event.registration();
    if (it.isEmpty()) {
      return;
    }
    LdOut offer =
        out.of("Offer")
            .put("url", it.url())
            .put(
                "availability",
                it.state()
                    .map(
                        state ->
                            "https://schema.org/"
                                + (state == Registration.State.OPEN ? "InStock" : "SoldOut")))
            .put("validThrough", it.deadline().map(LdTimes::write))
            .name("description", it.note());
    out.put("offers", offer.node);
  }
}
