package org.convene.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  private final Map<String, Store> stores = new HashMap<>();
  private @Nullable Transport transport;

  /** How many mails of each mailbox were taken; to delete them takes longer than all else. */
  private final Map<String, Integer> taken = new HashMap<>();

  /** Who has mail that was sent here: each look at a mailbox costs a tenth of a second. */
  private final Set<String> full = new HashSet<>();

  Mailboxes(String... addresses) {
    server.start();
    for (String each : addresses) {
      server.setUser(each, each, "secret");
    }
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", HOST);
    properties.setProperty("mail.smtp.port", Integer.toString(port()));
    properties.setProperty("mail.imap.partialfetch", "false");
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

  /** Sends a mail over a connection that stays. */
  void send(MimeMessage mail) throws MessagingException {
    if (transport == null) {
      transport = session.getTransport("smtp");
      transport.connect();
    }
    mail.saveChanges();
    transport.sendMessage(mail, mail.getAllRecipients());
    for (Address each : mail.getAllRecipients()) {
      full.add(((InternetAddress) each).getAddress());
    }
  }

  /** Takes what is in a mailbox, where something was sent to it. */
  List<ReceivedMail> takenIfFull(String address) throws MessagingException, IOException {
    return full.remove(address) ? taken(address) : List.of();
  }

  /** Takes what is in a mailbox, read from the server by IMAP. */
  List<ReceivedMail> taken(String address) throws MessagingException, IOException {
    Store store = stores.get(address);
    if (store == null) {
      store = session.getStore("imap");
      store.connect(HOST, server.getImap().getPort(), address, "secret");
      stores.put(address, store);
    }
    List<ReceivedMail> mails = new ArrayList<>();
    try (Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      int first = taken.getOrDefault(address, 0) + 1;
      int last = inbox.getMessageCount();
      for (int i = first; i <= last; i++) {
        mails.add(ReceivedMail.of((MimeMessage) inbox.getMessage(i)));
      }
      taken.put(address, last);
    }
    return mails;
  }

  @Override
  public void close() {
    server.stop();
  }
}
