package org.convene.examples;

import java.util.stream.Stream;

/** The flaws of {@link OneVerdictTest} in how an event repeats. */
final class SeriesFlaws {

  private SeriesFlaws() {}

  static Stream<Flaw> all() {
    return Stream.concat(rules(), lists());
  }

  private static Stream<Flaw> rules() {
    return Stream.of(
        Flaw.onADay(
                "a rule that ends on a day with hyphens",
                "\"recurrence\":{\"rules\":[\"FREQ=DAILY;UNTIL=2022-06-29\"]}",
                "<recurrence><rules><rule>FREQ=DAILY;UNTIL=2022-06-29</rule></rules></recurrence>",
                "recurrence_rules=FREQ=DAILY;UNTIL=2022-06-29",
                "RRULE:FREQ=DAILY;UNTIL=2022-06-29")
            .kept("warning recurrence.until-form /recurrence/rules/0"),
        Flaw.of(
                "a rule that ends at a time with separators",
                "\"schedule\":{\"start\":\"2022-05-18T08:30\",\"timeZone\":\"UTC\"},"
                    + "\"recurrence\":{\"rules\":[\"FREQ=DAILY\","
                    + "\"FREQ=WEEKLY;UNTIL=2022-06-29T08:30:00Z\"]}",
                "<schedule><start>2022-05-18T08:30</start><timeZone>UTC</timeZone></schedule>"
                    + "<recurrence><rules><rule>FREQ=DAILY</rule>"
                    + "<rule>FREQ=WEEKLY;UNTIL=2022-06-29T08:30:00Z</rule></rules></recurrence>",
                "start=2022-05-18T08:30|time_zone=UTC|recurrence_rules=FREQ=DAILY\n"
                    + "FREQ=WEEKLY;UNTIL=2022-06-29T08:30:00Z",
                "DTSTART:20220518T083000Z\nRRULE:FREQ=DAILY\n"
                    + "RRULE:FREQ=WEEKLY;UNTIL=2022-06-29T08:30:00Z")
            .kept("warning recurrence.until-form /recurrence/rules/1"),
        Flaw.onADay(
                "a rule that repeats no one knows how",
                "\"recurrence\":{\"rules\":[\"FREQ=NEVER\"]}",
                "<recurrence><rules><rule>FREQ=NEVER</rule></rules></recurrence>",
                "recurrence_rules=FREQ=NEVER",
                "RRULE:FREQ=NEVER")
            .refused("error format.value /recurrence/rules/0")
            .keptRawInCalendars("/recurrence/rules/0"));
  }

