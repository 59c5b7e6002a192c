package org.convene.event;

import java.util.regex.Pattern;
import org.convene.text.Expected;

/** Mailboxes as mail programs write them: {@code Ann <a@example.org>} (RFC 5322 section 3.4). */
final class Mailbox {

  /** What a display name holds in quotes only (section 3.2.3). */
  private static final Pattern SPECIALS = Pattern.compile("[<>,;:\\r\\n]");

  private Mailbox() {}

  /** Returns the user of a mailbox, or of an address alone. */
  static CalendarUser user(String text) {
    String mailbox = text.strip();
    int open = mailbox.lastIndexOf('<');
    if (open < 0 || !mailbox.endsWith(">")) {
      return CalendarUser.of(CalendarAddress.of(mailbox));
    }
    String before = mailbox.substring(0, open).strip();
    if (!before.startsWith("\"") && SPECIALS.matcher(before).find()) {
      throw new IllegalArgumentException(
          Expected.found("one mailbox such as Ann <a@example.org>", text));
    }
    String address = mailbox.substring(open + 1, mailbox.length() - 1).strip();
    CalendarUser user = CalendarUser.of(CalendarAddress.of(address));
    String name = unquoted(before);
    return name.isEmpty() ? user : user.withName(name);
  }

  /** A display name without its quotes and the backslashes of quoted pairs (section 3.2.4). */
  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1").strip() : name;
  }
}
