package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Attachment;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Contact;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventStatus;
import org.convene.event.InvalidEventException;
import org.convene.event.Link;
import org.convene.event.Meeting;
import org.convene.event.OnlineVenue;
import org.convene.event.Organization;
import org.convene.event.Registration;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Whatever an event says, its card is plain HTML that does nothing, and tells what the file has.
 */
class CardPropertyTest {

  private static final CalendarAddress ANN = CalendarAddress.of("ann@example.org");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "html", Set.of("lang", "dir"),
          "meta", Set.of("charset", "name", "content"),
          "div", Set.of("class", "lang", "dir"),
          "span", Set.of("class"),
          "p", Set.of("class", "dir"),
          "h1", Set.of("dir", "lang"),
          "h2", Set.of("dir", "lang"),
          "a", Set.of("class", "href", "rel", "dir"),
          "bdi", Set.of("lang"));

  private static final Set<String> OTHERS =
      Set.of("head", "title", "style", "body", "dl", "dt", "dd", "ul", "li", "blockquote", "br");

  private static final Set<String> DIRECTED = Set.of("li", "blockquote", "h3", "pre");

  private static final Set<String> CLASSES =
      Set.of("card", "kind", "notice", "text", "button", "asks", "good", "bad", "open");

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "</title><script>",
          "</style>",
          "-->",
          "<!--",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "{0}{1}",
          "javascript:alert(1)",
          "https://example.org/\"onclick=x",
          "https://example.org/<b>",
          "http://x.example/?a=1&b=2'",
          "mailto:a@example.org",
          "&lt;b&gt;",
          "&#x3c;",
          "\u202Etxt.exe",
          "\u2067\u2066",
          "\u2028",
          "\n\n",
          "\n--- Practical information ---\nPasscode: 1\nJoin online: javascript:x\n",
          "عنوان (1)",
          "שלום",
          "𝒳",
          "]]>",
          "a",
          " ");

  /** A text of several pieces, and a word that is found again. */
  private static Arbitrary<String> texts() {
    return Combinators.combine(
            Arbitraries.of(HOSTILE).list().ofMaxSize(4), Arbitraries.integers().between(1, 999_999))
        .as((pieces, n) -> String.join("", pieces) + "Mark" + n + "x");
  }

  private static Arbitrary<String> tags() {
    return Arbitraries.of("en", "fr-CH", "es", "ar", "he", "x-\"");
  }

  @Provide
  Arbitrary<Event> hostile() {
    return texts()
        .list()
        .ofSize(16)
        .flatMap(
            them ->
                Combinators.combine(tags(), Arbitraries.of(true, false))
                    .as((tag, closed) -> event(them, tag.startsWith("x") ? "en" : tag, closed)));
  }

  private static Event event(List<String> t, String tag, boolean closed) {
    Registration registration =
        closed
            ? new Registration(
                Optional.empty(),
                Optional.of(Registration.State.CLOSED),
                Optional.empty(),
                Optional.of(Text.of(t.get(0))))
            : Registration.open(uri("https://example.org/r/", t.get(0)))
                .until(EventTime.of(LocalDate.of(2022, 5, 1)))
                .withNote(Text.of(t.get(1)));
    return CardSamples.plain().toBuilder()
        .title(
            Text.of(t.get(2).replace('\n', ' '), tag)
                .withTranslation("de", t.get(3).replace('\n', ' ')))
        .description(Text.of(t.get(4), tag))
        .htmlDescription(Text.of("<p>" + t.get(4) + "</p>", tag))
        .places(
            List.of(
                Venue.named(t.get(5)).withRoom(t.get(6)),
                OnlineVenue.at(uri("https://example.org/j/", t.get(7))).withPasscode(t.get(8)),
                OnlineVenue.at(URI.create("javascript:alert(1)"))))
        .organizers(
            List.of(
                Organization.named(t.get(9)).withEmail("a@example.org?" + t.get(10)),
                Organization.named("x").withUri(URI.create("data:text/html,x"))))
        .contacts(List.of(Contact.of(t.get(11)).withPhone(t.get(12))))
        .registration(registration)
        .links(List.of(Link.to(uri("https://example.org/l/", t.get(13))).withLabel(Text.of("l"))))
        .attachments(List.of(Attachment.at(URI.create("file:///etc/passwd"))))
        .footnotes(List.of(Text.of(t.get(14))))
        .color("red")
        .meeting(
            new Meeting(
                Optional.of(CalendarUser.of("o@example.org").withName(line(t.get(15)))),
                List.of(
                    Attendee.of("ann@example.org").named(line(t.get(15))).withRsvp(true),
                    Attendee.of("b@example.org"))))
        .build();
  }

  private static String line(String text) {
    return text.replaceAll("[\\n\"\u2028]", " ");
  }

  private static URI uri(String base, String text) {
    StringBuilder escaped = new StringBuilder(base);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      escaped.append(
          Character.isLetterOrDigit(b) || "'&;=".indexOf(b) >= 0
              ? Character.toString(b)
              : "%" + Character.forDigit(b >> 4 & 15, 16) + Character.forDigit(b & 15, 16));
    }
    return URI.create(escaped.toString());
  }

  private static List<Invitation> messages(Event event) {
    List<Invitation> all = new ArrayList<>();
    all.add(CardSamples.request(event));
    all.add(Invitation.publish(event, CardSamples.CLOCK));
    all.addAll(
        Scheduling.of(event.meeting().organizer().orElseThrow().address(), CardSamples.CLOCK)
            .withComment(event.title().orElseThrow().value())
            .cancel(event)
            .messages());
    all.add(CardSamples.answer(event, ANN, Attendee.Status.DECLINED));
    all.add(CardSamples.counter(event, event, ANN));
    all.addAll(Scheduling.of(ANN, CardSamples.CLOCK).refresh(event).messages());
    return all;
  }

  @Property
  void nothingIsInTheHtmlThatIsNotNamed(@ForAll("hostile") Event event) {
    for (Invitation message : messages(event)) {
      isPlain(InviteCard.of(message, CardSamples.PARIS));
    }
  }

  private static void isPlain(InviteCard card) {
    Parser parser = Parser.htmlParser().setTrackErrors(5);
    Document document = Jsoup.parse(card.html(), "", parser);
    assertThat(parser.getErrors()).isEmpty();
    for (Element element : document.select("html, html *")) {
      for (Attribute attribute : element.attributes()) {
        isAllowed(element, attribute);
      }
      assertThat(
              ATTRIBUTES.containsKey(element.tagName())
                  || OTHERS.contains(element.tagName())
                  || CleanHtmlTest.ELEMENTS.contains(element.tagName()))
          .as(element.tagName())
          .isTrue();
    }
    assertThat(document.select("style")).hasSize(1);
    assertThat(document.select("style").get(0).data().strip()).isEqualTo(CardStyle.CSS.strip());
    assertThat(document.select("title").get(0).wholeText()).isEqualTo(card.subject());
    assertThat(document.select("html").attr("lang")).isEqualTo(card.language());
    assertThat(document.select("h1")).hasSize(1);
    assertThat(card.subject())
        .doesNotContainPattern("[\\p{Cntrl}\u2028\u202A-\u202E\u2066-\u2069]");
    assertThat(card.html()).doesNotContainPattern("[\u2028\u202A-\u202E\u2066-\u2069]");
  }

  private static void isAllowed(Element element, Attribute attribute) {
    String name = attribute.getKey();
    Set<String> named = ATTRIBUTES.getOrDefault(element.tagName(), Set.of());
    boolean isDirection = name.equals("dir") && DIRECTED.contains(element.tagName());
    assertThat(named.contains(name) || isDirection).as(element.tagName() + attribute).isTrue();
    switch (name) {
      case "href" -> assertThat(attribute.getValue()).matches("(https?://|mailto:)[!-~]+");
      case "class" -> assertThat(CLASSES).containsAll(element.classNames());
      case "dir" -> assertThat(attribute.getValue()).isIn("ltr", "auto");
      default -> assertThat(attribute.getValue()).doesNotContain("<", "\"");
    }
  }

  private static final Pattern MARK = Pattern.compile("Mark\\d+x");

  private static Set<String> marks(String text) {
    return MARK.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The list of what others may see is that of the file. */
  @Property
  void theCardTellsNoMoreThanTheFile(@ForAll("hostile") Event event) {
    for (Invitation message : messages(event)) {
      InviteCard card = InviteCard.of(message, Optional.empty());
      String file =
          new String(message.bytes(), StandardCharsets.UTF_8).replace("\r\n ", "")
              + message.comment().orElse("")
              + (message.method().equals("REFRESH")
                  ? message.parts().get(0).title().map(Text::value).orElse("")
                  : "");
      assertThat(marks(file)).as(message.method()).containsAll(marks(card.html()));
      assertThat(marks(card.text())).as(message.method()).isEqualTo(marks(card.html()));
    }
  }

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.datedEvents()
        .map(
            it ->
                it.toBuilder()
                    .title(
                        it.title().filter(title -> !title.value().isBlank()).orElse(Text.of("T")))
                    .status(it.status().filter(s -> s != EventStatus.CANCELLED).orElse(null))
                    .recurrenceId(null)
                    .meeting(
                        new Meeting(
                            Optional.of(CalendarUser.of("o@example.org")),
                            List.of(Attendee.of("ann@example.org"))))
                    .build());
  }

  /** Any event that can be sent has a card, and the card of a message is always the same. */
  @Property
  void everyMessageHasACard(@ForAll("events") Event event) {
    Invitation message;
    try {
      message = CardSamples.request(event);
    } catch (InvalidEventException e) {
      return; // a floating time, say
    }
    Optional<ZoneId> reader = Optional.of(ZoneId.of("Pacific/Apia"));
    InviteCard card = InviteCard.of(message, reader);
    isPlain(card);
    assertThat(InviteCard.of(message, reader).html()).isEqualTo(card.html());
    assertThat(card.text()).isNotBlank();
  }
}
