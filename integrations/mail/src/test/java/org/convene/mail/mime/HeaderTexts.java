package org.convene.mail.mime;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of what ends, begins, folds, encodes and turns a line of a header. */
public final class HeaderTexts {

  private HeaderTexts() {}

  public static Arbitrary<String> texts() {
    return Arbitraries.of(
            "\r\n",
            "\r",
            "\n",
            "\0",
            "\u0085",
            "\u2028",
            "\u202E",
            "\u2066",
            "\u2069",
            "\uD800",
            "\"",
            "\\",
            "<",
            ">",
            ",",
            ":",
            "=?",
            "?=",
            "=?utf-8?q?=0D=0A?=",
            " ",
            "  ",
            "\t",
            "a",
            "\r\nBcc: x@example.net",
            "é",
            "日本",
            "👩🏽‍💻",
            "שלום",
            "averyveryverylongwordthatnolineholds")
        .list()
        .ofMaxSize(60)
        .map(it -> String.join("", it));
  }
}
