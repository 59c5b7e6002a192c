package org.convene.mail.card;

/**
 * What a card says, in each language. {@code {0}} and {@code {1}} stand for what is filled in, such
 * as a name.
 */
enum CardWord {
  /** The line that begins the block for guests in a description. */
  BLOCK(
      "--- Practical information ---",
      "--- Informations pratiques ---",
      "--- Información práctica ---"),

  // What a message is, which its subject begins with.
  INVITATION("Invitation", "Invitation", "Invitación"),
  UPDATED("Updated invitation", "Invitation mise à jour", "Invitación actualizada"),
  CANCELLED("Cancelled", "Annulé", "Cancelado"),
  ACCEPTED("Accepted", "Accepté", "Aceptado"),
  DECLINED("Declined", "Refusé", "Rechazado"),
  TENTATIVE("Tentative", "Provisoire", "Provisional"),
  DELEGATED("Delegated", "Délégué", "Delegado"),
  ANSWER("Reply", "Réponse", "Respuesta"),
  PROPOSED("Proposed new time", "Nouvelle date proposée", "Nueva fecha propuesta"),
  PROPOSAL_DECLINED("Proposal declined", "Proposition refusée", "Propuesta rechazada"),
  REFRESH("Update requested", "Mise à jour demandée", "Actualización solicitada"),
  EVENT("Event", "Événement", "Evento"),

  // What a message means for who reads it.
  PLEASE_REPLY(
      "Please reply with the buttons of your mail program, or open the attached calendar file.",
      "Merci de répondre avec les boutons de votre messagerie, ou d’ouvrir le fichier de calendrier"
          + " joint.",
      "Responda con los botones de su programa de correo o abra el archivo de calendario adjunto."),
  WAS_UPDATED(
      "The invitation has changed. It replaces the earlier one.",
      "L’invitation a changé. Elle remplace la précédente.",
      "La invitación ha cambiado. Sustituye a la anterior."),
  WAS_CANCELLED(
      "This event has been cancelled.",
      "Cet événement est annulé.",
      "Este evento se ha cancelado."),
  DATE_CANCELLED(
      "This date of the series has been cancelled.",
      "Cette date de la série est annulée.",
      "Esta fecha de la serie se ha cancelado."),
  DATES_CANCELLED(
      "These dates of the series have been cancelled.",
      "Ces dates de la série sont annulées.",
      "Estas fechas de la serie se han cancelado."),
  UNINVITED(
      "You are no longer invited to this event.",
      "Vous n’êtes plus invité à cet événement.",
      "Ya no está invitado a este evento."),
  HAS_ACCEPTED(
      "{0} has accepted the invitation.",
      "{0} a accepté l’invitation.", "{0} ha aceptado la invitación."),
  HAS_DECLINED(
      "{0} has declined the invitation.",
      "{0} a refusé l’invitation.", "{0} ha rechazado la invitación."),
  IS_TENTATIVE(
      "{0} has accepted the invitation tentatively.",
      "{0} a accepté l’invitation à titre provisoire.",
      "{0} ha aceptado la invitación provisionalmente."),
  HAS_DELEGATED(
      "{0} has delegated the invitation to {1}.",
      "{0} a délégué l’invitation à {1}.", "{0} ha delegado la invitación en {1}."),
  HAS_NOT_ANSWERED(
      "{0} has not decided yet.", "{0} n’a pas encore décidé.", "{0} aún no ha decidido."),
  HAS_PROPOSED(
      "{0} proposes the following. Nothing changes until the organizer accepts it.",
      "{0} propose ce qui suit. Rien ne change tant que l’organisateur ne l’accepte pas.",
      "{0} propone lo siguiente. Nada cambia hasta que el organizador lo acepte."),
  HAS_DECLINED_PROPOSAL(
      "{0} has declined your proposal. The event stays as it was.",
      "{0} a refusé votre proposition. L’événement reste inchangé.",
      "{0} ha rechazado su propuesta. El evento sigue como estaba."),
  ASKS(
      "{0} asks for the latest version of this invitation.",
      "{0} demande la dernière version de cette invitation.",
      "{0} solicita la última versión de esta invitación."),
  COMMENT("Message from {0}", "Message de {0}", "Mensaje de {0}"),

