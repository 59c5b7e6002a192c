package org.convene.io.ical.mapping;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.event.Attachment;
import org.convene.event.Content;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.Image;
import org.convene.event.Kinds;
import org.convene.event.Link;
import org.convene.event.Relation;
import org.convene.event.Reminder;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/** The rows of an event's links, attachments, images, registration, relations and reminders. */
final class PracticalRows {

  private static final String LINK_LABEL = "X-CONVENE-LINK-LABEL";

  private static final String LABEL_LANGUAGE = "X-CONVENE-LABEL-LANGUAGE";
  private static final Set<String> LINK =
      Set.of("VALUE", "LINKREL", "LABEL", LABEL_LANGUAGE, "FMTTYPE", Sink.LANGUAGE);
  private static final Set<String> ATTACH = Set.of("VALUE", "ENCODING", "FMTTYPE", "FILENAME");
  private static final Set<String> IMAGE = Set.of("VALUE", "ENCODING", "FMTTYPE", "DISPLAY");
  private static final Set<String> RELATED_TO = Set.of("VALUE", "RELTYPE");

  private static final PropertyCodec<Attachment> ATTACHED =
      PropertyCodec.of(
          ATTACH,
          PracticalRows::readAttachment,
          (sink, name, attachment, position) -> attachment(attachment, sink));
  private static final PropertyCodec<Image> SHOWN =
      PropertyCodec.of(IMAGE, PracticalRows::readImage, PracticalRows::image);
  private static final PropertyCodec<Relation> RELATED =
      PropertyCodec.of(RELATED_TO, PracticalRows::readRelation, PracticalRows::relation);
  private static final PropertyCodec<EventTime> TIME =
      PropertyCodec.of(
          TimeReading.KNOWN,
          PracticalRows::readTime,
          (sink, name, time, position) -> sink.time(name, TimeWriting.of(sink, time)));

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.of(
              "/links", PracticalRows::readLinks, PracticalRows::links, "LINK", LINK_LABEL),
          PropertyRow.of(
              PropertyField.many(list("attachments", EventModel.ATTACHMENT), "ATTACH", ATTACHED)),
          PropertyRow.of(PropertyField.many(list("images", EventModel.IMAGE), "IMAGE", SHOWN)),
          PropertyRow.parts(
              "registration",
              EventModel.REGISTRATION,
              List.of(
                  PropertyField.word(
                      EventModel.REGISTRATION.field("url"), "X-CONVENE-REGISTRATION-URL"),
                  PropertyField.word(
                      EventModel.REGISTRATION.field("state"), "X-CONVENE-REGISTRATION-STATE"),
                  PropertyField.one(
                      PropertyField.field(EventModel.REGISTRATION, "deadline", Kinds.EVENT_TIME),
                      "X-CONVENE-REGISTRATION-DEADLINE",
                      TIME),
                  PropertyField.one(
                      PropertyField.field(EventModel.REGISTRATION, "note", Kinds.TEXT),
                      "X-CONVENE-REGISTRATION-NOTE",
                      TextCodecs.TEXT))),
          PropertyRow.of(
              PropertyField.many(list("relations", EventModel.RELATION), "RELATED-TO", RELATED)),
          PropertyRow.of(
                  "/reminders",
                  (source, event) -> event.reminders(Alarms.readAll(source)),
                  PracticalRows::reminders)
              .readingToo("VALARM"));

  private PracticalRows() {}

  private static <T> Field<Event, EventBuilder, List<T>> list(String name, Shape<T, ?> shape) {
    return PropertyField.field(EventModel.EVENT, name, new Kind.Many<>(new Kind.Part<>(shape)));
  }

  private static void readLinks(ComponentSource source, EventBuilder event) {
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

  static List<Attachment> readAttachments(ComponentSource source) {
    List<Attachment> attachments = new ArrayList<>(0);
    for (ContentLine line : source.all("ATTACH", ATTACH)) {
      attachments.addAll(ATTACHED.reading().read(source, line, attachments.size() + 1));
    }
    return attachments;
  }

  private static @Nullable Attachment readAttachment(
      ComponentSource source, ContentLine line, int position) {
    Content content = readContent(source, line);
    return content == null
        ? null
        : new Attachment(
            content, source.parameter(line, "FMTTYPE"), source.parameter(line, "FILENAME"));
  }

  private static @Nullable Image readImage(ComponentSource source, ContentLine line, int position) {
    Content content = readContent(source, line);
    return content == null
        ? null
        : new Image(
            content,
            source.parameter(line, "FMTTYPE"),
            source.parameter(
                line, "DISPLAY", text -> Image.Display.valueOf(text.toUpperCase(Locale.ROOT))));
  }

  private static @Nullable Content readContent(ComponentSource source, ContentLine line) {
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

  private static @Nullable EventTime readTime(
      ComponentSource source, ContentLine line, int position) {
    EventTime time = TimeReading.read(source, line);
    if (time == null) {
      source.refuse(line, TimeReading.EXPECTED);
    }
    return time;
  }

  private static @Nullable Relation readRelation(
      ComponentSource source, ContentLine line, int position) {
    Relation.Type type =
        ComponentSource.parsed(
            line.property().parameter("RELTYPE").orElse("PARENT"),
            text -> Relation.Type.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
    String kind = line.property().parameter("VALUE").orElse("TEXT");
    if (type == null || !kind.equalsIgnoreCase("TEXT")) {
      source.leave(line);
      return null;
    }
    String uid = source.string(line);
    return uid == null ? null : new Relation(type, Uid.of(uid));
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

  static void attachment(Attachment attachment, Sink sink) {
    Params parameters =
        Params.none().with("FMTTYPE", attachment.mediaType()).with("FILENAME", attachment.label());
    content("ATTACH", parameters, attachment.content(), sink);
  }

  private static void image(Sink sink, String name, Image image, int position) {
    Params parameters =
        Params.none().with("FMTTYPE", image.mediaType()).with("DISPLAY", image.display());
    content(name, parameters, image.content(), sink);
  }

  private static void content(String name, Params parameters, Content content, Sink sink) {
    if (content instanceof Content.Remote remote) {
      Params typed = name.equals("ATTACH") ? parameters : parameters.with("VALUE", "URI");
      sink.value(name, typed, remote.uri().toString());
    } else {
      byte[] bytes = ((Content.Inline) content).bytes();
      parameters.with("ENCODING", "BASE64").with("VALUE", "BINARY");
      sink.value(name, parameters, Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static void relation(Sink sink, String name, Relation relation, int position) {
    String type = relation.type().name().replace('_', '-');
    Params parameters =
        relation.type() == Relation.Type.PARENT ? Params.none() : Params.of("RELTYPE", type);
    sink.text(name, parameters, relation.uid().value());
  }

  private static void reminders(Event event, Sink sink) {
    Optional<String> title = event.title().map(text -> text.value());
    for (Reminder reminder : event.reminders()) {
      sink.addAlarm(Alarms.component(reminder, title.orElse("Reminder"), sink));
    }
  }
}
