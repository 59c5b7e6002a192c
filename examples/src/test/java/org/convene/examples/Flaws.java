package org.convene.examples;

import java.util.stream.Stream;

/** The flaws of {@link OneVerdictTest}. */
final class Flaws {

  private Flaws() {}

  static Stream<Flaw> all() {
    return Stream.of(words(), times(), SeriesFlaws.all(), values(), entries())
        .flatMap(flaws -> flaws);
  }

  private static Stream<Flaw> words() {
    return Stream.of(
        Flaw.onADay(
                "a guiding principle that is none",
                "\"classification\":{\"guidingPrinciples\":[\"Nonsense\"]}",
                "<classification><guidingPrinciples><guidingPrinciple>Nonsense</guidingPrinciple>"
                    + "</guidingPrinciples></classification>",
                "guiding_principles=Nonsense",
                "X-CONVENE-GUIDING-PRINCIPLE:Nonsense")
            .kept("warning vocabulary.unknown-word /classification/guidingPrinciples/0"),
        Flaw.onADay(
                "a target of the SDGs that is none",
                "\"classification\":{\"sdgTargets\":[\"10.8\"]}",
                "<classification><sdgTargets><sdgTarget>10.8</sdgTarget></sdgTargets>"
                    + "</classification>",
                "sdg_targets=10.8",
                "CONCEPT:http://metadata.un.org/sdg/10.8")
            .kept("warning vocabulary.unknown-word /classification/sdgTargets/0")
            // there the address of a concept is a concept
            .keptElsewhere("icalendar"),
        Flaw.onADay(
                "an objective of the GCM that is none",
                "\"classification\":{\"gcmObjectives\":[24]}",
                "<classification><gcmObjectives><objective>24</objective></gcmObjectives>"
                    + "</classification>",
                "gcm_objectives=24",
                "X-CONVENE-GCM-OBJECTIVES:24")
            .kept("warning vocabulary.unknown-word /classification/gcmObjectives/0"),
        Flaw.onADay(
                "a review region without a word",
                "\"classification\":{\"reviewRegions\":[\"Africa\",\"\"]}",
                "<classification><reviewRegions><reviewRegion>Africa</reviewRegion><reviewRegion/>"
                    + "</reviewRegions></classification>",
                "review_regions=Africa; ",
                "X-CONVENE-REVIEW-REGION:Africa\nX-CONVENE-REVIEW-REGION:")
            .refused("error text.empty /classification/reviewRegions/1")
            // nothing between semicolons and an empty line say nothing
            .keptElsewhere("csv")
            .keptElsewhere("icalendar"),
        Flaw.onADay(
                "a guiding principle with a control character",
                "\"classification\":{\"guidingPrinciples\":[\"Non\\u007Fsense\"]}",
                "<classification><guidingPrinciples><guidingPrinciple>Non&#x7F;sense"
                    + "</guidingPrinciple></guidingPrinciples></classification>",
                "guiding_principles=Non\u007Fsense",
                "X-CONVENE-GUIDING-PRINCIPLE:Non\u007Fsense")
            .refused("error text.not-portable /classification/guidingPrinciples/0")
            // control characters are left out of every line, and told
            .keptElsewhere(
                "icalendar",
                "warning format.control-character ",
                "warning vocabulary.unknown-word /classification/guidingPrinciples/0"),
        Flaw.onADay(
                "a country that is none",
                "\"classification\":{\"countries\":[\"Atlantis\"]}",
                "<classification><countries><country>Atlantis</country></countries>"
                    + "</classification>",
                "countries=Atlantis",
                "X-CONVENE-COUNTRY:Atlantis")
            .kept(),
        Flaw.onADay(
                "a language by its name",
                "\"languages\":[\"English\"]",
                "<languages><language>English</language></languages>",
                "languages=English",
                "X-CONVENE-LANGUAGE:English")
            .kept(),
        Flaw.onADay(
                "a status that is none",
                "\"status\":\"maybe\"",
                "<status>maybe</status>",
                "event_status=maybe",
                "STATUS:maybe")
            .refused("error format.value /status")
            .keptRawInCalendars("/status"),
        Flaw.onADay(
                "a privacy that is none",
                "\"privacy\":\"secret-ish\"",
                "<privacy>secret-ish</privacy>",
                "privacy=secret-ish",
                "CLASS:secret-ish")
            .refused("error format.value /privacy")
            // RFC 5545 section 3.8.1.3: what is not known is treated as PRIVATE
            .keptElsewhere("icalendar"),
        Flaw.onADay(
                "a way to attend that is none",
                "\"attendanceMode\":\"telepathy\"",
                "<attendanceMode>telepathy</attendanceMode>",
                "attendance_mode=telepathy",
                "X-CONVENE-ATTENDANCE-MODE:telepathy")
            .refused("error format.value /attendanceMode")
            .keptRawInCalendars("/attendanceMode"));
  }

