package org.convene.io.ical.itip;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Text;
import org.convene.io.ical.itip.BlockLine.Kind;

/**
 * The words of {@link GuestBlock} in a language.
 *
 * @param head the line that begins a block
 * @param separator what stands behind a label
 */
record BlockWords(String language, String head, String separator, Map<Kind, String> labels) {

  private static final BlockWords ENGLISH =
      new BlockWords(
          "en",
          "--- Practical information ---",
          ": ",
          Map.of(
              Kind.LINK, "Join online",
              Kind.PASSCODE, "Passcode",
              Kind.PLACE, "Also at",
              Kind.REGISTRATION, "Registration",
              Kind.DEADLINE, "Register by",
              Kind.ORGANIZERS, "Organized by",
              Kind.CONTACT, "Contact"));

  private static final BlockWords FRENCH =
      new BlockWords(
          "fr",
          "--- Informations pratiques ---",
          " : ",
          Map.of(
              Kind.LINK, "Lien de connexion",
              Kind.PASSCODE, "Code d’accès",
              Kind.PLACE, "Autre lieu",
              Kind.REGISTRATION, "Inscription",
              Kind.DEADLINE, "Date limite d’inscription",
              Kind.ORGANIZERS, "Organisé par",
              Kind.CONTACT, "Contact"));

  private static final BlockWords SPANISH =
      new BlockWords(
          "es",
          "--- Información práctica ---",
          ": ",
          Map.of(
              Kind.LINK, "Enlace de conexión",
              Kind.PASSCODE, "Código de acceso",
              Kind.PLACE, "Otro lugar",
              Kind.REGISTRATION, "Inscripción",
              Kind.DEADLINE, "Inscripción hasta",
              Kind.ORGANIZERS, "Organizado por",
              Kind.CONTACT, "Contacto"));

  static final List<BlockWords> ALL = List.of(ENGLISH, FRENCH, SPANISH);

  /** Those of the language of a text; English where it is another one, or not known. */
  static BlockWords of(Optional<Text> title) {
    String tag = title.flatMap(Text::language).orElse("").toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(it -> tag.equals(it.language) || tag.startsWith(it.language + '-'))
        .findFirst()
        .orElse(ENGLISH);
  }

  /** What the lines of a kind begin with. */
  String label(Kind kind) {
    return Objects.requireNonNull(labels.get(kind), "kind") + separator;
  }
}
