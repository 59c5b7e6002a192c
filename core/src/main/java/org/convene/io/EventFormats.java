package org.convene.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.convene.event.Event;
import org.convene.text.Excerpt;
import org.convene.text.Expected;

/**
 * The formats at hand, and which of them a file wants.
 *
 * <pre>{@code
 * EventFormats formats = EventFormats.installed();
 * try (EventReader in = formats.reader(Path.of("events.json"));
 *     EventWriter out = formats.writer(Path.of("events.ics"), in.head())) {
 *   out.writeAll(in.events(problem -> log.warn("{}", problem)));
 * }
 * }</pre>
 *
 * <p>Immutable; threads may share it. It holds the formats and no document; who opens a reader or a
 * writer closes it, and that closes the file.
 */
public final class EventFormats {

  private final List<EventFormat> formats;

  private EventFormats(List<EventFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * Returns the formats that the context class loader of the thread finds now; a value, not a
   * cache.
   *
   * @return the formats, by name
   */
  public static EventFormats installed() {
    return found(ServiceLoader.load(EventFormat.class));
  }

  /**
   * Returns the formats that the context class loader of the thread finds now, with a clock: a
   * fixed one makes the same bytes of the same events.
   *
   * @param clock tells when a document is written
   * @return the formats, by name
   */
  public static EventFormats installed(Clock clock) {
    Objects.requireNonNull(clock, "clock");
    EventFormats installed = installed();
    return new EventFormats(
        installed.formats.stream().map(format -> format.withClock(clock)).toList());
  }

  /**
   * Returns the formats that a class loader finds, as in an application server or a plug-in system
   * whose threads have no fitting context class loader.
   *
   * @param loader the class loader that sees the adapters
   * @return the formats, by name
   */
  public static EventFormats installed(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    return found(ServiceLoader.load(EventFormat.class, loader));
  }

  private static EventFormats found(ServiceLoader<EventFormat> loader) {
    return new EventFormats(
        StreamSupport.stream(loader.spliterator(), false)
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .toList());
  }

  /**
   * Returns some formats, with the settings that they have.
   *
   * @param formats the formats
   * @return the formats
   */
  public static EventFormats of(EventFormat... formats) {
    Objects.requireNonNull(formats, "formats");
    for (EventFormat format : formats) {
      Objects.requireNonNull(format, "formats");
    }
    return new EventFormats(List.of(formats));
  }

  /**
   * Returns these formats within other limits.
   *
   * @param limits what a document may cost its reader
   * @return a copy of each format, with these limits
   */
  public EventFormats withLimits(Limits limits) {
    Objects.requireNonNull(limits, "limits");
    return new EventFormats(formats.stream().map(format -> format.withLimits(limits)).toList());
  }

  /**
   * Returns every format.
   *
   * @return the formats, those found by the service loader by name
   */
  public List<EventFormat> all() {
    return formats;
  }

  /**
   * Returns the format of a name.
   *
   * @param name such as {@code json}, in any case
   * @return the format
   * @throws IllegalArgumentException where there is none, naming those there are, or more than one,
   *     naming their classes
   */
  public EventFormat byName(String name) {
    Objects.requireNonNull(name, "name");
    return only("a format named", name, format -> List.of(format.name()));
  }

  /**
   * Returns the format of a file name extension.
   *
   * @param extension without the dot, in any case
   * @return the format
   * @throws IllegalArgumentException as {@link #byName(String)} does
   */
  public EventFormat byExtension(String extension) {
    Objects.requireNonNull(extension, "extension");
    return only("a format for files that end in", extension, EventFormat::extensions);
  }

  /**
   * Returns the format of a media type, as it stands in {@code Content-Type} of HTTP and of mail.
   *
   * @param mediaType type and subtype in any case, such as {@code text/calendar; charset=utf-8};
   *     parameters are ignored: the formats find the encoding in the document
   * @return the format
   * @throws IllegalArgumentException as {@link #byName(String)} does
   */
  public EventFormat byMediaType(String mediaType) {
    Objects.requireNonNull(mediaType, "mediaType");
    int end = mediaType.indexOf(';');
    String type = end < 0 ? mediaType : mediaType.substring(0, end);
    return only("a format for the media type", type.strip(), EventFormat::mediaTypes);
  }

  /**
   * Returns the format of a file, by its extension.
   *
   * @param file the file; it need not exist
   * @return the format
   * @throws IllegalArgumentException as {@link #byName(String)} does
   */
  public EventFormat forPath(Path file) {
    Objects.requireNonNull(file, "file");
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    return byExtension(text.substring(text.lastIndexOf('.') + 1));
  }

  /**
   * Returns a format that reads as the content of a document says, where other formats have files
   * of the same extension: schema.org's events in a file {@code events.json}, for example. Whoever
   * says which format a document has needs no such format.
   *
   * @param named the format of the name, for all that no other one claims, and for writing
   * @return that format, or one that chooses among these when it opens a reader
   */
  public EventFormat byContent(EventFormat named) {
    Objects.requireNonNull(named, "named");
    return named.kinds().isEmpty() ? named : new ContentFormat(named, formats);
  }

  /**
   * Opens a file to read, in the format of its extension, or of its content where several formats
   * have files of that extension.
   *
   * @param file the file
   * @return a reader, to be closed
   * @throws IOException where the operating system fails
   */
  public EventReader reader(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    EventFormat format = byContent(forPath(file));
    InputStream in = Files.newInputStream(file);
    try {
      return format.reader(in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Reads every event of a file into memory, strictly: the first refused event ends it.
   *
   * @param file the file, in the format of its extension
   * @return the events
   * @throws RejectedEventException at the first refused event
   * @throws DocumentException where the document cannot be read
   * @throws IOException where the operating system fails
   */
  public List<Event> readAll(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    try (EventReader reader = reader(file)) {
      return reader.readAll();
    }
  }

  /**
   * Reads every event of a file into memory, leniently: problems are reported, warnings too, and
   * refused events are left out.
   *
   * @param file the file, in the format of its extension
   * @param problems takes each problem
   * @return the accepted events
   * @throws DocumentException where the document cannot be read
   * @throws IOException where the operating system fails
   */
  public List<Event> readAll(Path file, Consumer<? super Problem> problems) throws IOException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(problems, "problems");
    try (EventReader reader = reader(file)) {
      return reader.readAll(problems);
    }
  }

  /**
   * Opens a file to write, in the format of its extension. The events go to a file beside it, which
   * takes its place when the writer is closed; after a failed write the file is as it was before,
   * or absent. {@link WholeFile} says what becomes of links and permissions.
   *
   * @param file the file
   * @return a writer, to be closed
   * @throws IOException where the operating system fails
   */
  public EventWriter writer(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    return writer(file, DocumentHead.empty());
  }

  /**
   * Opens a file to write, with a head, as {@link #writer(Path)} does.
   *
   * @param file the file
   * @param head what it says, such as the {@link EventReader#head()} of the file that is copied
   * @return a writer, to be closed
   * @throws DocumentException where the format has no way to write the head
   * @throws IOException where the operating system fails
   */
  public EventWriter writer(Path file, DocumentHead head) throws IOException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(head, "head");
    return FileEventWriter.open(forPath(file), file, head);
  }

  private EventFormat only(String wanted, String value, Function<EventFormat, List<String>> names) {
    String key = value.toLowerCase(Locale.ROOT);
    List<EventFormat> found =
        formats.stream().filter(format -> names.apply(format).contains(key)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String those =
        found.isEmpty()
            ? "none; installed: "
                + formats.stream()
                    .map(format -> format.name() + " " + format.extensions())
                    .collect(Collectors.joining(", "))
            : found.stream()
                .map(format -> format.getClass().getName())
                .collect(Collectors.joining(" and "));
    throw new IllegalArgumentException(
        Expected.foundInstead(wanted + " " + Excerpt.of(value), those));
  }
}
