package org.convene.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.convene.event.Event;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ReadResult;

/** A document of the corpus: what is read of it, and what comes back of that from each format. */
final class SoakDocument {

  private final EventFormats formats;
  private final EventFormat format;
  private final Path file;
  private final byte[] bytes;

  private SoakDocument(EventFormats formats, Path file) throws IOException {
    this.formats = formats;
    this.format = formats.forPath(file);
    this.file = file;
    this.bytes = Files.readAllBytes(file);
  }

  /** The document in a file; empty where no format has its extension. */
  static Optional<SoakDocument> of(EventFormats formats, Path file) throws IOException {
    try {
      return Optional.of(new SoakDocument(formats, file));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Path file() {
    return file;
  }

  int size() {
    return bytes.length;
  }

  /**
   * Says in few characters all that was read, told and written.
   *
   * @param streams puts another stream around that of the document
   * @param unequal is told of events that came back as others
   */
  String digest(UnaryOperator<InputStream> streams, List<String> unequal) throws IOException {
    MessageDigest digest = sha256();
    try (EventReader reader = format.reader(streams.apply(new ByteArrayInputStream(bytes)))) {
      for (Optional<ReadResult> read = reader.read(); read.isPresent(); read = reader.read()) {
        add(digest, read.get().problems().toString());
        if (read.get() instanceof ReadResult.Accepted accepted) {
          for (EventFormat other : formats.all()) {
            digest.update(again(accepted.event(), other, unequal));
          }
        }
      }
    } catch (DocumentException e) {
      add(digest, e.problem().toString());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The bytes of an event in a format, which must give the event again; none if it loses some. */
  private byte[] again(Event event, EventFormat other, List<String> unequal) throws IOException {
    if (!other.losses(event).isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = other.writer(out)) {
      writer.write(event);
    }
    List<Event> events = new ArrayList<>();
    try (EventReader reader = other.reader(new ByteArrayInputStream(out.toByteArray()))) {
      reader.events(problem -> {}).forEach(events::add);
    }
    if (!events.equals(List.of(event))) {
      unequal.add(file + ": " + event.uid() + " in " + other.name());
    }
    return out.toByteArray();
  }

  /** Reads from a stream that fails; says whether it was read to an end before that. */
  boolean readTorn(int after) throws IOException {
    SoakStreams.FailingInput in =
        new SoakStreams.FailingInput(new ByteArrayInputStream(bytes), after);
    digest(original -> in, new ArrayList<>());
    return !in.hasFailed();
  }

  /** Writes what can be written to a stream that fails; says whether all was taken. */
  boolean writeTo(EventFormat other, SoakStreams.FailingOutput out) throws IOException {
    List<Event> events = new ArrayList<>();
    try (EventReader reader = format.reader(new ByteArrayInputStream(bytes))) {
      reader.events(problem -> {}).filter(it -> other.losses(it).isEmpty()).forEach(events::add);
    } catch (DocumentException | UncheckedIOException e) {
      return true; // then there is nothing to write
    }
    try (EventWriter writer = other.writer(out)) {
      for (Event event : events) {
        writer.write(event);
      }
    }
    return !out.hasFailed();
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("each JDK has it", e);
    }
  }
}
