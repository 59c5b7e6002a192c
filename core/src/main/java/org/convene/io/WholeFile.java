package org.convene.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there whole or not at all: it is written beside its place, and put there by {@link
 * #commit()}.
 *
 * <p>What was there before stays until then. Its permissions are kept, and its owner and group
 * where the system allows that; where it does not allow the group, what the group and all others
 * could both do is left to them. A new file gets what the umask gives. Access control lists are not
 * kept. A symbolic link stays one: the file that it leads to is written, also where that is not
 * there yet. A hard link is separated: the other names keep the former content. What is no file,
 * such as a device or a named pipe, is written to as it is.
 *
 * <p>What is not committed yet stands beside the file, in {@code NAME.part-convene-…} (of a long
 * name the first 60 characters), which is never more readable than the file. {@link #close()}
 * removes it. It outlives a process that is killed, so the next one that opens the same file
 * removes every regular file of such a name on which no process holds a lock. Where the file system
 * has no locks, they stay. The library registers no shutdown hook, since that would outlive its
 * class loader in a server; a program that is to remove its own at once when it is ended by a
 * signal closes them in a hook of its own, as the command does.
 *
 * <p>For one thread, but for {@link #close()}, which a shutdown hook may call in another. It holds
 * nothing of the content in memory.
 */
public final class WholeFile implements Closeable {

  /** More links in a row than any system follows. */
  private static final int LINKS = 40;

  private final Path path;
  private final Path file;
  private final @Nullable PartFile part;
  private final OutputStream out;
  private final Writing stream = new Writing();

  private WholeFile(Path path, Path file, @Nullable PartFile part, OutputStream out) {
    this.path = path;
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
    Path file = behindLinks(path);
    if (Files.exists(path) && !isReplaceable(path, file)) {
      return new WholeFile(path, path, null, Files.newOutputStream(path));
    }
    try {
      PartFile part = PartFile.beside(file);
      return new WholeFile(path, file, part, part.stream());
    } catch (NoSuchFileException e) {
      throw e;
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(path.toString(), null, "not permitted to write beside it");
    } catch (IOException e) { // it names the part, which nobody knows
      throw named(path, e);
    }
  }

  /** What the kernel makes of some links is no path, such as that of a pipe in /proc/self/fd. */
  private static boolean isReplaceable(Path path, Path file) throws IOException {
    return Files.isRegularFile(path) && Files.exists(file) && Files.isSameFile(path, file);
  }

  /** Follows links by hand, since {@link Path#toRealPath} needs a file at the end. */
  private static Path behindLinks(Path path) throws IOException {
    Path file = path;
    for (int i = 0; Files.isSymbolicLink(file); i++) {
      if (i == LINKS) {
        throw new FileSystemException(
            path.toString(),
            null,
            "expected a file or a link to one, found symbolic links in a loop, or more than "
                + LINKS
                + " in a row");
      }
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    return file;
  }

  /**
   * Returns the stream that the content is written to.
   *
   * @return the stream, not buffered; {@link #commit()} and {@link #close()} close it
   */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Puts what was written in the place of the file.
   *
   * @throws IOException where that fails, or where writing failed before; then the place is as it
   *     was
   */
  public void commit() throws IOException {
    if (stream.failure != null) { // a PrintStream would have swallowed it
      throw stream.failure;
    }
    stream.close();
    try {
      if (part == null) {
        out.close();
      } else {
        part.moveTo(file);
      }
    } catch (IOException e) {
      throw named(path, e);
    }
  }

  /** Deletes what was written, unless it was committed. */
  @Override
  public void close() throws IOException {
    stream.close();
    if (part == null) {
      out.close();
    } else {
      part.close();
    }
  }

  /** Says which file it is about: what the system says of a stream does not. */
  private static IOException named(Path path, IOException thrown) {
    String reason =
        thrown instanceof FileSystemException known && known.getReason() != null
            ? known.getReason()
            : thrown.getMessage();
    FileSystemException named =
        new FileSystemException(
            path.toString(), null, reason == null ? thrown.getClass().getSimpleName() : reason);
    named.initCause(thrown);
    return named;
  }

  /** Keeps the file open when it is closed: a lock would end with it. */
  private final class Writing extends OutputStream {

    private @Nullable IOException failure;
    private volatile boolean closed;

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (closed) {
        throw new IOException(path + ": expected an open file, found it closed");
      }
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failure = named(path, e);
        throw failure;
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
