package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ValidateAndFormatsTest {

  private final Shell shell = Shell.made();

  private int validate(String document) {
    return shell.run(document, "validate", "-", "--from", "lines");
  }

  @Test
  void printsALineForEachProblem() {
    assertThat(validate("a one\nb odd\nc bad\n")).isEqualTo(1);
    assertThat(shell.out())
        .isEqualTo(
            """
            -:2:3: warning title.odd /title is odd
            -:3:3: error title.bad /title found "bad"
            """);
    assertThat(shell.err()).isEqualTo("3 events, 1 rejected, 1 warning\n");
  }

  @Test
  void tellsOfTwoEventsOfOneUid() {
    assertThat(validate("a one\nb two\na three\na four\n")).isZero();
    String rest = "; calendars refuse the document or show one of them\n";
    assertThat(shell.out())
        .isEqualTo(
            "-: event 3: warning uid.repeated /uid expected one event of the UID \"a\", found"
                + " another, event 1"
                + rest
                + "-: warning uid.repeated 1 more time, at event 4: expected one event of the UID"
                + " \"a\", found another, event 1"
                + rest);
    assertThat(shell.err()).isEqualTo("4 events, 0 rejected, 2 warnings\n");
  }

  @Test
  void isContentWithWarnings() {
    assertThat(validate("b odd\n")).isZero();
  }

  @Test
  void cannotReadABrokenDocument() {
    assertThat(validate("b broken\n")).isEqualTo(2);
    assertThat(shell.out()).isEqualTo("-:1:3: error document.broken / goes\\u000Ano further\n");
  }

  @Test
  void readsWithoutLimitsWhereAsked() {
    String six = "a one\nb one\nc one\nd one\ne one\nf one\n";
    assertThat(validate(six)).isEqualTo(2);
    assertThat(shell.out()).contains("limit.events").doesNotContain("--unlimited");
    assertThat(shell.err()).isEqualTo("convene: --unlimited reads it, if you trust the document\n");
    assertThat(shell.run(six, "validate", "-", "--from", "lines", "--unlimited")).isZero();
  }

  @Test
  void listsTheFormats() {
    assertThat(shell.run("", "formats")).isZero();
    assertThat(shell.out())
        .isEqualTo(
            """
            lines
              media types  text/x-lines
              extensions   .lines, .txt
              cannot hold  secrets
                           long titles
            """);
  }

  @Test
  void keepsControlCharactersFromTheTerminal() {
    assertThat(ProblemLines.oneLine("a\u001b[2J\r\n")).isEqualTo("a\\u001b[2J\\u000d\\n");
  }

  @Test
  void drawsABar() {
    assertThat(Progress.bar(50, 100)).isEqualTo("[###############               ] 50% ");
    assertThat(Progress.bar(50, -1)).isEmpty();
  }
}
