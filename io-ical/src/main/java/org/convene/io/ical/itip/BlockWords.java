package org.convene.io.ical.itip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convene.event.Text;

/** The words of {@link GuestBlock} in a language. */
enum BlockWords {
  ENGLISH(
      "en",
      "--- Practical information ---",
      ": ",
      List.of(
          "Join online",
          "Passcode",
          "Also at",
          "Registration",
          "Register by",
          "Organized by",
          "Contact")),
  FRENCH(
      "fr",
      "--- Informations pratiques ---",
      " : ",
      List.of(
          "Lien de connexion",
          "Code d’accès",
          "Autre lieu",
          "Inscription",
          "Date limite d’inscription",
          "Organisé par",
          "Contact")),
  SPANISH(
      "es",
      "--- Información práctica ---",
      ": ",
      List.of(
          "Enlace de conexión",
          "Código de acceso",
          "Otro lugar",
          "Inscripción",
          "Inscripción hasta",
          "Organizado por",
          "Contacto"));

  private final String language;
  private final String head;
  private final String separator;
  private final List<String> labels;

  BlockWords(String language, String head, String separator, List<String> labels) {
    this.language = language;
    this.head = head;
    this.separator = separator;
    this.labels = labels;
  }

  /** Those of the language of a text; English where it is another one, or not known. */
  static BlockWords of(Optional<Text> title) {
    String tag = title.flatMap(Text::language).orElse("").toLowerCase(Locale.ROOT);
    for (BlockWords words : values()) {
      if (tag.equals(words.language) || tag.startsWith(words.language + '-')) {
        return words;
      }
    }
    return ENGLISH;
  }

  /** The line that begins a block. */
  String head() {
    return head;
  }

  /** What the lines of a kind begin with. */
  String label(BlockLine.Kind kind) {
    return labels.get(kind.ordinal()) + separator;
  }
}
