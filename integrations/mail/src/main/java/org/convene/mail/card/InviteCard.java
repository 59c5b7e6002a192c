package org.convene.mail.card;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.convene.io.ical.Invitation;

/**
 * The body of the mail that carries an invitation: what people read of it, as HTML and as plain
 * text. It tells no more than the file.
 *
 * <p>Immutable.
 */
public final class InviteCard {

  private final String language;
  private final String subject;
  private final String html;
  private final String text;

  private InviteCard(Card card) {
    this.language = card.language().tag();
    this.subject = card.subject();
    this.html = new CardHtml(card).html();
    this.text = new CardPlain(card).text();
  }

  /**
   * Returns the card of a message.
   *
   * @param invitation the message
   * @param reader the zone of who reads it; empty for the event's alone
   * @return its card
   */
  public static InviteCard of(Invitation invitation, Optional<ZoneId> reader) {
    Objects.requireNonNull(invitation, "invitation");
    Objects.requireNonNull(reader, "reader");
    return new InviteCard(new CardMaker(invitation, reader).card());
  }

  /** {@return the language of its words, as BCP 47 has it: en, fr or es} */
  public String language() {
    return language;
  }

  /** {@return the subject of the mail: one line, without control characters} */
  public String subject() {
    return subject;
  }

  /** {@return a whole document of HTML} */
  public String html() {
    return html;
  }

  /** {@return the same as plain text, with LF at the end of each line} */
  public String text() {
    return text;
  }
}
