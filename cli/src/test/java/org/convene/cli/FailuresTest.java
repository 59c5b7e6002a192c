package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.convene.io.EventFormats;
import org.convene.io.LineFormat;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int report(Throwable thrown) {
    return Failures.report(thrown, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aBugIsNoFaultOfTheDocument() {
    Shell shell = new Shell(EventFormats.of(new LineFormat()), new Broken());
    int code =
        shell.run(
            "a one 2022-05-18\n",
            "invite",
            "-",
            "-",
            "--from",
            "lines",
            "--organizer",
            "o@x.org",
            "--attendee",
            "a@x.org");
    assertThat(code).isEqualTo(70);
    assertThat(shell.err())
        .contains("a bug in Convene; please report it")
        .contains("NoSuchElementException: odd\\nline")
        .contains("  at org.convene.cli.");
  }

  @Test
  void anErrorIsABugButForMemory() {
    assertThat(report(new AssertionError("odd"))).isEqualTo(70);
    assertThat(said()).contains("please report");
    err.reset();
    assertThat(report(new StackOverflowError())).isEqualTo(2);
    assertThat(said()).contains("not enough memory");
  }

  @Test
  void whatTheFilesSayIsNoBug() {
    assertThat(report(new NoSuchFileException("a.ics"))).isEqualTo(2);
    assertThat(report(new IOException("cut off"))).isEqualTo(2);
    assertThat(said().lines()).containsExactly("convene: a.ics: no such file", "convene: cut off");
  }

  @Test
  void theHelpListsTheExitCodes() {
    Shell shell = Shell.made();
    assertThat(shell.run("", "--help")).isZero();
    assertThat(shell.out()).contains("70", "please report it");
  }

  /** A clock with a fault. */
  private static final class Broken extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      throw new NoSuchElementException("odd\nline");
    }
  }
}
