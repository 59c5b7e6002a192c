package org.convene.text;

import java.util.Objects;

/**
 * JSON Pointers (RFC 6901), which name the place of a violation in every format: {@code
 * /places/0/name}, {@code /title/en~1x} for the member {@code en/x} of the title.
 *
 * <p>No state; threads may call it at once.
 */
public final class Pointer {

  private Pointer() {}

  /**
   * Returns the pointer of a member.
   *
   * @param parent the pointer of what has the member; empty for the whole document
   * @param name the name of the member, any text
   * @return the pointer, with the name escaped
   */
  public static String at(String parent, String name) {
    Objects.requireNonNull(parent, "parent");
    return parent + '/' + token(name);
  }

  /**
   * Returns the pointer of an element of a list.
   *
   * @param parent the pointer of the list
   * @param index 0 for the first element
   * @return the pointer
   */
  public static String at(String parent, int index) {
    Objects.requireNonNull(parent, "parent");
    return parent + '/' + index;
  }

  /**
   * Escapes a name as a reference token (RFC 6901 section 3).
   *
   * @param name any text
   * @return the name with {@code ~0} for {@code ~} and {@code ~1} for {@code /}
   */
  public static String token(String name) {
    Objects.requireNonNull(name, "name");
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * Returns the name that a reference token stands for (RFC 6901 section 4).
   *
   * @param token what {@link #token} gave
   * @return the name
   */
  public static String name(String token) {
    Objects.requireNonNull(token, "token");
    return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
  }
}
