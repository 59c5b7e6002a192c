/** Invitations as whole mails: composed, to be sent by any mailer, and read. */
module org.convene.mail {
  requires transitive org.convene.io.ical;
  requires transitive jakarta.mail;
  requires org.jsoup;
  requires static org.jspecify;

  exports org.convene.mail;
}
