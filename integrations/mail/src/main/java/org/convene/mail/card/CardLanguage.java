package org.convene.mail.card;

import java.util.Locale;
import java.util.Optional;
import org.convene.event.Text;

/** A language that cards are written in. */
enum CardLanguage {
  EN("en", ": "),
  FR("fr", " : "),
  ES("es", ": ");

  private final String tag;
  private final String colon;

  CardLanguage(String tag, String colon) {
    this.tag = tag;
    this.colon = colon;
  }

  /** That of a title; English where it is another one, or not known. */
  static CardLanguage of(Optional<Text> title) {
    String given = title.flatMap(Text::language).orElse("").toLowerCase(Locale.ROOT);
    for (CardLanguage language : values()) {
      if (given.equals(language.tag) || given.startsWith(language.tag + '-')) {
        return language;
      }
    }
    return EN;
  }

  String tag() {
    return tag;
  }

  /** What stands between a label and what it labels. */
  String colon() {
    return colon;
  }

  /** The one of three texts that is in this language. */
  String of(String english, String french, String spanish) {
    return switch (this) {
      case EN -> english;
      case FR -> french;
      case ES -> spanish;
    };
  }
}
