package org.convene.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rights to read a file that is replaced, where the file system says so as POSIX does. */
final class FileRights {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.copyOf(PosixFilePermissions.fromString("rw-------"));
  private static final Set<PosixFilePermission> BY_UMASK =
      Set.copyOf(PosixFilePermissions.fromString("rw-rw-rw-"));

  private final @Nullable PosixFileAttributes former;

  private FileRights(@Nullable PosixFileAttributes former) {
    this.former = former;
  }

  /** Returns those of a file, which need not be there. */
  static FileRights of(Path file) throws IOException {
    return new FileRights(read(file));
  }

  private static @Nullable PosixFileAttributes read(Path file) throws IOException {
    if (!isPosix(file)) {
      return null;
    }
    try {
      return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** What a file is made with that will have these rights: never more than they are. */
  FileAttribute<?>[] atFirst(Path folder) {
    if (!isPosix(folder)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(former == null ? BY_UMASK : OWNER_ONLY)
    };
  }

  /** Gives them to what takes the place of the file: those that it has by now, if it is there. */
  void keep(Path file, Path part) throws IOException {
    PosixFileAttributes now = read(file);
    PosixFileAttributes kept = now == null ? former : now;
    if (kept != null) {
      give(kept, part);
    }
  }

  private static void give(PosixFileAttributes kept, Path part) throws IOException {
    PosixFileAttributes own =
        Files.readAttributes(part, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!own.isRegularFile()) {
      throw new FileSystemException(part.toString(), null, "expected a file, found another");
    }
    // not one of NOFOLLOW_LINKS, which would open and close the file, and so end its lock
    PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(kept.permissions());
    if (!own.group().equals(kept.group()) && !isDone(() -> view.setGroup(kept.group()))) {
      common(permissions, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
      common(permissions, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
      common(permissions, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
    }
    if (!own.permissions().equals(permissions)) {
      view.setPermissions(permissions);
    }
    if (!own.owner().equals(kept.owner())) {
      boolean ignored = isDone(() -> view.setOwner(kept.owner()));
    }
  }

  /** The new group are others than the old one: each may do what both could. */
  private static void common(
      Set<PosixFilePermission> permissions,
      PosixFilePermission ofGroup,
      PosixFilePermission ofOthers) {
    if (!permissions.contains(ofGroup) || !permissions.contains(ofOthers)) {
      permissions.remove(ofGroup);
      permissions.remove(ofOthers);
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  /** Most users may not give a file away. */
  private static boolean isDone(Change change) {
    try {
      change.make();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
