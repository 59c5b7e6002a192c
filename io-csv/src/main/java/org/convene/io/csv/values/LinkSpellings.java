package org.convene.io.csv.values;

import java.util.Base64;
import org.convene.event.Attachment;
import org.convene.event.Content;
import org.convene.event.EventModel;
import org.convene.event.Image;
import org.convene.event.Link;
import org.convene.event.Relation;
import org.convene.event.Uid;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.ItemSpelling;
import org.convene.io.csv.cells.Spelling;

/** Links, attachments, images and relations. */
public final class LinkSpellings {

  private static final String REL = "rel";
  private static final String LABEL = "label";
  private static final String TYPE = "type";
  private static final String LANGUAGE = "language";
  private static final String DATA = "data";
  private static final String DISPLAY = "display";

  private static final Spelling<Image.Display> DISPLAYS = WordSpellings.choice(Image.Display.class);
  private static final Spelling<Relation.Type> TYPES = WordSpellings.choice(Relation.Type.class);

  static final Spelling<Link> LINK =
      new ItemSpelling<>(EventModel.LINK.what()) {
        @Override
        public String write(Link link) {
          return Item.of(link.href().toString())
              .with(REL, link.rel())
              .with(LABEL, link.label(), TextSpelling.TEXT::write)
              .with(TYPE, link.mediaType())
              .with(LANGUAGE, link.language())
              .toString();
        }

        @Override
        protected Link value(Item item) {
          item.only(REL, LABEL, TYPE, LANGUAGE);
          return new Link(
              item.read("href", WordSpellings.URI_TEXT),
              item.get(REL),
              item.get(LABEL, TextSpelling.TEXT),
              item.get(TYPE),
              item.get(LANGUAGE));
        }
      };

  static final Spelling<Attachment> ATTACHMENT =
      new ItemSpelling<>(EventModel.ATTACHMENT.what()) {
        @Override
        public String write(Attachment attachment) {
          return content(attachment.content())
              .with(TYPE, attachment.mediaType())
              .with(LABEL, attachment.label())
              .toString();
        }

        @Override
        protected Attachment value(Item item) {
          item.only(DATA, TYPE, LABEL);
          return new Attachment(content(item), item.get(TYPE), item.get(LABEL));
        }
      };

  static final Spelling<Image> IMAGE =
      new ItemSpelling<>(EventModel.IMAGE.what()) {
        @Override
        public String write(Image image) {
          return content(image.content())
              .with(TYPE, image.mediaType())
              .with(DISPLAY, image.display(), DISPLAYS::write)
              .toString();
        }

        @Override
        protected Image value(Item item) {
          item.only(DATA, TYPE, DISPLAY);
          return new Image(content(item), item.get(TYPE), item.get(DISPLAY, DISPLAYS));
        }
      };

  static final Spelling<Relation> RELATION =
      new ItemSpelling<>(EventModel.RELATION.what()) {
        @Override
        public String write(Relation relation) {
          return Item.of(relation.uid().value())
              .with(TYPE, TYPES.write(relation.type()))
              .toString();
        }

        @Override
        protected Relation value(Item item) {
          item.only(TYPE);
          return new Relation(
              item.get(TYPE, TYPES).orElse(Relation.Type.PARENT), Uid.of(item.text()));
        }
      };

  private LinkSpellings() {}

  private static Item content(Content content) {
    return content.match(
        remote -> Item.of(remote.uri().toString()),
        inline -> Item.of("").with(DATA, Base64.getEncoder().encodeToString(inline.bytes())));
  }

  private static Content content(Item item) {
    return item.get(DATA, BYTES)
        .map(Content::of)
        .orElseGet(() -> Content.at(item.read("uri", WordSpellings.URI_TEXT)));
  }

  private static final Spelling<byte[]> BYTES =
      Spelling.of(
          "bytes in Base64", Base64.getEncoder()::encodeToString, Base64.getDecoder()::decode);
}