  private static Stream<Flaw> times() {
    return Stream.of(
        Flaw.onADay(
                "an instant with half a second",
                "\"created\":\"2022-05-18T12:30:00.5Z\"",
                "<created>2022-05-18T12:30:00.5Z</created>~",
                "created=2022-05-18T12:30:00.5Z",
                "CREATED:20220518T123000.5Z")
            .kept("warning time.fraction-dropped /created"),
        Flaw.of(
                "an end in the middle of a second, and before the start",
                "\"schedule\":{\"start\":\"2022-05-18T08:30\",\"end\":\"2022-05-18T07:30:00.25\","
                    + "\"timeZone\":\"Europe/Paris\"}",
                "<schedule><start>2022-05-18T08:30</start><timeZone>Europe/Paris</timeZone>"
                    + "<end>2022-05-18T07:30:00.25</end></schedule>",
                "start=2022-05-18T08:30|end=2022-05-18T07:30:00.25|time_zone=Europe/Paris",
                "DTSTART;TZID=Europe/Paris:20220518T083000\nDTEND;TZID=Europe/Paris:20220518T073000.25")
            .refused(
                "error schedule.end-before-start /schedule/end",
                "error time.not-portable /schedule/end")
            .keptElsewhere(
                "icalendar",
                "warning format.value /schedule/end",
                "warning time.fraction-dropped /schedule/end"),
        Flaw.of(
                "a zone by its name in Windows",
                "\"schedule\":{\"start\":\"2022-05-18T08:30\",\"timeZone\":\"W. Europe Standard Time\"}",
                "<schedule><start>2022-05-18T08:30</start>"
                    + "<timeZone>W. Europe Standard Time</timeZone></schedule>",
                "start=2022-05-18T08:30|time_zone=W. Europe Standard Time",
                "DTSTART;TZID=W. Europe Standard Time:20220518T083000")
            .kept("warning time-zone.alias /schedule/timeZone"),
        Flaw.of(
                "a zone in small letters",
                "\"schedule\":{\"start\":\"2022-05-18T08:30\",\"timeZone\":\"europe/paris\"}",
                "<schedule><start>2022-05-18T08:30</start><timeZone>europe/paris</timeZone></schedule>",
                "start=2022-05-18T08:30|time_zone=europe/paris",
                "DTSTART;TZID=europe/paris:20220518T083000")
            .kept("warning time-zone.alias /schedule/timeZone"),
        Flaw.of(
                "an end before the start",
                "\"schedule\":{\"start\":\"2022-05-18T08:30\",\"end\":\"2022-05-18T07:30\"}",
                "<schedule><start>2022-05-18T08:30</start><end>2022-05-18T07:30</end></schedule>",
                "start=2022-05-18T08:30|end=2022-05-18T07:30",
                "DTSTART:20220518T083000\nDTEND:20220518T073000")
            .refused("error schedule.end-before-start /schedule/end")
            .keptRawInCalendars("/schedule/end"),
        Flaw.of(
                "a day that no month has",
                "\"schedule\":{\"first\":\"2022-02-30\"}",
                "<schedule><first>2022-02-30</first></schedule>",
                "start=2022-02-30 all day",
                "DTSTART;VALUE=DATE:20220230")
            .refused("error format.value /schedule/first")
            .keptRawInCalendars("/schedule/first"));
  }

