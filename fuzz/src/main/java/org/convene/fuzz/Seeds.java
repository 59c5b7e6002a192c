package org.convene.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.io.EventFormat;
import org.convene.io.Limits;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Scheduling;
import org.convene.mail.InvitationMail;

/** Makes what a fuzzer starts from of the files that the tests of the formats read. */
public final class Seeds {

  private static final int MOST_BYTES = 8_192;

  private final Path to;
  private int number;

  private Seeds(Path to) {
    this.to = to;
  }

  /**
   * Writes a folder of seeds for each target.
   *
   * @param args the folder of the repository, and the folder to write to
   * @throws IOException where files cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Seeds seeds = new Seeds(Path.of(args[1]));
    for (Path file : files(Path.of(args[0]))) {
      seeds.add(file);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("io-csv", "io-ical", "io-json", "io-xml")) {
      try (Stream<Path> all = Files.walk(root.resolve(module).resolve("src/test/resources"))) {
        all.filter(it -> it.toString().matches(".*[/\\\\](accept|reject)[/\\\\][^/\\\\]*"))
            .filter(Files::isRegularFile)
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private void add(Path file) throws IOException {
    String name = file.getFileName().toString();
    byte[] document = Files.readAllBytes(file);
    Optional<String> format = format(name.substring(name.lastIndexOf('.') + 1));
    if (format.isEmpty() || document.length > MOST_BYTES) {
      return;
    }
    put(target(format.get()), document);
    if (format.get().equals("json")) {
      put("ndjson", document);
    }
    int index = names().indexOf(format.get());
    put("limits", joined(new byte[] {(byte) index}, document));
    if (format.get().equals("icalendar")) {
      put("itip", document);
      EventFormat calendar = AllFormats.byName("icalendar", Limits.standard());
      ReadDocument.leniently(calendar, document).events().forEach(this::messages);
    }
  }

  private static Optional<String> format(String extension) {
    return AllFormats.all(Limits.standard()).stream()
        .filter(it -> it.extensions().contains(extension))
        .map(EventFormat::name)
        .findFirst();
  }

  private static List<String> names() {
    return AllFormats.all(Limits.standard()).stream().map(EventFormat::name).toList();
  }

  private static String target(String format) {
    return switch (format) {
      case "icalendar" -> "ical";
      case "schema.org" -> "jsonld";
      default -> format;
    };
  }

  /** What an organizer and an attendee of an event send each other, and a mail of each. */
  private void messages(Event event) {
    Optional<CalendarAddress> organizer = event.meeting().organizer().map(CalendarUser::address);
    Optional<CalendarAddress> attendee =
        event.meeting().attendees().stream().map(Attendee::address).findFirst();
    if (organizer.isEmpty() || attendee.isEmpty()) {
      return;
    }
    Scheduling from = Scheduling.of(organizer.get(), AllFormats.CLOCK);
    Scheduling to = Scheduling.of(attendee.get(), AllFormats.CLOCK);
    Event changed = event.toBuilder().title("Changed").build();
    Event cancelled = event.toBuilder().status(EventStatus.CANCELLED).build();
    List<Invitation> all = new ArrayList<>(ItipMessages.made(() -> from.invite(event)));
    all.addAll(ItipMessages.made(() -> to.reply(event, Attendee.Status.DECLINED)));
    all.addAll(ItipMessages.made(() -> to.counter(event, changed)));
    all.addAll(ItipMessages.made(() -> from.update(event, changed)));
    all.addAll(ItipMessages.made(() -> from.update(event, cancelled)));
    ByteArrayOutputStream conversation = new ByteArrayOutputStream();
    for (Invitation each : all) {
      conversation.writeBytes(each.bytes());
      put("mail", InvitationMail.of(each, AllFormats.CLOCK).bytes());
    }
    put("itip", conversation.toByteArray());
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  private void put(String target, byte[] seed) {
    try {
      Path folder = Files.createDirectories(to.resolve(target).resolve("seeds"));
      Files.write(folder.resolve("%05d".formatted(number++)), seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
