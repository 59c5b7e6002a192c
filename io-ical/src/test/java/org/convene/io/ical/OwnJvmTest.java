package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.junit.jupiter.api.Test;

/** The zone ids of a JVM in which nothing else has run; in that of the tests iCal4j may have. */
class OwnJvmTest {

  @Test
  void whatWeWroteIsReadWithoutAddingAZone() throws Exception {
    assertThat(added("ours")).isZero();
  }

  /** Else the other test could not fail. */
  @Test
  void aTimeOfICal4jAddsItsZones() throws Exception {
    assertThat(added("theirs")).isGreaterThan(1_000);
  }

  private static int added(String whose) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(java, "-cp", path, OwnJvmTest.class.getName(), whose)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return Integer.parseInt(text.strip());
  }

  /** Prints how many zone ids were added to this JVM. */
  public static void main(String[] args) {
    int before = ZoneId.getAvailableZoneIds().size();
    if (args[0].equals("ours")) {
      Event event = Samples.weekly("America/Sao_Paulo");
      List<VEvent> written = VEvents.write(event);
      written.forEach(it -> assertThat(it.copy()).isEqualTo(it));
      assertThat(VEventsTest.read(written)).isEqualTo(event);
    } else {
      assertThat(VEventsTest.read(List.of(theirs("Europe/Paris"))).schedule())
          .isInstanceOf(Schedule.Zoned.class);
    }
    System.out.println(ZoneId.getAvailableZoneIds().size() - before);
  }

  private static VEvent theirs(String zone) {
    TzId tzid = new TzId(zone);
    VEvent event = new VEvent();
    event.add(new DtStart<>(new ParameterList(List.of(tzid)), "20260715T100000"));
    event.add(new Summary("Talk"));
    return event;
  }
}
