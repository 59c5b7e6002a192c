package org.convene.io.csv.dialects;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call columns, in English, French and Spanish. */
public final class Aliases {

  /** What is meant, and its names: those of the pages of the Network first. */
  private static final String TABLE =
      """
      uid: id, event id, identifier, identifiant, identificador
      url: link, web page, webpage, website, page, event page, event url, lien, page web, site web, \
      enlace, sitio web, pagina web
      title: name, event, event title, event name, subject, topic of the event, gcm talk, activity, \
      session, nom, titre, intitulé, événement, nombre, título, evento, actividad, asunto
      description: summary, abstract, details, about, body, résumé, détails, resumen, descripción, \
      detalles, notes
      start: starts, begin, begins, start datetime, start date time, start date and time, début, \
      inicio, comienzo
      end: ends, finish, end datetime, end date time, end date and time, fin, final
      date: dates, day, event date, date of event, when, jour, date de l'événement, fecha, día, \
      fecha del evento
      start_date: date from, from date, first day, date de début, fecha de inicio
      end_date: date to, to date, last day, date de fin, fecha de fin, fecha de finalización
      time: times, hours, heure, heures, horaire, horaires, hora, horario
      start_time: time from, from time, begin time, heure de début, hora de inicio
      end_time: time to, to time, finish time, heure de fin, hora de fin, hora de finalización
      time_zone: timezone, tz, fuseau horaire, zona horaria, huso horario
      location: venue, place, where, lieu, endroit, lugar, sede, ubicación
      online_url: online link, meeting link, join link, joining link, zoom link, zoom, teams link, \
      webcast, connection link, online url, virtual link, lien de connexion, lien zoom, \
      enlace de conexión, enlace zoom
      mode: attendance, attendance mode, event mode, modality, mode de participation, modalité, \
      modalidad
      organizers: main organizer/s, main organizers, main organizer, organizers, organizer, \
      organisers, organiser, organized by, organised by, host, hosts, hosted by, organisateur, \
      organisateurs, organisé par, organizador, organizadores, organizado por
      contacts: contact, contact person, contacto, persona de contacto, personne de contact
      language: language, languages, event language, langue, langues, idioma, idiomas
      interpreted: interpretation, interpretation languages, interprétation, interpretación
      event_type: type of event, type, kind, type d'événement, tipo de evento, tipo
      categories: event category, category, catégorie, catégories, categoría, categorías
      topics: topic, theme, themes, tags, thème, thèmes, sujet, tema, temas
      target_audiences: target audience, audience, audiences, public cible, public, público, \
      público destinatario, público objetivo
      geographic_scope: scope, échelle géographique, portée géographique, ámbito geográfico
      regions: region, région, régions, región, regiones
      countries: country, pays, país, países
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
      lien d'inscription, inscripción, enlace de inscripción, registro
      registration_deadline: register by, date limite d'inscription, fecha límite de inscripción
      """;

  private static final Map<String, String> MEANINGS = read();

  private Aliases() {}

  private static Map<String, String> read() {
    Map<String, String> meanings = new HashMap<>();
    for (String line : TABLE.strip().split("\n", -1)) {
      int colon = line.indexOf(':');
      String meant = line.substring(0, colon);
      meanings.put(ColumnKey.of(meant), meant);
      for (String name : line.substring(colon + 1).split(",", -1)) {
        meanings.put(ColumnKey.of(name), meant);
      }
    }
    return Map.copyOf(meanings);
  }

  /** What a folded name means; null where that is not known. */
  static @Nullable String meaning(String folded) {
    return MEANINGS.get(folded);
  }
}
