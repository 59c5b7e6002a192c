package org.convene.event;

/** Mailboxes as mail programs write them: {@code Ann <a@example.org>} (RFC 5322 section 3.4). */
final class Mailbox {

  private Mailbox() {}

  /** Returns the user of a mailbox, or of an address alone. */
  static CalendarUser user(String text) {
    String mailbox = text.strip();
    int open = mailbox.lastIndexOf('<');
    if (open < 0 || !mailbox.endsWith(">")) {
      return CalendarUser.of(mailbox);
    }
    CalendarUser user = CalendarUser.of(mailbox.substring(open + 1, mailbox.length() - 1).strip());
    String name = unquoted(mailbox.substring(0, open).strip());
    return name.isEmpty() ? user : user.withName(name);
  }

  /** A display name without its quotes and the backslashes of quoted pairs (section 3.2.4). */
  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1").strip() : name;
  }
}
