package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document names is a name: no file is read, no server asked, no class loaded. */
final class TouchesTest {

  @TempDir Path folder;

  @Test
  void namesAreCarriedAndTheJvmStaysAsItWas() throws Exception {
    List<String> told = run("documents");
    assertThat(told).hasSize(1);
    assertThat(told.get(0))
        .contains("csv accepted", "icalendar accepted", "json accepted", "xml accepted")
        .contains("csv rejected", "json rejected", "xml refused")
        .contains("mail calendar", "mail written", "written");
  }

  /** Else the other test could not fail. */
  @Test
  void whatIsTouchedIsSeen() throws Exception {
    assertThat(String.join("\n", run("deliberate")))
        .contains("connected", "read the file", "loaded the class", "started ")
        .contains("changed properties", "changed locale", "changed zone:", "changed zone ids")
        .contains("changed loader", "changed threads");
  }

  @Test
  void eachXmlDocumentStartsAThreadThatEnds() throws IOException {
    EventFormat xml = EventFormats.installed().byName("xml");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getTotalStartedThreadCount();
    for (int i = 0; i < 10; i++) {
      try (EventReader reader =
          xml.reader(
              new ByteArrayInputStream("<events xmlns='urn:convene:event:1'/>".getBytes(UTF_8)))) {
        assertThat(reader.readAll()).isEmpty();
      }
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .doesNotContain("convene-xml");
    }
    assertThat(threads.getTotalStartedThreadCount() - before).isGreaterThanOrEqualTo(10);
  }

  private List<String> run(String what) throws Exception {
    Path file = Files.writeString(folder.resolve("canary"), "canary");
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      List<String> options =
          List.of("-cp", System.getProperty("java.class.path"), "-Xlog:disable", "-Xlog:all=off");
      List<String> told =
          OwnJvm.run(
              Touches.class,
              options,
              what,
              file.toString(),
              Integer.toString(server.getLocalPort()));
      return isAsked(server) ? Stream.concat(told.stream(), Stream.of("connected")).toList() : told;
    }
  }

  /** The system took the connection already, if there was one. */
  private static boolean isAsked(ServerSocket server) throws IOException {
    server.setSoTimeout(1);
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
