package org.convene.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that is there whole or not at all: it is written beside its place, and put there by {@link
 * #commit()}.
 *
 * <p>What was there before stays until then. A symbolic link stays one: the file that it leads to
 * is replaced. What is no file, such as a device or a named pipe, is written to as it is.
 *
 * <p>For one thread. It holds nothing of the content in memory; closing it closes its stream and
 * removes a file that was not committed.
 */
public final class WholeFile implements Closeable {

  private static final int ATTEMPTS = 100;

  private final Path file;
  private final Path part;
  private final OutputStream out;

  private WholeFile(Path file, Path part, OutputStream out) {
    this.file = file;
    this.part = part;
    this.out = out;
  }

  /**
   * Opens a file to be written whole or not at all.
   *
   * @param path where it is to be
   * @return the file, not yet in its place
   * @throws IOException where nothing can be written there
   */
  public static WholeFile open(Path path) throws IOException {
    Objects.requireNonNull(path, "path");
    Path file = Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path;
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new WholeFile(file, file, Files.newOutputStream(file));
    }
    for (int i = 1; ; i++) {
      // another file of that name is somebody's, or is being written
      Path part = file.resolveSibling(file.getFileName() + ".part" + (i == 1 ? "" : i));
      try {
        OutputStream out =
            Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new WholeFile(file, part, out);
      } catch (FileAlreadyExistsException e) {
        if (i == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * Returns the stream that the content is written to.
   *
   * @return the stream, not buffered; {@link #commit()} and {@link #close()} close it
   */
  public OutputStream stream() {
    return out;
  }

  /**
   * Puts what was written in the place of the file.
   *
   * @throws IOException where that fails; then the place is as it was
   */
  public void commit() throws IOException {
    out.close();
    if (part.equals(file)) {
      return;
    }
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes what was written, unless it was committed. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      if (!part.equals(file)) {
        Files.deleteIfExists(part);
      }
    }
  }
}
