package org.convene.io.json;

/** Names as tokens of a JSON Pointer (RFC 6901 section 3), and back. */
final class PointerToken {

  private PointerToken() {}

  static String of(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }

  static String name(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }
}
