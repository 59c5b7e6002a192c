package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.convene.io.EventFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting from its invitation to its end, by commands and files alone. */
final class MessagesTest {

  private static final String SERIES =
      """
      {"events": [{
        "uid": "planning-7@example.org",
        "title": "Planning",
        "schedule": {"start": "2022-06-07T09:30", "end": "2022-06-07T10:30", "timeZone": "Europe/Paris"},
        "recurrence": {"rules": ["FREQ=WEEKLY;COUNT=4"]}
      }]}
      """;

  private final Path folder;
  private final Shell shell = new Shell(EventFormats.installed(Shell.CLOCK));

  MessagesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("events.json"), SERIES);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name)).replace("\r\n ", "").replace("\r\n", "\n");
  }

  private int invite(String out, String... more) {
    String[] args = {
      "invite",
      file("events.json"),
      out,
      "--organizer",
      "Olga <olga@example.org>",
      "--attendee",
      "Ben <ben@example.org>",
      "carla@example.org",
      "--keep",
      file("sent.json")
    };
    return shell.run("", Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new));
  }

  private List<String> names(String directory) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(directory))) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  private void edit(String from, String to, String old, String now) throws IOException {
    String text = Files.readString(folder.resolve(from));
    assertThat(text).contains(old);
    Files.writeString(folder.resolve(to), text.replace(old, now));
  }

  @Test
  void aWholeMeeting() throws IOException {
    assertThat(invite(file("invite.ics"), "--optional", "dev@example.org")).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(text("invite.ics"))
        .contains("METHOD:REQUEST\n", "CN=Ben", "ROLE=OPT-PARTICIPANT", "CN=Olga");

    // Ben takes it in, and answers.
    assertThat(
            shell.run(
                "",
                "receive",
                file("ben.ics"),
                file("invite.ics"),
                "--me",
                "ben@example.org",
                "--sender",
                "olga@example.org"))
        .isZero();
    assertThat(shell.out()).isEqualTo("applied, from olga@example.org\n");
    assertThat(
            shell.run(
                "",
                "reply",
                file("ben.ics"),
                file("reply.ics"),
                "--me",
                "ben@example.org",
                "--status",
                "ACCEPTED",
                "--comment",
                "Gladly.",
                "--keep",
                file("ben.ics")))
        .isZero();
    assertThat(text("reply.ics")).contains("METHOD:REPLY\n", "PARTSTAT=ACCEPTED");
    assertThat(text("ben.ics")).contains("PARTSTAT=ACCEPTED");

    // Olga takes the answer in, but not from somebody else.
    String[] receive = {
      "receive", file("sent.json"), file("reply.ics"), "--me", "olga@example.org", "--sender", ""
    };
    receive[6] = "mallory@example.com";
    assertThat(shell.run("", receive)).isEqualTo(1);
    assertThat(shell.out())
        .isEqualTo(
            "sender-differs, from ben@example.org, comment “Gladly.”: expected a mail from"
                + " mailto:ben@example.org, found one from mailto:mallory@example.com\n");
    receive[6] = "ben@example.org";
    assertThat(shell.run("", receive)).isZero();
    assertThat(shell.out()).isEqualTo("applied, from ben@example.org, comment “Gladly.”\n");
    assertThat(text("sent.json")).contains("\"status\": \"accepted\"");
    assertThat(shell.run("", receive)).isEqualTo(1);
    assertThat(shell.out()).startsWith("repeated, from ben@example.org");

    // Carla is no longer invited; the others are told of another title.
    edit("sent.json", "now.json", "\"Planning\"", "\"Planning, at last\"");
    String text = text("now.json");
    int carla = text.indexOf("carla@example.org");
    int begin = text.lastIndexOf('{', carla);
    int end = text.indexOf('}', carla) + 1;
    int comma = text.indexOf(',', end) + 1;
    Files.writeString(folder.resolve("now.json"), text.substring(0, begin) + text.substring(comma));
    assertThat(
            shell.run(
                "",
                "update",
                file("sent.json"),
                file("now.json"),
                file("update") + "/",
                "--keep",
                file("sent.json")))
        .isZero();
    assertThat(names("update")).containsExactly("1-request.ics", "2-cancel-carla@example.org.ics");
    assertThat(shell.err())
        .isEqualTo(
            "convene: "
                + file("update/1-request.ics")
                + " is for ben@example.org, dev@example.org\nconvene: "
                + file("update/2-cancel-carla@example.org.ics")
                + " is for carla@example.org\n");
    assertThat(text("update/1-request.ics"))
        .contains("SEQUENCE:1\n", "SUMMARY:Planning\\, at last");

    // One instance, and then all from another one on.
    assertThat(
            shell.run(
                "",
                "cancel",
                file("sent.json"),
                file("cancel.ics"),
                "--instance",
                "2022-06-14",
                "--comment",
                "A holiday",
                "--keep",
                file("sent.json")))
        .isZero();
    assertThat(text("cancel.ics"))
        .contains("METHOD:CANCEL\n", "RECURRENCE-ID;TZID=Europe/Paris:20220614T093000\n")
        .contains("COMMENT:A holiday\n");
    assertThat(
            shell.run(
                "",
                "cancel",
                file("sent.json"),
                file("end.ics"),
                "--instance",
                "2022-06-21T09:30",
                "--following"))
        .isZero();
    assertThat(text("end.ics")).contains("METHOD:REQUEST\n", "UNTIL=202206");
  }

  @Test
  void nobodySeesADifference() throws IOException {
    assertThat(invite(file("invite.ics"))).isZero();
    assertThat(shell.run("", "update", file("sent.json"), file("sent.json"), file("none.ics")))
        .isZero();
    assertThat(shell.err()).isEqualTo("convene: nobody sees a difference: nothing is to be sent\n");
    assertThat(folder.resolve("none.ics")).doesNotExist();
  }

  @Test
  void aMessageIsACalendar() {
    assertThat(invite(file("x.json"))).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: expected OUT.ics, OUT.eml or a folder, since a message is iCalendar, found "
                + file("x.json")
                + "\n");
    assertThat(folder.resolve("x.json")).doesNotExist();
    assertThat(folder.resolve("sent.json")).doesNotExist();
  }

  @Test
  void severalMessagesGoIntoAFolder() throws IOException {
    assertThat(invite(file("invite.ics"))).isZero();
    edit("sent.json", "now.json", "carla@example.org", "finn@example.org");
    int code = shell.run("", "update", file("sent.json"), file("now.json"), file("one.ics"));
    assertThat(code).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: expected a folder for 2 messages to different people, found "
                + file("one.ics")
                + "\n");
    assertThat(folder.resolve("one.ics")).doesNotExist();
  }

  @Test
  void delegates() throws IOException {
    assertThat(invite(file("invite.ics"))).isZero();
    String[] delegate = {
      "reply",
      file("invite.ics"),
      file("out") + "/",
      "--me",
      "ben@example.org",
      "--delegate",
      "Finn <finn@example.org>"
    };
    assertThat(shell.run("", delegate)).isZero();
    assertThat(names("out"))
        .containsExactly("1-reply-olga@example.org.ics", "2-request-finn@example.org.ics");
    assertThat(text("out/2-request-finn@example.org.ics")).contains("DELEGATED-FROM=");
  }

  @Test
  void asksForTheWhole() throws IOException {
    assertThat(invite(file("invite.ics"))).isZero();
    String[] take = {"receive", file("ben.ics"), file("invite.ics"), "--me", "ben@example.org"};
    assertThat(shell.run("", take)).isZero();
    edit("invite.ics", "add.ics", "METHOD:REQUEST", "METHOD:ADD");
    edit("add.ics", "add.ics", "SEQUENCE:0", "SEQUENCE:1");
    take[2] = file("add.ics");
    assertThat(shell.run("", take)).isZero();
    assertThat(shell.err())
        .isEqualTo("convene: a message is to be sent in turn; --answers OUT.ics writes it\n");
    String[] answers = {
      "receive",
      file("ben.ics"),
      file("add.ics"),
      "--me",
      "ben@example.org",
      "--answers",
      file("ask.ics")
    };
    assertThat(shell.run("", answers)).isZero();
    assertThat(text("ask.ics")).contains("METHOD:REFRESH\n");
  }

  @Test
  void whatElseIsKeptStays() throws IOException {
    Files.writeString(
        folder.resolve("ben.ics"),
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//EN
        X-WR-CALNAME:Ben
        BEGIN:VEVENT
        UID:other@example.org
        DTSTAMP:20220101T000000Z
        DTSTART:20220601T100000Z
        DTEND:20220601T110000Z
        SUMMARY:Other
        END:VEVENT
        BEGIN:VTODO
        UID:todo@example.org
        DTSTAMP:20220101T000000Z
        SUMMARY:Buy milk
        END:VTODO
        END:VCALENDAR
        """
            .replace("\n", "\r\n"));
    assertThat(invite(file("invite.ics"))).isZero();
    String[] take = {"receive", file("ben.ics"), file("invite.ics"), "--me", "ben@example.org"};
    assertThat(shell.run("", take)).isZero();
    assertThat(text("ben.ics"))
        .contains("SUMMARY:Other\n", "SUMMARY:Planning\n", "SUMMARY:Buy milk\n", "CALNAME:Ben\n");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertThat(invite(file("invite.ics"))).isZero();
    assertThat(shell.run("", "cancel", file("events.json"), "-")).isEqualTo(1);
    assertThat(shell.err())
        .endsWith(
            "convene: planning-7@example.org: expected an event with an organizer, found none\n");
    assertThat(shell.run("", "cancel", file("sent.json"), "-", "--instance", "2022-06-08"))
        .isEqualTo(1);
    assertThat(shell.err()).startsWith("convene: --instance: ");
    assertThat(shell.run("", "cancel", file("sent.json"), "-", "--instance", "Tuesday"))
        .isEqualTo(2);
    assertThat(shell.err())
        .contains("expected a date, or a time such as 2022-05-24T08:30, found Tuesday");
    assertThat(shell.run("", "cancel", file("sent.json"), "-", "--following")).isEqualTo(2);
    assertThat(shell.err()).startsWith("convene: expected --instance with --following\n");
    String[] stranger = {
      "reply", file("invite.ics"), "-", "--me", "x@example.org", "--status", "DECLINED"
    };
    assertThat(shell.run("", stranger)).isEqualTo(1);
    assertThat(shell.err()).contains("error invite.attendee-unknown /meeting/attendees");
    assertThat(shell.run("", "reply", file("invite.ics"), "-", "--me", "ben@example.org"))
        .isEqualTo(2);
    assertThat(shell.run("", "receive", "-", file("invite.ics"), "--me", "ben@example.org"))
        .isEqualTo(2);
    assertThat(shell.err()).isEqualTo("convene: expected a file for STATE, found -\n");
    assertThat(shell.run("", "receive", file("ben.ics"), file("events.json"), "--me", "b@x.org"))
        .isEqualTo(2);
    assertThat(folder.resolve("ben.ics")).doesNotExist();
  }

  @Test
  void aWholeMailGoesAndComes() throws IOException {
    assertThat(invite(file("invite.eml"))).isZero();
    assertThat(text("invite.eml"))
        .startsWith("Date: ")
        .contains("From: Olga <olga@example.org>\n", "Subject: Invitation: Planning\n");
    String[] take = {"receive", file("ben.ics"), file("invite.eml"), "--me", "ben@example.org"};
    assertThat(shell.run("", take)).isZero();
    assertThat(shell.out()).isEqualTo("applied, from olga@example.org\n");

    edit("invite.eml", "forged.eml", "From: Olga <olga@example.org>", "From: mallory@example.com");
    take[1] = file("other.ics");
    take[2] = file("forged.eml");
    assertThat(shell.run("", take)).isEqualTo(1);
    assertThat(shell.out()).startsWith("sender-differs, from olga@example.org: ");
    assertThat(folder.resolve("other.ics")).doesNotExist();
    String[] anybody = {"receive", take[1], take[2], "--me", "ben@example.org", "--any-sender"};
    assertThat(shell.run("", anybody)).isZero();
    assertThat(text("other.ics")).contains("SUMMARY:Planning\n");
  }

  @Test
  void mailsGoIntoAFolder() throws IOException {
    String[] args = {
      "mail",
      file("events.json"),
      file("mails") + "/",
      "--organizer",
      "olga@example.org",
      "--attendee",
      "ben@example.org"
    };
    assertThat(shell.run("", args)).isZero();
    assertThat(names("mails")).containsExactly("1-request-ben@example.org.eml");
    args[2] = file("mail.ics");
    assertThat(shell.run("", args)).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: expected OUT.eml, or a folder, for a whole mail, found "
                + file("mail.ics")
                + "\n");
    assertThat(invite(file("invite.ics"))).isZero();
    String[] cancel = {"cancel", file("sent.json"), file("cancels") + "/", "--mail"};
    assertThat(shell.run("", cancel)).isZero();
    assertThat(names("cancels")).containsExactly("1-cancel.eml");
    Files.writeString(folder.resolve("none.eml"), "Subject: Hello\r\n\r\nHello\r\n");
    assertThat(shell.run("", "receive", file("b.ics"), file("none.eml"), "--me", "b@x.org"))
        .isEqualTo(1);
    assertThat(shell.err())
        .endsWith(
            "error mail.no-calendar / expected a part that is text/calendar or an .ics file, found"
                + " text/plain\n");
  }
}
