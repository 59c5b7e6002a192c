package org.convene.io.csv.dialects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call columns, in English, French, Spanish and German. */
public final class Aliases {

  /** What is meant, and its names: those of the pages of the Network first. */
  private static final String TABLE =
      """
      uid: id, event id, identifier, identifiant, identificador
      url: link, web page, webpage, website, page, event page, event url, lien, page web, site web, \
      enlace, sitio web, pagina web, \
      event website, webseite, website url
      title: name, event, event title, event name, subject, topic of the event, gcm talk, activity, \
      session, nom, titre, intitulé, événement, nombre, título, evento, actividad, asunto, \
      objet, titel, betreff, veranstaltung, veranstaltungstitel, bezeichnung
      description: summary, abstract, details, about, body, résumé, détails, resumen, descripción, \
      detalles, notes, \
      beschreibung, event description
      start: desde, starts, begin, begins, start datetime, start date time, start date and time, début, \
      inicio, comienzo, \
      start at, starts at, dtstart, beginn, anfang, von, from
      end: ends, finish, end datetime, end date time, end date and time, fin, final, \
      end at, ends at, dtend, ende, bis, to, hasta, until
      date: dates, day, event date, date of event, when, jour, date de l'événement, fecha, día, \
      fecha del evento, \
      datum, tag, wann
      start_date: date from, from date, first day, date de début, fecha de inicio, \
      startdatum, beginndatum, anfangsdatum
      end_date: date to, to date, last day, date de fin, fecha de fin, fecha de finalización, \
      enddatum
      time: times, hours, heure, heures, horaire, horaires, hora, horario, \
      uhrzeit, zeit
      start_time: time from, from time, begin time, heure de début, hora de inicio, \
      startzeit, beginn uhrzeit, event start time
      end_time: time to, to time, finish time, heure de fin, hora de fin, hora de finalización, \
      endzeit, event end time
      time_zone: timezone, tz, fuseau horaire, zona horaria, huso horario, \
      zeitzone, event time zone, event timezone
      all_day: all day event, all day, allday, whole day, ganztägig, ganztägiges ereignis, \
      journée entière, toute la journée, todo el día
      location: venue, place, where, lieu, endroit, lugar, sede, ubicación, \
      venue name, event venue name, event venue, location name, place name, emplacement, \
      ort, veranstaltungsort, standort, nom du lieu, nombre del lugar
      online_url: online link, meeting link, join link, joining link, zoom link, zoom, teams link, \
      webcast, connection link, online url, virtual link, lien de connexion, lien zoom, \
      enlace de conexión, enlace zoom
      room: room name, salle, sala, raum, saal
      address: venue address, street, street address, location address, adresse, \
      adresse du lieu, straße, dirección, calle
      city: venue city, town, ville, stadt, ciudad, locality
      postal_code: postcode, zip, zip code, venue zip, code postal, plz, postleitzahl, \
      código postal
      mode: attendance, attendance mode, event mode, modality, mode de participation, modalité, \
      modalidad
      organizers: main organizer/s, main organizers, main organizer, organizers, organizer, \
      organisers, organiser, organized by, organised by, host, hosts, hosted by, organisateur, \
      organisateurs, organisé par, organizador, organizadores, organizado por, \
      organizer name, organiser name, event organizer, event organizer name, \
      nom de l'organisateur, veranstalter, organisator
      contacts: contact, contact person, contacto, persona de contacto, personne de contact, \
      ansprechpartner, ansprechperson, kontakt
      language: language, languages, event language, langue, langues, idioma, idiomas, \
      sprache, sprachen
      interpreted: interpretation, interpretation languages, interprétation, interpretación
      event_type: type of event, type, kind, type d'événement, tipo de evento, tipo
      categories: event category, category, catégorie, catégories, categoría, categorías, \
      kategorie, kategorien
      topics: topic, theme, themes, tags, thème, thèmes, sujet, tema, temas, \
      event tags, thema, themen
      target_audiences: target audience, audience, audiences, public cible, public, público, \
      público destinatario, público objetivo, \
      zielgruppe
      geographic_scope: scope, échelle géographique, portée géographique, ámbito geográfico
      regions: region, région, régions, región, regiones
      countries: country, pays, país, países, \
      land
      workstream_output: produit d'un groupe de travail
      workstreams: workstream
      workstream_or_output: grupo de trabajo
      regional_review_process: regional review, processus d'examen régional, \
      proceso de revisión regional
      gcm_objectives: gcm objective, objectives, objectifs pacte mondial pour la migration, \
      objectifs du pacte mondial, objetivos del pacto mundial para la migración, \
      objetivos del pacto mundial
      guiding_principles: cross cutting theme, cross cutting themes, guiding principle, \
      principes directeurs, thème transversal, principios rectores, tema transversal
      sdg_goals: sdg, sdgs, sdg goal, sustainable development goal, \
      sustainable development goals, odd, ods
      sdg_targets: sdg target, cibles des odd, cible odd, metas de los ods, meta de los ods
      sdg_indicators: sdg indicator, indicateurs des odd, indicadores de los ods
      status: statut, estado, état
      registration: registration link, register, registration url, inscription, inscriptions, \
      lien d'inscription, inscripción, enlace de inscripción, registro, \
      anmeldung
      registration_deadline: register by, date limite d'inscription, fecha límite de inscripción
      """;

  private static final Map<String, String> MEANINGS = meanings();

  private Aliases() {}

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new HashMap<>(read(TABLE));
    List.copyOf(meanings.values()).forEach(meant -> meanings.put(ColumnKey.of(meant), meant));
    return Map.copyOf(meanings);
  }

  /** The folded names of a table of lines such as {@code meant: name, name}, by what is meant. */
  static Map<String, String> read(String table) {
    Map<String, String> meanings = new HashMap<>();
    for (String line : table.lines().toList()) {
      int colon = line.indexOf(':');
      for (String name : line.substring(colon + 1).split(",", -1)) {
        meanings.put(ColumnKey.of(name), line.substring(0, colon));
      }
    }
    return meanings;
  }

  /** What a folded name means; null where that is not known. */
  static @Nullable String meaning(String folded) {
    return MEANINGS.get(folded);
  }
}
