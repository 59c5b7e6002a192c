package org.convene.mail.mime;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.RawParameter;

/**
 * The mail addresses of people of a calendar, as every mail server takes them (RFC 5321): in ASCII,
 * an international domain by its A-labels.
 */
public final class MailAddresses {

  /** RFC 5321 section 4.5.3.1: of the part before the at sign, and of a path without brackets. */
  private static final int LONGEST_LOCAL = 64;

  private static final int LONGEST = 254;

  private static final String ATEXT = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]";
  private static final Pattern DOT_ATOM = Pattern.compile(ATEXT + "++(\\." + ATEXT + "++)*+");

  /** Two points in a row, which some old mailboxes have, are allowed in quotes alone. */
  private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]++");

  private static final Pattern QUOTED = Pattern.compile("\"(?:[ !#-\\[\\]-~]|\\\\[ -~])++\"");
  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*\\.?[A-Za-z0-9])*+");
  private static final Pattern LITERAL = Pattern.compile("\\[[A-Za-z0-9:.]++\\]");

  /**
   * Letters that java.net.IDN maps to others, by the rules of 2003, where registries since 2010
   * take them as they are: the mail would go to another domain.
   */
  private static final Pattern MAPPED = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

  private MailAddresses() {}

  /**
   * Returns where mail to a person goes.
   *
   * @param user the address, or else the parameter EMAIL (RFC 7986 section 6.2)
   * @return the address, or empty where neither is one
   */
  public static Optional<String> of(CalendarUser user) {
    return of(user.address())
        .or(
            () ->
                user.parameters().stream()
                    .filter(it -> it.name().equalsIgnoreCase("EMAIL"))
                    .map(RawParameter::values)
                    .filter(it -> it.size() == 1)
                    .flatMap(it -> of(it.get(0)).stream())
                    .findFirst());
  }

  /**
   * Returns the mail address that a calendar address is.
   *
   * @param address any URI
   * @return the address, or empty where it is none
   */
  public static Optional<String> of(CalendarAddress address) {
    return address.email().flatMap(MailAddresses::of);
  }

  /**
   * Returns a mail address as it stands in a header field.
   *
   * @param text an address, without a name
   * @return the address in ASCII, or empty where no server would take it
   */
  public static Optional<String> of(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    Optional<String> before = local.length() > LONGEST_LOCAL ? Optional.empty() : local(local);
    return before
        .flatMap(it -> domain(text.substring(at + 1)).map(domain -> it + '@' + domain))
        .filter(it -> it.length() <= LONGEST);
  }

  private static Optional<String> local(String local) {
    if (local.contains("=?")) { // what some programs decode as an encoded word, even here
      return Optional.empty();
    }
    if (DOT_ATOM.matcher(local).matches() || QUOTED.matcher(local).matches()) {
      return Optional.of(local);
    }
    return ATOMS.matcher(local).matches() ? Optional.of('"' + local + '"') : Optional.empty();
  }

  private static Optional<String> domain(String domain) {
    if (LITERAL.matcher(domain).matches()) {
      return Optional.of(domain);
    }
    if (MAPPED.matcher(domain).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(domain)).filter(it -> DOMAIN.matcher(it).matches());
    } catch (IllegalArgumentException e) { // a label that is too long, or has no such letters
      return Optional.empty();
    }
  }

  /**
   * Returns the calendar address of a mail address in ASCII.
   *
   * @param address a mail address, as {@link #of(String)} returns it
   * @return the mailto URI
   */
  public static CalendarAddress calendar(String address) {
    StringBuilder uri = new StringBuilder("mailto:");
    for (byte octet : address.getBytes(StandardCharsets.US_ASCII)) {
      boolean isPlain = Character.isLetterOrDigit(octet) || "@.-_+".indexOf(octet) >= 0;
      if (isPlain) {
        uri.append((char) octet);
      } else {
        uri.append('%').append(Character.forDigit(octet >> 4, 16));
        uri.append(Character.forDigit(octet & 0xF, 16));
      }
    }
    return new CalendarAddress(URI.create(uri.toString()));
  }

  /**
   * Returns what the addresses of one mailbox share: letters of either case, and either spelling of
   * the domain.
   *
   * @param address a calendar address
   * @return a key; the URI where it is no mail address
   */
  public static String key(CalendarAddress address) {
    return of(address)
        .or(address::email)
        .map(it -> it.toLowerCase(Locale.ROOT))
        .orElseGet(() -> address.uri().toString());
  }
}
