package org.convene.io.ical;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attachment;
import org.convene.event.Content;
import org.convene.event.Event;
import org.convene.event.Image;
import org.convene.event.Link;
import org.convene.event.Registration;
import org.convene.event.Relation;
import org.convene.event.Reminder;

/** What to read, where to register, what belongs to it. */
final class PracticalRows {

  private static final String LINK_LABEL = "X-CONVENE-LINK-LABEL";
  private static final String URL = "X-CONVENE-REGISTRATION-URL";
  private static final String STATE = "X-CONVENE-REGISTRATION-STATE";
  private static final String DEADLINE = "X-CONVENE-REGISTRATION-DEADLINE";
  private static final String NOTE = "X-CONVENE-REGISTRATION-NOTE";

  static final List<Row> ROWS =
      List.of(
          Row.of(PracticalRows::links, "LINK", LINK_LABEL),
          Row.of(PracticalRows::attachments, "ATTACH"),
          Row.of(PracticalRows::images, "IMAGE"),
          Row.of(PracticalRows::registration, URL, STATE, DEADLINE, NOTE),
          Row.of(PracticalRows::relations, "RELATED-TO"),
          Row.of(PracticalRows::reminders));

  private PracticalRows() {}

  private static void links(Event event, Sink sink) {
    int position = 0;
    for (Link link : event.links()) {
      position++;
      Params parameters = Params.none().with("LINKREL", link.rel());
      if (link.label().isPresent()) {
        parameters.with("LABEL", link.label().get().value());
        parameters.with("X-CONVENE-LABEL-LANGUAGE", link.label().get().language());
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
      Times.write(sink, DEADLINE, registration.deadline().get(), false);
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
