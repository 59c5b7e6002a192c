package org.convene.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

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
 */
public final class EventFormats {

  private final List<EventFormat> formats;

  private EventFormats(List<EventFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * The formats that the service loader finds now; a value, not a cache.
   *
   * @return the formats
   */
  public static EventFormats installed() {
    ServiceLoader<EventFormat> loader = ServiceLoader.load(EventFormat.class);
    return new EventFormats(
        StreamSupport.stream(loader.spliterator(), false)
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .toList());
  }

  /**
   * Some formats, with the settings they have.
   *
   * @param formats the formats
   * @return the formats
   */
  public static EventFormats of(EventFormat... formats) {
    return new EventFormats(List.of(formats));
  }

  /**
   * These formats within other limits.
   *
   * @param limits what a document may cost its reader
   * @return a copy of each format, with these limits
   */
  public EventFormats withLimits(Limits limits) {
    return new EventFormats(formats.stream().map(format -> format.withLimits(limits)).toList());
  }

  /**
   * Every format.
   *
   * @return the formats, those found by the service loader by name
   */
  public List<EventFormat> all() {
    return formats;
  }

  /**
   * The format of a name.
   *
   * @param name such as {@code json}, in any case
   * @return the format
   * @throws IllegalArgumentException where there is none, naming those there are, or more than one,
   *     naming their classes
   */
  public EventFormat byName(String name) {
    return only("a format named", name, format -> List.of(format.name()));
  }

  /**
   * The format of a file name extension.
   *
   * @param extension without the dot, in any case
   * @return the format
   * @throws IllegalArgumentException as {@link #byName(String)} does
   */
  public EventFormat byExtension(String extension) {
    return only("a format for files that end in", extension, EventFormat::extensions);
  }

  /**
   * The format of a media type.
   *
   * @param mediaType type and subtype, without parameters, in any case
   * @return the format
   * @throws IllegalArgumentException as {@link #byName(String)} does
   */
  public EventFormat byMediaType(String mediaType) {
    return only("a format for the media type", mediaType, EventFormat::mediaTypes);
  }

  /**
   * The format of a file, by its extension.
   *
   * @param file the file; it need not exist
   * @return the format
   * @throws IllegalArgumentException as {@link #byName(String)} does
   */
  public EventFormat forPath(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    return byExtension(text.substring(text.lastIndexOf('.') + 1));
  }

  /**
   * Reads a file in the format of its extension.
   *
   * @param file the file
   * @return a reader, to be closed
   * @throws IOException where the operating system fails
   */
  public EventReader reader(Path file) throws IOException {
    EventFormat format = forPath(file);
    InputStream in = Files.newInputStream(file);
    try {
      return format.reader(in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Writes a file in the format of its extension: beside it first, and in its place when the writer
   * is closed. After a failed write the file is as it was before, or absent.
   *
   * @param file the file
   * @return a writer, to be closed
   * @throws IOException where the operating system fails
   */
  public EventWriter writer(Path file) throws IOException {
    return writer(file, DocumentHead.empty());
  }

  /**
   * Writes a file that says something of itself, as {@link #writer(Path)} does.
   *
   * @param file the file
   * @param head what it says, such as the {@link EventReader#head()} of the file that is copied
   * @return a writer, to be closed
   * @throws DocumentException where the format has no way to write the head
   * @throws IOException where the operating system fails
   */
  public EventWriter writer(Path file, DocumentHead head) throws IOException {
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
    throw new IllegalArgumentException("expected " + wanted + " " + value + ", found " + those);
  }
}