  private static Stream<Flaw> values() {
    return Stream.of(
        Flaw.onADay(
                "a priority above 9",
                "\"priority\":99",
                "<priority>99</priority>",
                "priority=99",
                "PRIORITY:99")
            .refused("error priority.out-of-range /priority")
            .keptRawInCalendars("/priority"),
        Flaw.onADay(
                "a priority that is no number",
                "\"priority\":\"high-ish\"",
                "<priority>high-ish</priority>",
                "priority=high-ish",
                "PRIORITY:high-ish")
            .refused("error format.value /priority")
            .keptRawInCalendars("/priority"),
        Flaw.onADay(
                "an address that is no URI",
                "\"url\":\"http://[\"",
                "<url>http://[</url>~",
                "url=http://[",
                "URL:http://[")
            .refused("error format.value /url")
            .keptRawInCalendars("/url"),
        Flaw.onADay(
                "a description without text",
                "\"description\":\"\"",
                "~<description></description>",
                "description=",
                "DESCRIPTION:")
            .refused("error text.empty /description")
            // an empty cell and an empty line say nothing
            .keptElsewhere("csv")
            .keptElsewhere("icalendar"),
        Flaw.onADay(
                "a description in a language that is no tag",
                "\"description\":{\"not a tag\":\"T\"}",
                "~<description xml:lang=\"not a tag\">T</description>",
                "description=T|description_language=not a tag",
                "DESCRIPTION;LANGUAGE=not a tag:T")
            .refused("error text.language-malformed /description")
            // the line is kept raw beside the text
            .keptElsewhere("icalendar"),
        Flaw.onADay(
                "a colour that is none",
                "\"color\":\"beige-ish\"",
                "<color>beige-ish</color>",
                "color=beige-ish",
                "COLOR:beige-ish")
            .kept(),
        Flaw.onADay(
                "a number of changes below zero",
                "\"sequence\":-1",
                "<sequence>-1</sequence>~",
                "sequence=-1",
                "SEQUENCE:-1")
            .refused("error sequence.negative /sequence")
            .keptRawInCalendars("/sequence"));
  }

