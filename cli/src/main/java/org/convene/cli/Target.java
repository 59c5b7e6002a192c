package org.convene.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a document goes: written beside its file, or to a temporary file for standard output, and
 * put in its place only once it is whole.
 */
final class Target implements Closeable {

  private final PrintStream standard;
  private final @Nullable Path file;
  private final Path part;
  private final OutputStream out;

  private Target(PrintStream standard, @Nullable Path file, Path part) throws IOException {
    this.standard = standard;
    this.file = file;
    this.part = part;
    this.out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
  }

  static Target open(PrintStream standard, String name) throws IOException {
    if (Documents.isStandard(name)) {
      return new Target(standard, null, Files.createTempFile("convene", ".part"));
    }
    Path file = Documents.path(name);
    if (Files.isDirectory(file)) {
      throw CommandException.unusable(name + ": expected a file, found a directory");
    }
    return new Target(standard, file, file.resolveSibling(file.getFileName() + ".part"));
  }

  OutputStream stream() {
    return out;
  }

  /** Puts what was written in its place. */
  void commit() throws IOException {
    out.close();
    if (file == null) {
      Files.copy(part, standard);
      standard.flush();
      return;
    }
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Leaves nothing behind but what was committed. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
