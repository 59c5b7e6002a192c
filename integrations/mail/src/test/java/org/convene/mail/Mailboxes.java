package org.convene.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mail server on this machine alone, at ports that are free: SMTP in, IMAP out. */
final class Mailboxes implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP)
          });

  private final Session session;

  Mailboxes(String... addresses) {
    server.start();
    for (String each : addresses) {
      server.setUser(each, each, "secret");
    }
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", HOST);
    properties.setProperty("mail.smtp.port", Integer.toString(port()));
    session = Session.getInstance(properties);
  }

  String host() {
    return HOST;
  }

  /** Of SMTP. */
  int port() {
    return server.getSmtp().getPort();
  }

  Session session() {
    return session;
  }

  /** Takes what is in a mailbox, read from the server by IMAP. */
  List<ReceivedMail> taken(String address) throws MessagingException, IOException {
    List<ReceivedMail> mails = new ArrayList<>();
    Store store = session.getStore("imap");
    store.connect(HOST, server.getImap().getPort(), address, "secret");
    try (store;
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_WRITE);
      for (Message each : inbox.getMessages()) {
        mails.add(ReceivedMail.of((MimeMessage) each));
        each.setFlag(Flags.Flag.DELETED, true);
      }
    }
    return mails;
  }

  @Override
  public void close() {
    server.stop();
  }
}
