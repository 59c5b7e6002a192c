package org.convene.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.convene.io.WholeFile;

/** Where a document goes: a file or standard output, which get it only once it is whole. */
abstract class Target implements Closeable {

  private final OutputStream out;

  private Target(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  static Target open(Environment environment, String name) throws IOException {
    if (Documents.isStandard(name)) {
      return Standard.open(environment.out());
    }
    Path path = Documents.path(name);
    Documents.noDirectory(name);
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null && !Files.exists(folder)) {
      throw CommandException.unusable(folder + ": no such folder");
    }
    return new Named(environment.begun(), environment.begun().open(path));
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
  public abstract void close() throws IOException;

  private static final class Named extends Target {
    private final BegunFiles begun;
    private final WholeFile file;

    private Named(BegunFiles begun, WholeFile file) {
      super(file.stream());
      this.begun = begun;
      this.file = file;
    }

    @Override
    void commit() throws IOException {
      super.commit();
      file.commit();
    }

    /** What is buffered is not written any more: that would fail once more on a full disk. */
    @Override
    public void close() throws IOException {
      try {
        file.close();
      } finally {
        begun.done(file);
      }
    }
  }

  /**
   * A temporary file that is copied to standard output; it has no name, and goes with a process.
   */
  private static final class Standard extends Target {
    private final PrintStream standard;
    private final FileChannel part;

    private Standard(PrintStream standard, Path path, FileChannel part) {
      super(new Temporary(Channels.newOutputStream(part), path));
      this.standard = standard;
      this.part = part;
    }

    static Standard open(PrintStream standard) throws IOException {
      Path path = Files.createTempFile("convene", ".part");
      FileChannel part =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      return new Standard(standard, path, part);
    }

    @Override
    void commit() throws IOException {
      super.commit();
      part.position(0);
      Channels.newInputStream(part).transferTo(standard);
      standard.flush();
      StandardOutput.check(standard);
    }

    @Override
    public void close() throws IOException {
      part.close();
    }
  }

  /** Keeps its file open when it is closed, since that would delete it. */
  private static final class Temporary extends OutputStream {
    private final OutputStream out;
    private final Path path;

    private Temporary(OutputStream out, Path path) {
      this.out = out;
      this.path = path;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new IOException(
            "temporary files in "
                + path.getParent()
                + ": "
                + e.getMessage()
                + "; CONVENE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER chooses another folder",
            e);
      }
    }
  }
}
