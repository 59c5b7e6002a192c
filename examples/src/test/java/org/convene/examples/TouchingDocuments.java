package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents and mails that name a file, a server or a class wherever one can be named. */
final class TouchingDocuments {

  /** Each has an {@code @} where the name goes. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "json",
          List.of(
              "'title':'@','description':'@','url':'@'",
              "'@class':'@','@type':'@','$schema':'@','$ref':'@','class':['@',{}]",
              "'places':[{'name':'@','uri':'@'},{'online':'@'}]",
              "'links':[{'href':'@','rel':'@','mediaType':'@'}]",
              "'attachments':[{'href':'@'}],'images':[{'href':'@'}]",
              "'organizers':[{'name':'@','uri':'@','email':'@'}],'contacts':[{'label':'@','uri':'@'}]",
              "'meeting':{'organizer':{'address':'@','directory':'@'},'attendees':[{'address':'@'}]}",
              "'htmlDescription':'<img src=@><script src=@></script>'",
              "'extensions':[['x-a',{'altrep':'@'},'uri','@'],['@',{},'@','@']]",
              "'unknown':{'@class':'@','a':['@']}"),
          "xml",
          List.of(
              "<url>@</url><title>@</title><description>@</description>",
              "<places><place><name>@</name><uri>@</uri></place><online>@</online></places>",
              "<links><link href='@' rel='@'>@</link></links>",
              "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='@'/>",
              "<title xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='@'>T</title>",
              "<title xmlns:i='http://www.w3.org/2001/XMLSchema-instance'"
                  + " i:schemaLocation='urn:convene:event:1 @'>T</title>",
              "<title xml:base='@'>T</title><a xmlns='@'/><b xmlns:c='@' c:d='@'/>",
              "<?xml-stylesheet href='@' type='text/xsl'?><?java @?>",
              "<x>&x;</x>"),
          "csv",
          List.of(
              "title,url,description",
              "uid,title,places,links,attachments,images",
              "uid,title,organizers,contacts,organizer,attendees",
              "title,extensions,html_description,unknown",
              "title,start,time_zone",
              "date,title,description,unknown,html_description"),
          "icalendar",
          List.of(
              "URL:@\nDESCRIPTION;ALTREP=\"@\":@\nLOCATION;ALTREP=\"@\":@",
              "ATTACH:@\nATTACH;FMTTYPE=text/html:@\nATTACH;VALUE=BINARY;ENCODING=@:AAAA",
              "IMAGE;VALUE=URI:@\nCONFERENCE;VALUE=URI:@\nSOURCE;VALUE=URI:@",
              "ORGANIZER;DIR=\"@\";SENT-BY=\"@\":@\nATTENDEE;DIR=\"@\";MEMBER=\"@\":@",
              "LINK;VALUE=URI:@\nCONCEPT:@\nRELATED-TO;VALUE=URI:@\nSTRUCTURED-DATA;VALUE=URI:@",
              "DTEND;TZID=\"@\":20260518T103000",
              "RRULE;RSCALE=@:FREQ=DAILY\nSUMMARY;CHARSET=@;LANGUAGE=@:T",
              "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<img src=@><script src=@></script>",
              "X-ALT-DESC;FMTTYPE=text/html:<!DOCTYPE html SYSTEM \"@\"><img src=\"@\">",
              "X-CONVENE-JSON;X-CONVENE-POINTER=/x:{\"@class\":\"@\"}",
              "X-CONVENE-XML:<!DOCTYPE a [<!ENTITY x SYSTEM \"@\">]><a>&x;</a>",
              "X-CONVENE-XML:<a xmlns:b=\"@\" b:c=\"@\">@</a>",
              "BEGIN:VALARM\nACTION:PROCEDURE\nATTACH:@\nTRIGGER:-PT1H\nEND:VALARM",
              "END:VEVENT\nBEGIN:VTIMEZONE\nTZID:@\nTZURL:@\nEND:VTIMEZONE\n"
                  + "BEGIN:VEVENT\nDTSTART;TZID=\"@\":20260518T083000\nSUMMARY:T"));

  private static final List<String> XML_HEADS =
      List.of(
          "<!DOCTYPE events SYSTEM '@'>",
          "<!DOCTYPE events PUBLIC '-//A//EN' '@'>",
          "<!DOCTYPE events [<!ENTITY x SYSTEM '@'>]>",
          "<!DOCTYPE events [<!ENTITY % x SYSTEM '@'> %x;]>",
          "<?xml version='1.0' encoding='@'?>",
          "<?xml-stylesheet href='@' type='text/xsl'?>");

  private static final List<String> MAIL_TYPES =
      List.of(
          "text/calendar; charset=\"@\"",
          "text/calendar; method=REQUEST; name=\"@\"",
          "message/external-body; access-type=URL; URL=\"@\"",
          "message/external-body; access-type=local-file; name=\"@\"",
          "multipart/mixed; boundary=\"@\"",
          "application/ics; name=\"@\"");

  private TouchingDocuments() {}

  /** Documents that name it, by format. */
  static Map<String, List<byte[]>> of(String name) {
    Map<String, List<byte[]>> all = new TreeMap<>();
    PLACES.forEach(
        (format, places) ->
            all.put(format, places.stream().map(it -> document(format, it, name)).toList()));
    List<byte[]> xml = new ArrayList<>(all.get("xml"));
    XML_HEADS.forEach(head -> xml.add(filled(head + xml("<title>&x;</title>"), xmlOf(name))));
    all.put("xml", xml);
    all.put("ndjson", all.get("json"));
    return all;
  }

