package org.convene.io.xml;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.convene.event.Attachment;
import org.convene.event.Content;
import org.convene.event.Image;
import org.convene.event.Link;
import org.convene.event.Registration;
import org.convene.event.Relation;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;

/** What goes with an event. */
final class Details {

  static final Codec<XmlDetails.Link, Link> LINK = link();
  static final Codec<XmlDetails.Attachment, Attachment> ATTACHMENT = attachment();
  static final Codec<XmlDetails.Image, Image> IMAGE = image();
  static final Codec<XmlDetails.Registration, Registration> REGISTRATION = registration();
  static final Codec<XmlDetails.Relation, Relation> RELATION = relation();
  static final Codec<XmlDetails.Footnote, Text> FOOTNOTE = footnote();

  private Details() {}

  private static Codec<XmlDetails.Link, Link> link() {
    Shape<XmlDetails.Link, Link> shape = new Shape<>("a link", XmlDetails.Link::new);
    var href = shape.must("href", Scalars.LINK, Link::href, x -> x.href, (x, v) -> x.href = v);
    var rel = shape.string("rel", Link::rel, x -> x.rel, (x, v) -> x.rel = v);
    var label = shape.may("label", Texts.TEXT, Link::label, x -> x.label, (x, v) -> x.label = v);
    var mediaType =
        shape.string("mediaType", Link::mediaType, x -> x.mediaType, (x, v) -> x.mediaType = v);
    var language =
        shape.string("language", Link::language, x -> x.language, (x, v) -> x.language = v);
    return shape.made(
        v -> new Link(v.get(href), v.get(rel), v.get(label), v.get(mediaType), v.get(language)));
  }

  private static Optional<URI> remote(Content content) {
    return content.match(it -> Optional.of(it.uri()), it -> Optional.empty());
  }

  private static Optional<byte[]> inline(Content content) {
    return content.match(it -> Optional.empty(), it -> Optional.of(it.bytes()));
  }

  private static Content content(Optional<URI> uri, Optional<byte[]> data) {
    return uri.isPresent() ? Content.at(uri.get()) : Content.of(data.orElseGet(() -> new byte[0]));
  }

  /** Asks for exactly one of two children before anything else is read. */
  private static <X, T> Codec<X, T> either(
      String what,
      Function<X, @Nullable String> uri,
      Function<X, @Nullable String> data,
      Codec<X, T> codec) {
    return new Codec<>() {
      @Override
      public @Nullable T read(X from, Context in) {
        boolean hasUri = uri.apply(from) != null;
        if (hasUri == (data.apply(from) != null)) {
          return in.error(
              "xml.missing-element",
              "expected either <uri> or <data> in "
                  + what
                  + ", found "
                  + (hasUri ? "both" : "none"));
        }
        return codec.read(from, in);
      }

      @Override
      public X write(T value) {
        return codec.write(value);
      }
    };
  }

  private static Codec<XmlDetails.Attachment, Attachment> attachment() {
    Shape<XmlDetails.Attachment, Attachment> shape =
        new Shape<>("an attachment", XmlDetails.Attachment::new);
    var uri = shape.link("uri", it -> remote(it.content()), x -> x.uri, (x, v) -> x.uri = v);
    var data =
        shape.may(
            "data", Scalars.BYTES, it -> inline(it.content()), x -> x.data, (x, v) -> x.data = v);
    var mediaType =
        shape.string(
            "mediaType", Attachment::mediaType, x -> x.mediaType, (x, v) -> x.mediaType = v);
    var label = shape.string("label", Attachment::label, x -> x.label, (x, v) -> x.label = v);
    return either(
        "an attachment",
        x -> x.uri,
        x -> x.data,
        shape.made(
            v -> new Attachment(content(v.get(uri), v.get(data)), v.get(mediaType), v.get(label))));
  }

  private static Codec<XmlDetails.Image, Image> image() {
    Shape<XmlDetails.Image, Image> shape = new Shape<>("an image", XmlDetails.Image::new);
    var uri = shape.link("uri", it -> remote(it.content()), x -> x.uri, (x, v) -> x.uri = v);
    var data =
        shape.may(
            "data", Scalars.BYTES, it -> inline(it.content()), x -> x.data, (x, v) -> x.data = v);
    var mediaType =
        shape.string("mediaType", Image::mediaType, x -> x.mediaType, (x, v) -> x.mediaType = v);
    var display =
        shape.may(
            "display",
            Scalars.choice(Image.Display.class),
            Image::display,
            x -> x.display,
            (x, v) -> x.display = v);
    return either(
        "an image",
        x -> x.uri,
        x -> x.data,
        shape.made(
            v -> new Image(content(v.get(uri), v.get(data)), v.get(mediaType), v.get(display))));
  }

  private static Codec<XmlDetails.Registration, Registration> registration() {
    Shape<XmlDetails.Registration, Registration> shape =
        new Shape<>("a registration", XmlDetails.Registration::new);
    var url = shape.link("url", Registration::url, x -> x.url, (x, v) -> x.url = v);
    var state =
        shape.may(
            "state",
            Scalars.choice(Registration.State.class),
            Registration::state,
            x -> x.state,
            (x, v) -> x.state = v);
    var deadline =
        shape.may(
            "deadline",
            Scalars.EVENT_TIME,
            Registration::deadline,
            x -> x.deadline,
            (x, v) -> x.deadline = v);
    var note = shape.may("note", Texts.TEXT, Registration::note, x -> x.note, (x, v) -> x.note = v);
    return shape.made(
        v -> new Registration(v.get(url), v.get(state), v.get(deadline), v.get(note)));
  }

  private static Codec<XmlDetails.Relation, Relation> relation() {
    Shape<XmlDetails.Relation, Relation> shape =
        new Shape<>("a relation", XmlDetails.Relation::new);
    var type =
        shape.must(
            "type",
            Scalars.choice(Relation.Type.class),
            Relation::type,
            x -> x.type,
            (x, v) -> x.type = v);
    var uid = shape.must("uid", Scalars.UID, Relation::uid, x -> x.uid, (x, v) -> x.uid = v);
    return shape.made(v -> new Relation(v.get(type), v.get(uid)));
  }

  private static Codec<XmlDetails.Footnote, Text> footnote() {
    Shape<XmlDetails.Footnote, Text> shape = new Shape<>("a footnote", XmlDetails.Footnote::new);
    var text = shape.must("text", Texts.TEXT, it -> it, x -> x.text, (x, v) -> x.text = v);
    return shape.made(v -> v.get(text));
  }
}