  // Labels.
  WHEN("When", "Quand", "Cuándo"),
  YOUR_ZONE("In your time zone", "Dans votre fuseau horaire", "En su zona horaria"),
  REPEATS("Repeats", "Récurrence", "Se repite"),
  FIRST_DATES("First dates", "Premières dates", "Primeras fechas"),
  ALSO_ON("Also on", "Également le", "También el"),
  EXCEPT("Except on", "Sauf le", "Excepto el"),
  CHANGES("Different on single dates", "Dates modifiées", "Fechas modificadas"),
  STATUS("Status", "Statut", "Estado"),
  WHERE("Where", "Où", "Dónde"),
  LINK("Join online", "Lien de connexion", "Enlace de conexión"),
  PASSCODE("Passcode", "Code d’accès", "Código de acceso"),
  PLACE("Also at", "Autre lieu", "Otro lugar"),
  ORGANIZER("Organizer", "Organisateur", "Organizador"),
  GUESTS("Guests", "Invités", "Invitados"),
  ORGANIZERS("Organized by", "Organisé par", "Organizado por"),
  REGISTRATION("Registration", "Inscription", "Inscripción"),
  DEADLINE("Register by", "Date limite d’inscription", "Inscripción hasta"),
  CONTACT("Contact", "Contact", "Contacto"),
  PAGE("More information", "Plus d’informations", "Más información"),
  LINKS("Links", "Liens", "Enlaces"),
  NOTES("Notes", "Remarques", "Notas"),
  DESCRIPTION("Description", "Description", "Descripción"),
  ADD("Add to your calendar", "Ajouter à votre calendrier", "Añadir a su calendario"),

  // Parts of a line.
  JOIN("Join online", "Participer en ligne", "Unirse en línea"),
  REGISTER("Register", "S’inscrire", "Inscribirse"),
  AND(" and ", " et ", " y "),
  ALL_DAY("all day", "toute la journée", "todo el día"),
  LOCAL_TIME("local time", "heure locale", "hora local"),
  CITY_TIME("{0} time", "heure de {0}", "hora de {0}"),
  INSTEAD_OF("{0} instead of {1}", "{0} au lieu de {1}", "{0} en lugar de {1}"),
  FROM_ON("From {0} on", "À partir du {0}", "A partir del {0}"),
  CHANGED("other details", "autres détails", "otros detalles"),
  NOT_TITLED("(no title)", "(sans titre)", "(sin título)"),
  AND_MORE("and {0} more", "et {0} de plus", "y {0} más"),
  CUT(
      "(shortened; the calendar file has the whole text)",
      "(abrégé ; le fichier de calendrier contient tout le texte)",
      "(abreviado; el archivo de calendario contiene todo el texto)"),
  FIRST_ONLY("first date only", "première date seulement", "solo la primera fecha"),
  NOT_EXCEPTIONS("without the exceptions", "sans les exceptions", "sin las excepciones"),
  HAS_NO_ANSWER("no reply yet", "pas encore de réponse", "sin respuesta"),
  DID_ACCEPT("accepted", "accepté", "aceptado"),
  DID_DECLINE("declined", "refusé", "rechazado"),
  DID_TENTATIVELY("tentative", "provisoire", "provisional"),
  DID_DELEGATE("delegated", "délégué", "delegado"),
  IS_OPTIONAL("optional", "facultatif", "opcional"),
  IS_CHAIR("chair", "préside", "preside"),
  IS_INFORMED("for information", "pour information", "para su información"),
  IS_TENTATIVE_EVENT("not confirmed yet", "pas encore confirmé", "sin confirmar"),
  IS_CANCELLED_EVENT("cancelled", "annulé", "cancelado");

  private final String english;
  private final String french;
  private final String spanish;

  CardWord(String english, String french, String spanish) {
    this.english = english;
    this.french = french;
    this.spanish = spanish;
  }

  /** Whether a row with this label is among those that come first: when, where and how to join. */
  boolean isFirst() {
    return compareTo(WHEN) >= 0 && compareTo(PLACE) <= 0;
  }

  String in(CardLanguage language) {
    return language.of(english, french, spanish);
  }

  /** With something filled in. */
  String in(CardLanguage language, String filled) {
    return in(language).replace("{0}", filled);
  }
}