  private static byte[] document(String format, String place, String name) {
    return switch (format) {
      case "json" ->
          filled(
              ("{'uid':'a','schedule':{'first':'2026-05-18'}," + place + "}").replace('\'', '"'),
              name.replace("\\", "\\\\").replace("\"", "\\\""));
      case "xml" -> filled(xml(place), xmlOf(name));
      case "csv" -> filled(place + "\n" + cells(place) + "\n", name.replace("\"", "\"\""));
      default -> filled(calendar(place), name);
    };
  }

  /** The name in each cell: as it is, as a formula, and as an attribute of an entry. */
  private static String cells(String columns) {
    List<String> kinds = List.of("@", "=WEBSERVICE(\"\"@\"\")", "a [uri=@]");
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < columns.split(",", -1).length; i++) {
      String cell =
          i == 0 && columns.startsWith("date") ? "2026-05-18" : kinds.get(i % kinds.size());
      row.append(i == 0 ? "" : ",").append('"').append(cell).append('"');
    }
    return row.toString();
  }

  private static String xml(String elements) {
    return "<events xmlns='urn:convene:event:1'><event><uid>a</uid><schedule><first>2026-05-18"
        + "</first></schedule>"
        + elements
        + "</event></events>";
  }

  private static String xmlOf(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
  }

  private static String calendar(String lines) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:@\nMETHOD:REQUEST\nSOURCE;VALUE=URI:@\nURL:@\n"
        + "BEGIN:VEVENT\nUID:a\nDTSTAMP:20260101T000000Z\nDTSTART:20260518T083000Z\nSUMMARY:T\n"
        + lines
        + "\nEND:VEVENT\nEND:VCALENDAR\n";
  }

  /** Mails that name it, each with a calendar that does. */
  static List<byte[]> mails(String name) {
    List<byte[]> mails = new ArrayList<>();
    for (String type : MAIL_TYPES) {
      for (String encoding : List.of("8bit", "@")) {
        mails.add(
            filled(
                "From: olga@example.org\nSubject: =?@?Q?a?=\nMIME-Version: 1.0\nContent-Location: @\n"
                    + ("Content-Type: " + type + "\nContent-Transfer-Encoding: " + encoding)
                    + "\n\n"
                    + calendar("ATTACH:@").replace("PRODID:@", "PRODID:x"),
                name));
      }
    }
    return mails;
  }

  private static byte[] filled(String text, String name) {
    return text.replace("@class", "\0class")
        .replace("@type", "\0type")
        .replace("olga@", "olga\0")
        .replace("@", name)
        .replace('\0', '@')
        .getBytes(UTF_8);
  }
}
