package org.convene.io.ical.mapping;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Attachment;
import org.convene.event.Content;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventTime;
import org.convene.event.Image;
import org.convene.event.Link;
import org.convene.event.Registration;
import org.convene.event.Relation;
import org.convene.event.Reminder;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.jspecify.annotations.Nullable;

/** What to read, where to register, what belongs to it. */
final class PracticalRows {

  private static final String LINK_LABEL = "X-CONVENE-LINK-LABEL";
  private static final String URL = "X-CONVENE-REGISTRATION-URL";
  private static final String STATE = "X-CONVENE-REGISTRATION-STATE";
  private static final String DEADLINE = "X-CONVENE-REGISTRATION-DEADLINE";
  private static final String NOTE = "X-CONVENE-REGISTRATION-NOTE";

  private static final String LABEL_LANGUAGE = "X-CONVENE-LABEL-LANGUAGE";
  private static final Set<String> LINK =
      Set.of("VALUE", "LINKREL", "LABEL", LABEL_LANGUAGE, "FMTTYPE", Sink.LANGUAGE);
  private static final Set<String> ATTACH = Set.of("VALUE", "ENCODING", "FMTTYPE", "FILENAME");
  private static final Set<String> IMAGE = Set.of("VALUE", "ENCODING", "FMTTYPE", "DISPLAY");
  private static final Set<String> RELATED_TO = Set.of("VALUE", "RELTYPE");

  static final List<Row> ROWS =
      List.of(
          Row.of("/links", PracticalRows::readLinks, PracticalRows::links, "LINK", LINK_LABEL),
          Row.of(
              "/attachments",
              (source, event) -> event.attachments(readAttachments(source)),
              PracticalRows::attachments,
              "ATTACH"),
          Row.of("/images", PracticalRows::readImages, PracticalRows::images, "IMAGE"),
          Row.of(
              "/registration",
              PracticalRows::readRegistration,
              PracticalRows::registration,
              URL,
              STATE,
              DEADLINE,
              NOTE),
          Row.of(
              "/relations", PracticalRows::readRelations, PracticalRows::relations, "RELATED-TO"),
          Row.of(
                  "/reminders",
                  (source, event) -> event.reminders(Alarms.readAll(source)),
                  PracticalRows::reminders)
              .readingToo("VALARM"));

  private PracticalRows() {}

  private static void readLinks(Source source, EventBuilder event) {
    List<Link> links = new ArrayList<>(0);
    for (ContentLine line : source.all("LINK", LINK)) {
      boolean isUri = line.property().parameter("VALUE").orElse("URI").equalsIgnoreCase("URI");
      URI href = isUri ? source.value(line, "an absolute URI", IcalValues::uri) : null;
      if (href == null) {
        source.leave(line);
        continue;
      }
      int position = links.size() + 1;
      Optional<Text> label =
          source
              .parameter(line, "LABEL")
              .map(
                  text ->
                      SourceTexts.of(
                          source,
                          text,
                          SourceTexts.language(source, line, LABEL_LANGUAGE),
                          LINK_LABEL,
                          position));
      links.add(
          new Link(
              href,
              source.parameter(line, "LINKREL"),
              label,
              source.parameter(line, "FMTTYPE"),
              SourceTexts.language(source, line, Sink.LANGUAGE)));
    }
    event.links(links);
  }

  static List<Attachment> readAttachments(Source source) {
    List<Attachment> attachments = new ArrayList<>(0);
    for (ContentLine line : source.all("ATTACH", ATTACH)) {
      Content content = readContent(source, line);
      if (content != null) {
        attachments.add(
            new Attachment(
                content, source.parameter(line, "FMTTYPE"), source.parameter(line, "FILENAME")));
      }
    }
    return attachments;
  }

  private static void readImages(Source source, EventBuilder event) {
    List<Image> images = new ArrayList<>(0);
    for (ContentLine line : source.all("IMAGE", IMAGE)) {
      Content content = readContent(source, line);
      if (content != null) {
        images.add(
            new Image(
                content,
                source.parameter(line, "FMTTYPE"),
                source.parameter(
                    line,
                    "DISPLAY",
                    text -> Image.Display.valueOf(text.toUpperCase(Locale.ROOT)))));
      }
    }
    event.images(images);
  }

  private static @Nullable Content readContent(Source source, ContentLine line) {
    boolean isInline =
        line.property().parameter("ENCODING").orElse("").equalsIgnoreCase("BASE64")
            || line.property().parameter("VALUE").orElse("").equalsIgnoreCase("BINARY");
    return isInline
        ? source.value(
            line, "bytes in Base64", text -> Content.of(Base64.getDecoder().decode(text)))
        : source.value(
            line,
            "an absolute URI such as https://example.org",
            text -> {
              URI uri = IcalValues.uri(text);
              return uri == null ? null : new Content.Remote(uri);
            });
  }

