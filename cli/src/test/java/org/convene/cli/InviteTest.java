package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InviteTest {

  private static final String EVENTS = "a one\nb two 2022-05-18\nc three 2022-05-19\n";

  private final Shell shell = Shell.made();

  private int invite(String document, String... options) {
    List<String> args =
        new ArrayList<>(List.of("invite", "-", "-", "--from", "lines", "--organizer", "o@x.org"));
    args.addAll(List.of(options));
    return shell.run(document, args.toArray(String[]::new));
  }

  @Test
  void takesTheFirstEventWithADate() {
    assertThat(invite(EVENTS, "--attendee", "a@x.org")).isZero();
    assertThat(shell.out()).isEqualTo("b mailto:a@x.org 2022-05-01T10:00:00Z");
    assertThat(shell.err())
        .isEqualTo(
            "convene: invites to b, “two”, the first event with a date; --uid UID chooses another\n");
  }

  @Test
  void takesTheEventThatIsAskedFor() {
    assertThat(invite(EVENTS, "--attendee", "a@x.org", "b@x.org", "--uid", "c")).isZero();
    assertThat(shell.out()).startsWith("c mailto:a@x.org,mailto:b@x.org");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void takesTheOnlyEventWithoutAWord() {
    assertThat(invite("a one\n", "--attendee", "a@x.org", "--attendee", "b@x.org")).isZero();
    assertThat(shell.out()).startsWith("a mailto:a@x.org,mailto:b@x.org");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void takesFileNamesAfterTheAddresses() {
    assertThat(
            shell.run(
                "a one\n",
                "invite",
                "--from",
                "lines",
                "--organizer",
                "o@x.org",
                "--attendee",
                "a@x.org",
                "b@x.org",
                "-",
                "-"))
        .isZero();
  }

  @Test
  void findsAnEventBeyondTheLimitWhereAsked() {
    String six = "a one\nb one\nc one\nd one\ne one\nf one\n";
    assertThat(invite(six, "--attendee", "a@x.org", "--uid", "f")).isEqualTo(2);
    assertThat(shell.err()).endsWith("convene: --unlimited reads it, if you trust the document\n");
    assertThat(invite(six, "--attendee", "a@x.org", "--uid", "f", "--unlimited")).isZero();
    assertThat(shell.out()).startsWith("f mailto:a@x.org");
  }

  @Test
  void saysThatThereIsNoSuchEvent() {
    assertThat(invite(EVENTS, "--attendee", "a@x.org", "--uid", "z")).isEqualTo(1);
    assertThat(shell.err()).isEqualTo("convene: -: expected an event with the uid z, found none\n");
  }

  @Test
  void saysThatNoEventHasADate() {
    assertThat(invite("a one\nb two\n", "--attendee", "a@x.org")).isEqualTo(1);
    assertThat(shell.err()).isEqualTo("convene: -: expected an event with a date, found none\n");
  }

  @Test
  void namesWhatIsWrongWithTheMeeting() {
    assertThat(invite("a one\n", "--attendee", "a@x.org", "A@x.org")).isEqualTo(1);
    assertThat(shell.err()).contains("error attendee.address-repeated /meeting/attendees");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void refusesWhatIsNoAddress() {
    String[] nobody = {
      "invite", "-", "-", "--from", "lines", "--organizer", "nobody", "--attendee", "a@x.org"
    };
    assertThat(shell.run("a one\n", nobody)).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: --organizer: expected an e-mail address or a URI such as"
                + " mailto:a@example.org, found \"nobody\"\n");
    assertThat(shell.out()).isEmpty();
    assertThat(invite("a one\n", "--attendee", "A <a at x>")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: --attendee: expected an e-mail address or a URI such as"
                + " mailto:a@example.org, found \"a at x\"\n");
    assertThat(invite("a one\n")).isEqualTo(2);
    assertThat(invite("a one\n", "--attendee")).isEqualTo(2);
  }
}
