package org.convene.examples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Scheduling;
import org.convene.mail.InvitationMail;
import org.convene.mail.ReceivedMail;

/** Reads and writes the {@link TouchingDocuments}, and prints what the JVM did meanwhile. */
final class Touches {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Scheduling OLGA =
      Scheduling.of(CalendarAddress.of("olga@example.org"), CLOCK);

  private final Path file;
  private final int port;
  private final Map<String, Integer> counts = new TreeMap<>();

  private Touches(Path file, int port) {
    this.file = file;
    this.port = port;
  }

  /** Takes what to do, a file that nothing may read, and a port that nothing may connect to. */
  public static void main(String[] args) throws Exception {
    Touches touches = new Touches(Path.of(args[1]), Integer.parseInt(args[2]));
    Path recorded = touches.file.resolveSibling("recorded.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileRead").withoutThreshold().withoutStackTrace();
      recording.enable("jdk.ClassLoad").withoutThreshold().withoutStackTrace();
      recording.enable("jdk.ProcessStart").withoutStackTrace();
      recording.start();
      Map<String, Object> before = state();
      if (args[0].equals("documents")) {
        touches.readAll();
      } else {
        touches.touchAll();
      }
      Map<String, Object> after = state();
      recording.stop();
      recording.dump(recorded);
      before.forEach(
          (what, value) -> {
            if (!Objects.equals(value, after.get(what))) {
              System.out.println("changed " + what + ": " + value + " to " + after.get(what));
            }
          });
    }
    RecordingFile.readAllEvents(recorded).forEach(touches::tell);
    System.out.println(touches.counts);
  }

  private void tell(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case "jdk.FileRead" -> {
        if (file.toString().equals(event.getString("path"))) {
          System.out.println("read the file");
        }
      }
      case "jdk.ClassLoad" -> {
        if (event.getClass("loadedClass").getName().equals(Trap.class.getName())) {
          System.out.println("loaded the class");
        }
      }
      default -> System.out.println("started " + event.getString("command"));
    }
  }

  /** Makes everything happen that is looked for; else the other test could not fail. */
  private void touchAll() throws Exception {
    Files.readAllBytes(file);
    Class.forName("org.convene.examples.Trap");
    new Socket(InetAddress.getLoopbackAddress(), port).close();
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
        .start()
        .waitFor();
    System.setProperty("convene.touched", "yes");
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Australia/Lord_Howe"));
    Thread.currentThread().setContextClassLoader(null);
    Thread left = new Thread(Touches::sleep, "left");
    left.setDaemon(true);
    left.start();
    TimeZoneRegistryFactory.getInstance().createRegistry();
  }

  private static void sleep() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> names() {
    String host = "127.0.0.1:" + port;
    return List.of(
        file.toUri().toString(),
        file.toString(),
        "jar:" + file.toUri() + "!/x",
        "|cat " + file,
        "http://" + host + "/x",
        "ftp://" + host + "/x",
        "//" + host + "/x",
        "\\\\" + host + "\\x",
        "ldap://" + host + "/x",
        "rmi://" + host + "/x",
        "${jndi:ldap://" + host + "/x}",
        "jar:http://" + host + "/x.jar!/x",
        "org.convene.examples.Trap",
        "java:org.convene.examples.Trap");
  }

  private void readAll() throws Exception {
    for (String name : names()) {
      for (Map.Entry<String, List<byte[]>> each : TouchingDocuments.of(name).entrySet()) {
        EventFormat format = EventFormats.installed().byName(each.getKey());
        for (byte[] document : each.getValue()) {
          read(format, document);
        }
      }
      for (byte[] mail : TouchingDocuments.mails(name)) {
        for (ReceivedMail.Calendar calendar :
            ReceivedMail.read(new ByteArrayInputStream(mail)).calendars()) {
          count("mail calendar");
          OLGA.receive(List.of(), calendar.message(), calendar.envelope());
          calendar.message().events().forEach(this::write);
        }
      }
    }
  }

  private void read(EventFormat format, byte[] document) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
        if (it.get() instanceof ReadResult.Accepted accepted) {
          count(format.name() + " accepted");
          write(accepted.event());
        } else {
          count(format.name() + " rejected");
        }
      }
    } catch (DocumentException e) {
      count(format.name() + " refused");
    }
  }

  private void write(Event event) {
    for (EventFormat format : EventFormats.installed().all()) {
      if (format.losses(event).stream().noneMatch(Violation::isError)) {
        format.bytes(event);
        count("written");
      }
    }
    try {
      for (Invitation invitation :
          OLGA.invite(event.invite("olga@example.org", "ben@example.org")).messages()) {
        InvitationMail.of(invitation, CLOCK).withReader(ZoneOffset.UTC).bytes();
        count("mail written");
      }
    } catch (InvalidEventException e) { // not every event can be an invitation
      count("mail not written");
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private static Map<String, Object> state() {
    Map<String, Object> state = new TreeMap<>();
    state.put(
        "locale",
        List.of(
            Locale.getDefault(),
            Locale.getDefault(Locale.Category.DISPLAY),
            Locale.getDefault(Locale.Category.FORMAT)));
    state.put("zone", TimeZone.getDefault().getID());
    state.put("properties", new HashMap<>(System.getProperties()));
    state.put("zone ids", Set.copyOf(ZoneId.getAvailableZoneIds()));
    state.put("providers", Arrays.toString(Security.getProviders()));
    state.put("loader", Optional.ofNullable(Thread.currentThread().getContextClassLoader()));
    state.put(
        "handlers",
        Arrays.asList(
            Thread.getDefaultUncaughtExceptionHandler(),
            Authenticator.getDefault(),
            ProxySelector.getDefault(),
            CookieHandler.getDefault(),
            ResponseCache.getDefault(),
            System.in,
            System.out,
            System.err));
    Logger root = Logger.getLogger("");
    state.put("log", root.getLevel() + " " + Arrays.toString(root.getHandlers()));
    state.put("threads", threads());
    return state;
  }

  /** Those that are ours or of the libraries below; the JVM and the recording have their own. */
  private static Set<String> threads() {
    List<Thread> all = new ArrayList<>(Thread.getAllStackTraces().keySet());
    ThreadGroup main = Thread.currentThread().getThreadGroup();
    return all.stream()
        .filter(it -> main.equals(it.getThreadGroup()))
        .map(Thread::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