  private static void readRegistration(Source source, EventBuilder event) {
    Optional<URI> url = Optional.ofNullable(source.value(URL, "an absolute URI", IcalValues::uri));
    Registration.State state = source.value(STATE, "a state", Registration.State::valueOf);
    ContentLine line = source.one(DEADLINE, TimeReading.KNOWN);
    EventTime deadline = line == null ? null : TimeReading.read(source, line);
    if (line != null && deadline == null) {
      source.refuse(line, TimeReading.EXPECTED);
    }
    ContentLine note = source.one(NOTE, SourceTexts.KNOWN);
    event.registration(
        new Registration(
            url,
            Optional.ofNullable(state),
            Optional.ofNullable(deadline),
            Optional.ofNullable(note == null ? null : SourceTexts.read(source, note, NOTE, 1))));
  }

  private static void readRelations(Source source, EventBuilder event) {
    List<Relation> relations = new ArrayList<>(0);
    for (ContentLine line : source.all("RELATED-TO", RELATED_TO)) {
      Relation.Type type =
          Source.parsed(
              line.property().parameter("RELTYPE").orElse("PARENT"),
              text -> Relation.Type.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
      String kind = line.property().parameter("VALUE").orElse("TEXT");
      if (type == null || !kind.equalsIgnoreCase("TEXT")) {
        source.leave(line);
        continue;
      }
      String uid = source.string(line);
      if (uid != null) {
        relations.add(new Relation(type, Uid.of(uid)));
      }
    }
    event.relations(relations);
  }

  private static void links(Event event, Sink sink) {
    int position = 0;
    for (Link link : event.links()) {
      position++;
      Params parameters = Params.none().with("LINKREL", link.rel());
      if (link.label().isPresent()) {
        parameters.with("LABEL", link.label().get().value());
        parameters.with(LABEL_LANGUAGE, link.label().get().language());
      }
      parameters
          .with("FMTTYPE", link.mediaType())
          .with(Sink.LANGUAGE, link.language())
          .with("VALUE", "URI");
      sink.value("LINK", parameters, link.href().toString());
      if (link.label().isPresent()) {
        sink.translations(LINK_LABEL, link.label().get(), position);
      }
    }
  }

  private static void attachments(Event event, Sink sink) {
    for (Attachment attachment : event.attachments()) {
      attachment(attachment, sink);
    }
  }

  static void attachment(Attachment attachment, Sink sink) {
    Params parameters =
        Params.none().with("FMTTYPE", attachment.mediaType()).with("FILENAME", attachment.label());
    content("ATTACH", parameters, attachment.content(), sink);
  }

  private static void images(Event event, Sink sink) {
    for (Image image : event.images()) {
      Params parameters =
          Params.none().with("FMTTYPE", image.mediaType()).with("DISPLAY", image.display());
      content("IMAGE", parameters, image.content(), sink);
    }
  }

  private static void content(String name, Params parameters, Content content, Sink sink) {
    if (content instanceof Content.Remote remote) {
      sink.value(name, parameters.with("VALUE", "URI"), remote.uri().toString());
    } else {
      byte[] bytes = ((Content.Inline) content).bytes();
      parameters.with("ENCODING", "BASE64").with("VALUE", "BINARY");
      sink.value(name, parameters, Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static void registration(Event event, Sink sink) {
    Registration registration = event.registration();
    sink.uri(URL, registration.url());
    sink.value(STATE, registration.state());
    if (registration.deadline().isPresent()) {
      EventTime deadline = registration.deadline().get();
      sink.time(DEADLINE, Params.none(), TimeWriting.of(sink, deadline));
    }
    if (registration.note().isPresent()) {
      sink.text(NOTE, Sink.language(registration.note().get()), registration.note().get().value());
      sink.translations(NOTE, registration.note().get(), 1);
    }
  }

  private static void relations(Event event, Sink sink) {
    for (Relation relation : event.relations()) {
      String type = relation.type().name().replace('_', '-');
      sink.text("RELATED-TO", Params.of("RELTYPE", type), relation.uid().value());
    }
  }

  private static void reminders(Event event, Sink sink) {
    Optional<String> title = event.title().map(text -> text.value());
    for (Reminder reminder : event.reminders()) {
      sink.addAlarm(Alarms.component(reminder, title.orElse("Reminder"), sink));
    }
  }
}
