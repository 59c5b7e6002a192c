package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.io.ical.Invitations;
import org.junit.jupiter.api.Test;

final class InviteTest {

  private static final String EVENTS = "a one\nb two 2022-05-18\nc three 2022-05-19\n";

  private static final String ONE = "a one 2022-05-18\n";

  private final Shell shell = Shell.made();

  private int invite(String document, String... options) {
    List<String> args =
        new ArrayList<>(List.of("invite", "-", "-", "--from", "lines", "--organizer", "o@x.org"));
    args.addAll(List.of(options));
    return shell.run(document, args.toArray(String[]::new));
  }

  /** Uid, DTSTAMP and guests of the invitation. */
  private List<String> invited() throws IOException {
    byte[] file = shell.out().getBytes(StandardCharsets.UTF_8);
    Event event = Invitations.read(new ByteArrayInputStream(file)).events().get(0);
    List<String> said = new ArrayList<>();
    said.add(event.uid().value());
    said.add(event.stamp().orElseThrow().toString());
    event.meeting().attendees().forEach(it -> said.add(it.address().email().orElseThrow()));
    return said;
  }

  @Test
  void takesTheFirstEventWithADate() throws IOException {
    assertThat(invite(EVENTS, "--attendee", "a@x.org")).isZero();
    assertThat(invited()).containsExactly("b", "2022-05-01T10:00:00Z", "a@x.org");
    assertThat(shell.err())
        .isEqualTo(
            "convene: takes b, “two”, the first event with a date; --uid UID chooses another\n");
  }

  @Test
  void takesTheEventThatIsAskedFor() throws IOException {
    assertThat(invite(EVENTS, "--attendee", "a@x.org", "b@x.org", "--uid", "c")).isZero();
    assertThat(invited()).containsExactly("c", "2022-05-01T10:00:00Z", "a@x.org", "b@x.org");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void takesTheOnlyEventWithoutAWord() throws IOException {
    assertThat(invite(ONE, "--attendee", "a@x.org", "--attendee", "b@x.org")).isZero();
    assertThat(invited()).containsExactly("a", "2022-05-01T10:00:00Z", "a@x.org", "b@x.org");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void takesFileNamesAfterTheAddresses() {
    assertThat(
            shell.run(
                ONE,
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
  void findsAnEventBeyondTheLimitWhereAsked() throws IOException {
    String six = "a one\nb one\nc one\nd one\ne one\nf one 2022-05-18\n";
    assertThat(invite(six, "--attendee", "a@x.org", "--uid", "f")).isEqualTo(2);
    assertThat(shell.err()).endsWith("convene: --unlimited reads it, if you trust the document\n");
    assertThat(invite(six, "--attendee", "a@x.org", "--uid", "f", "--unlimited")).isZero();
    assertThat(invited()).startsWith("f");
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
    assertThat(invite(ONE, "--attendee", "a@x.org", "A@x.org")).isEqualTo(1);
    assertThat(shell.err()).contains("error attendee.address-repeated /meeting/attendees");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void refusesWhatIsNoAddress() {
    String[] nobody = {
      "invite", "-", "-", "--from", "lines", "--organizer", "nobody", "--attendee", "a@x.org"
    };
    assertThat(shell.run(ONE, nobody)).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: --organizer: expected an e-mail address or a URI such as"
                + " mailto:a@example.org, found \"nobody\"\n");
    assertThat(shell.out()).isEmpty();
    assertThat(invite(ONE, "--attendee", "A <a at x>")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: --attendee: expected an e-mail address or a URI such as"
                + " mailto:a@example.org, found \"a at x\"\n");
    assertThat(invite(ONE)).isEqualTo(2);
    assertThat(invite(ONE, "--optional")).isEqualTo(2);
    assertThat(shell.err()).startsWith("convene: expected an address after --optional\n");
  }
}