  /** What stands in an entry of a list, or in a part of one. */
  private static Stream<Flaw> entries() {
    return Stream.of(
        Flaw.of(
                "a last day with a time",
                "\"schedule\":{\"first\":\"2022-05-18\",\"last\":\"2022-05-19T08:30\"}",
                "<schedule><first>2022-05-18</first><last>2022-05-19T08:30</last></schedule>",
                "start=2022-05-18 all day|end=2022-05-19T08:30",
                "DTSTART;VALUE=DATE:20220518\nDTEND:20220519T083000")
            .refused("error format.value /schedule/last")
            .keptElsewhere("icalendar", "warning format.end-kind /schedule/last"),
        Flaw.of(
                "a last day before the first",
                "\"schedule\":{\"first\":\"2022-05-18\",\"last\":\"2022-05-17\"}",
                "<schedule><first>2022-05-18</first><last>2022-05-17</last></schedule>",
                "start=2022-05-18 all day|end=2022-05-17 all day",
                "DTSTART;VALUE=DATE:20220518\nDTEND;VALUE=DATE:20220518")
            .refused("error schedule.last-before-first /schedule/last")
            .keptRawInCalendars("/schedule/last"),
        Flaw.of(
                "an end that is a day, after a start that is a time",
                "\"schedule\":{\"start\":\"2022-05-18T08:30\",\"end\":\"2022-05-19\"}",
                "<schedule><start>2022-05-18T08:30</start><end>2022-05-19</end></schedule>",
                "start=2022-05-18T08:30|end=2022-05-19",
                "DTSTART:20220518T083000\nDTEND;VALUE=DATE:20220519")
            .refused("error format.value /schedule/end")
            .keptElsewhere("icalendar", "warning format.end-kind /schedule/end"),
        Flaw.onADay(
                "a link with an address that is no URI",
                "\"links\":[{\"href\":\"https://example.org/\"},{\"href\":\"http://[\"}]",
                "<links><link><href>https://example.org/</href></link>"
                    + "<link><href>http://[</href></link></links>",
                "links=https://example.org/; http:\\/\\/\\[",
                "LINK;VALUE=URI:https://example.org/\nLINK;VALUE=URI:http://[")
            .refused("error format.value /links/1/href")
            .keptRawInCalendars("/links"),
        Flaw.onADay(
                "a role of an attendee that is none",
                "\"meeting\":{\"attendees\":[{\"address\":\"mailto:a@example.org\",\"role\":\"boss\"}]}",
                "<meeting><attendees><attendee><address>mailto:a@example.org</address>"
                    + "<role>boss</role></attendee></attendees></meeting>",
                "attendees=a@example.org [role=boss]",
                "ATTENDEE;ROLE=boss:mailto:a@example.org")
            .refused("error format.value /meeting/attendees/0/role")
            // RFC 5545 section 3.2.16: a role that is not known is treated as REQ-PARTICIPANT
            .keptElsewhere("icalendar"),
        Flaw.onADay(
                "a delegate whose address is none",
                "\"meeting\":{\"attendees\":[{\"address\":\"mailto:a@example.org\","
                    + "\"delegatedTo\":[\"mailto:b@example.org\",\"http://[\"]}]}",
                "<meeting><attendees><attendee><address>mailto:a@example.org</address>"
                    + "<delegatedTo><address>mailto:b@example.org</address><address>http://[</address>"
                    + "</delegatedTo></attendee></attendees></meeting>",
                "attendees=a@example.org [delegated_to=mailto:b@example.org]"
                    + " [delegated_to=http://\\[]",
                "ATTENDEE;DELEGATED-TO=\"mailto:b@example.org\",\"http://[\":mailto:a@example.org")
            .refused("error format.value /meeting/attendees/0/delegatedTo/1")
            // the line is kept raw beside the attendee
            .keptElsewhere("icalendar"),
        Flaw.onADay(
                "a feature of a place online that is none",
                "\"places\":[{\"name\":\"Hall\"},"
                    + "{\"online\":\"https://example.org/\",\"features\":[\"video\",\"smell\"]}]",
                "<places><venue><name>Hall</name></venue><onlineVenue><uri>https://example.org/</uri>"
                    + "<features><feature>video</feature><feature>smell</feature></features>"
                    + "</onlineVenue></places>",
                "places=Hall; https://example.org/ [online=yes] [feature=video] [feature=smell]",
                "LOCATION:Hall\nCONFERENCE;VALUE=URI;FEATURE=VIDEO,SMELL:https://example.org/")
            .refused("error format.value /places/1/features/1")
            // RFC 7986 section 6.3: a feature that is not known is left to others
            .keptElsewhere("icalendar"),
        Flaw.onADay(
                "a reminder at an instant with half a second",
                "\"reminders\":[{\"trigger\":{\"at\":\"2022-05-18T08:00:00.5Z\"}}]",
                "<reminders><reminder><trigger><at>2022-05-18T08:00:00.5Z</at></trigger>"
                    + "</reminder></reminders>",
                "reminders=2022-05-18T08:00:00.5Z",
                "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:d\n"
                    + "TRIGGER;VALUE=DATE-TIME:20220518T080000.5Z\nEND:VALARM")
            .kept("warning time.fraction-dropped /reminders/0/trigger/at")
            .keptElsewhere("icalendar", "warning time.fraction-dropped /reminders/0"));
  }
}