  /** An entry of a list that cannot be read costs only itself. */
  private static Stream<Flaw> lists() {
    return Stream.of(
        Flaw.onADay(
                "an instance left out that is no date",
                "\"recurrence\":{\"rules\":[\"FREQ=DAILY\"],\"excluded\":[\"2022-05-19\",\"soon\"]}",
                "<recurrence><rules><rule>FREQ=DAILY</rule></rules><excluded><time>2022-05-19</time>"
                    + "<time>soon</time></excluded></recurrence>",
                "recurrence_rules=FREQ=DAILY|excluded_dates=2022-05-19; soon",
                "RRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20220519\nEXDATE;VALUE=DATE:soon")
            .kept("warning format.value /recurrence/excluded/1"),
        Flaw.onADay(
                "a day that no month has, between instances left out",
                "\"recurrence\":{\"rules\":[\"FREQ=DAILY\"],"
                    + "\"excluded\":[\"2022-05-19\",\"2022-02-30\",\"2022-05-20\"]}",
                "<recurrence><rules><rule>FREQ=DAILY</rule></rules><excluded><time>2022-05-19</time>"
                    + "<time>2022-02-30</time><time>2022-05-20</time></excluded></recurrence>",
                "recurrence_rules=FREQ=DAILY|excluded_dates=2022-05-19; 2022-02-30; 2022-05-20",
                "RRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20220519,20220230,20220520")
            .kept("warning format.value /recurrence/excluded/1"),
        Flaw.onADay(
                "an instance left out without a word",
                "\"recurrence\":{\"rules\":[\"FREQ=DAILY\"],\"excluded\":[\"2022-05-19\",\"\"]}",
                "<recurrence><rules><rule>FREQ=DAILY</rule></rules><excluded><time>2022-05-19</time>"
                    + "<time/></excluded></recurrence>",
                "recurrence_rules=FREQ=DAILY|excluded_dates=2022-05-19; ",
                "RRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20220519,")
            .kept("warning format.value /recurrence/excluded/1")
            // nothing between semicolons says nothing, nor does it between commas
            .keptElsewhere("csv")
            .keptElsewhere("icalendar", "warning format.list-form /recurrence/excluded"),
        Flaw.onADay(
                "an instance left out that is a number",
                "\"recurrence\":{\"rules\":[\"FREQ=DAILY\"],\"excluded\":[5,\"2022-05-19\"]}",
                "<recurrence><rules><rule>FREQ=DAILY</rule></rules><excluded><time>5</time>"
                    + "<time>2022-05-19</time></excluded></recurrence>",
                "recurrence_rules=FREQ=DAILY|excluded_dates=5; 2022-05-19",
                "RRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:5,20220519")
            .kept("warning format.value /recurrence/excluded/0"),
        Flaw.onADay(
                "an instance more that is no date",
                "\"recurrence\":{\"dates\":[\"2022-05-19\",\"soon\",\"2022-05-20\"]}",
                "<recurrence><dates><date><start>2022-05-19</start></date><date><start>soon</start>"
                    + "</date><date><start>2022-05-20</start></date></dates></recurrence>",
                "recurrence_dates=2022-05-19; soon; 2022-05-20",
                "RDATE;VALUE=DATE:20220519,soon,20220520")
            .kept("warning format.value /recurrence/dates/1"),
        Flaw.onADay(
                "an instance more whose end is no time",
                "\"recurrence\":{\"dates\":[{\"start\":\"2022-05-20T08:30\",\"end\":\"noon\"},"
                    + "\"2022-05-19\"]}",
                "<recurrence><dates><date><start>2022-05-20T08:30</start><end>noon</end></date>"
                    + "<date><start>2022-05-19</start></date></dates></recurrence>",
                "recurrence_dates=2022-05-20T08:30 [end=noon]; 2022-05-19",
                "RDATE;VALUE=PERIOD:20220520T083000/noon\nRDATE;VALUE=DATE:20220519")
            .kept("warning format.value /recurrence/dates/0"),
        Flaw.onADay(
                "an instance more without a start",
                "\"recurrence\":{\"dates\":[\"2022-05-19\",{\"duration\":\"PT1H\"}]}",
                "<recurrence><dates><date><start>2022-05-19</start></date>"
                    + "<date><duration>PT1H</duration></date></dates></recurrence>",
                "recurrence_dates=2022-05-19; [duration=PT1H]",
                "RDATE;VALUE=DATE:20220519\nRDATE;VALUE=PERIOD:/PT1H")
            .kept("warning format.value /recurrence/dates/1"),
        Flaw.onADay(
                "an instance more whose end has a fraction of a second",
                "\"recurrence\":{\"dates\":[\"2022-05-19\",{\"start\":\"2022-05-20T08:30\","
                    + "\"end\":\"2022-05-20T09:30:00.5\"}]}",
                "<recurrence><dates><date><start>2022-05-19</start></date><date>"
                    + "<start>2022-05-20T08:30</start><end>2022-05-20T09:30:00.5</end></date>"
                    + "</dates></recurrence>",
                "recurrence_dates=2022-05-19; 2022-05-20T08:30 [end=2022-05-20T09:30:00.5]",
                "RDATE;VALUE=DATE:20220519\nRDATE;VALUE=PERIOD:20220520T083000/20220520T093000.5")
            .refused(
                "error time.not-portable /recurrence/dates/1/end",
                "warning recurrence.time-form /recurrence/dates/1/start")
            .keptElsewhere(
                "icalendar",
                "warning recurrence.time-form /recurrence/dates/1/start",
                "warning time.fraction-dropped /recurrence/dates/1"),
        Flaw.onADay(
                "a zone of an instance left out, by its name in Windows",
                "\"recurrence\":{\"rules\":[\"FREQ=DAILY\"],"
                    + "\"excluded\":[\"2022-05-19T08:30[W. Europe Standard Time]\"]}",
                "<recurrence><rules><rule>FREQ=DAILY</rule></rules><excluded>"
                    + "<time>2022-05-19T08:30[W. Europe Standard Time]</time></excluded></recurrence>",
                "recurrence_rules=FREQ=DAILY"
                    + "|excluded_dates=2022-05-19T08:30\\[W. Europe Standard Time\\]",
                "RRULE:FREQ=DAILY\nEXDATE;TZID=W. Europe Standard Time:20220519T083000")
            .kept(
                "warning recurrence.time-form /recurrence/excluded/0",
                "warning time-zone.alias /recurrence/excluded/0"));
  }
}
