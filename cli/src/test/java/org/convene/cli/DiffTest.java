package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convene.io.EventFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffTest {

  private final Path folder;
  private final Shell shell = new Shell(EventFormats.installed(Shell.CLOCK));

  DiffTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String file(String name, String... rows) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "uid,title,start\n" + String.join("\n", rows) + "\n");
    return file.toString();
  }

  @Test
  void whatIsDifferentIsShown() throws IOException {
    String a = file("a.csv", "a,A,2022-06-01T09:00Z", "b,B,2022-06-01", "c,C,2022-06-01");
    String b = file("b.csv", "c,C,2022-06-01", "a,A,2022-06-01T10:00Z", "d,D,2022-06-01");
    assertThat(shell.run("", "diff", a, b)).as(shell.err()).isEqualTo(1);
    assertThat(shell.out())
        .isEqualTo(
            """
            changed  a  A
                     /schedule/start: "2022-06-01T09:00" -> "2022-06-01T10:00"
            removed  b  B
            added    d  D
            """);
    assertThat(shell.run("", "diff", a, b, "--format", "json")).isEqualTo(1);
    assertThat(shell.out())
        .isEqualTo(
            """
            [
            {"uid":"a","title":"A","change":"changed","values":[{"path":"/schedule/start","before":"2022-06-01T09:00","after":"2022-06-01T10:00"}]},
            {"uid":"b","title":"B","change":"removed","values":[]},
            {"uid":"d","title":"D","change":"added","values":[]}
            ]
            """);
  }

  @Test
  void theSameInAnotherFormatIsNoDifference() throws IOException {
    String a = file("a.csv", "a,A,2022-06-01T09:00Z", "b,B,2022-06-01");
    String b = folder.resolve("b.ics").toString();
    assertThat(shell.run("", "convert", a, b)).isZero();
    assertThat(shell.run("", "diff", a, b)).as(shell.out()).isZero();
    assertThat(shell.out()).isEmpty();
    assertThat(shell.run("", "diff", a, b, "--format", "json")).isZero();
    assertThat(shell.out()).isEqualTo("[]\n");
  }

  @Test
  void anOverrideMoreIsOneDifference() {
    String series = "data/overrides.json";
    assertThat(shell.run("", "diff", "../examples/" + series, "../examples/" + series)).isZero();
  }

  @Test
  void whatCannotBeReadIsNotCompared() throws IOException {
    String a = file("a.csv", "a,A,2022-06-01T09:00Z");
    String broken = file("b.csv", "a,A,2022-06-01T09:00[Mars/Phobos]");
    assertThat(shell.run("", "diff", a, broken)).isEqualTo(2);
    assertThat(shell.err()).contains("nothing was compared");
    assertThat(shell.run("", "diff", "-", "-")).isEqualTo(2);
    assertThat(shell.run("", "diff", a, folder.resolve("none.csv").toString())).isEqualTo(2);
  }
}
