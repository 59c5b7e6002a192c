package org.convene.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convene.io.WholeFile;

/** Where a document goes: a file or standard output, which get it only once it is whole. */
abstract class Target implements Closeable {

  private final OutputStream out;

  private Target(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  static Target open(PrintStream standard, String name) throws IOException {
    if (Documents.isStandard(name)) {
      return new Standard(standard, Files.createTempFile("convene", ".part"));
    }
    Path path = Documents.path(name);
    Documents.noDirectory(name);
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null && !Files.exists(folder)) {
      throw CommandException.unusable(folder + ": no such folder");
    }
    return new Named(WholeFile.open(path));
  }

  final OutputStream stream() {
    return out;
  }

  /** Puts what was written in its place. */
  void commit() throws IOException {
    out.close();
  }

  /** Leaves nothing behind but what was committed. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  private static final class Named extends Target {
    private final WholeFile file;

    private Named(WholeFile file) {
      super(file.stream());
      this.file = file;
    }

    @Override
    void commit() throws IOException {
      super.commit();
      file.commit();
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        file.close();
      }
    }
  }

  /** A temporary file that is copied to standard output. */
  private static final class Standard extends Target {
    private final PrintStream standard;
    private final Path part;

    private Standard(PrintStream standard, Path part) throws IOException {
      super(Files.newOutputStream(part));
      this.standard = standard;
      this.part = part;
    }

    @Override
    void commit() throws IOException {
      super.commit();
      Files.copy(part, standard);
      standard.flush();
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }
}
