package org.convene.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file beside another, whose place it takes when it is whole.
 *
 * <p>Its process holds a lock on it, which ends with the process: one without a lock was left by a
 * process that was killed, and anybody may delete it. No name is used twice, so whoever deletes one
 * late deletes no other file. Between making a file and locking it, another process may delete it;
 * then another one is made.
 */
final class PartFile implements Closeable {

  /** Says behind the name of the file who writes it: the process, when it began, and a number. */
  private static final Pattern OWNER = Pattern.compile("[0-9a-z]+-[0-9a-z]+-[0-9]+");

  private static final String MARK = ".part-convene-";

  /** Characters of the other file's name: with what follows, it is not too long for a system. */
  private static final int CHARACTERS = 60;

  private static final int ATTEMPTS = 100;

  /** Behind every content: Windows lets no other handle write what is locked. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  /**
   * Which process it is, also among those of other containers, where each is number 1. A process
   * must not open a part of its own to look for a lock: POSIX ends the lock when any handle of the
   * process on that file is closed.
   */
  private static final String PROCESS = process();

  private final Path path;
  private final OutputStream out;
  private final @Nullable FileChannel lock;
  private final FileRights rights;
  private boolean closed;

  private PartFile(Path path, OutputStream out, @Nullable FileChannel lock, FileRights rights) {
    this.path = path;
    this.out = out;
    this.lock = lock;
    this.rights = rights;
  }

  private static String process() {
    ProcessHandle self = ProcessHandle.current();
    long start = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return Long.toString(self.pid(), 36) + "-" + Long.toString(start, 36) + "-";
  }

  /** Makes one, and removes those that were left beside the same file. */
  static PartFile beside(Path file) throws IOException {
    Path folder = file.getParent() == null ? file.getFileSystem().getPath("") : file.getParent();
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "no such folder");
    }
    String name = file.getFileName().toString();
    String start = start(name) + MARK;
    removeStale(folder, start);
    FileRights rights = FileRights.of(file);
    for (int i = 0; i < ATTEMPTS; i++) {
      Path path = Files.createTempFile(folder, start + PROCESS, "", rights.atFirst(folder));
      Optional<PartFile> made = open(path, rights);
      if (made.isPresent()) {
        return made.get();
      }
    }
    throw new FileSystemException(
        file.toString(), null, "expected to write beside it, found each file deleted by another");
  }

  private static String start(String name) {
    if (name.length() <= CHARACTERS) {
      return name;
    }
    boolean splits = Character.isHighSurrogate(name.charAt(CHARACTERS - 1));
    return name.substring(0, splits ? CHARACTERS - 1 : CHARACTERS);
  }

  private static boolean hasLocks(Path path) {
    return path.getFileSystem() == FileSystems.getDefault(); // no other process is in an archive
  }

  /** The file, locked; empty where another process took it for a stale one. */
  private static Optional<PartFile> open(Path path, FileRights rights) throws IOException {
    if (!hasLocks(path)) {
      OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE);
      return Optional.of(new PartFile(path, out, null, rights));
    }
    FileChannel lock;
    try {
      lock = FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    boolean done = false;
    try {
      if (isHeld(lock, path)) {
        OutputStream out =
            Files.newOutputStream(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        done = true;
        return Optional.of(new PartFile(path, out, lock, rights));
      }
      return Optional.empty();
    } finally {
      if (!done) {
        Files.deleteIfExists(path);
        lock.close();
      }
    }
  }

  private static boolean isHeld(FileChannel channel, Path path) {
    try {
      return channel.tryLock(LOCKED, 1, false) != null
          && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return true; // no locks here: then nobody can find that there is none, and deletes nothing
    }
  }

  private static void removeStale(Path folder, String start) {
    if (!hasLocks(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(folder, it -> isOfAnother(it, start))) {
      parts.forEach(PartFile::removeUnlessLocked);
    } catch (IOException | DirectoryIteratorException e) {
      // a folder that one may not look into; one may write in it though
    }
  }

  private static boolean isOfAnother(Path path, String start) {
    String given = path.getFileName().toString();
    return given.startsWith(start)
        && OWNER.matcher(given).region(start.length(), given.length()).matches()
        && !given.startsWith(start + PROCESS)
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void removeUnlessLocked(Path path) {
    try (FileChannel channel =
            FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock(LOCKED, 1, true)) {
      if (lock != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // another user's, or of a file system without locks: it stays
    }
  }

  /** Returns where the content goes; closed by what ends this. */
  OutputStream stream() {
    return out;
  }

  /** Takes the place of a file. */
  synchronized void moveTo(Path file) throws IOException {
    if (closed) {
      throw new IOException("expected an open file, found it closed");
    }
    if (lock == null) {
      out.close();
    } else {
      toDisk(lock); // closing, which may tell too that a disk is full, would end the lock
    }
    rights.keep(file, path);
    try {
      Files.move(path, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(path, file, StandardCopyOption.REPLACE_EXISTING);
    }
    close();
  }

  /** Lets an interrupt wait, which would close the channel. */
  private static void toDisk(FileChannel channel) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      channel.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Deletes it, unless it took its place. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      try {
        out.close();
      } finally {
        Files.deleteIfExists(path);
      }
    }
  }
}
