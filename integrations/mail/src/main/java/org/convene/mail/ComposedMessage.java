package org.convene.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A message that keeps its Message-ID when it is sent, so that the same mail has the same. */
final class ComposedMessage extends MimeMessage {

  ComposedMessage(@Nullable Session session, InputStream in) throws MessagingException {
    super(session, in);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    if (getMessageID() == null) {
      super.updateMessageID();
    }
  }
}
