package org.convene.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Standard output that ends the command where what is printed is lost: a PrintStream goes on. */
final class StandardOutput extends OutputStream {

  private static final int KIND = 0170000; // of a file, as stat(2) has it
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream out;
  private final Path descriptor;

  private StandardOutput(OutputStream out, Path descriptor) {
    this.out = out;
    this.descriptor = descriptor;
  }

  /** That of this process. */
  static PrintStream ofProcess() {
    return to(new FileOutputStream(FileDescriptor.out), Path.of("/dev/fd/1"));
  }

  /** Takes also where the system shows what the stream writes to. */
  static PrintStream to(OutputStream out, Path descriptor) {
    return new PrintStream(new StandardOutput(out, descriptor), false, StandardCharsets.UTF_8);
  }

  /** Fails where a stream has swallowed that it could not be written to. */
  static void check(PrintStream stream) {
    if (stream.checkError()) {
      throw CommandException.unusable("standard output: could not be written");
    }
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw lost(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private CommandException lost(IOException e) {
    String reason = String.valueOf(e.getMessage());
    return isPipe(reason)
        ? CommandException.told(ExitCode.PIPE)
        : CommandException.unusable("standard output: " + reason);
  }

  /** Whether nobody reads any more; the system's words for that are of its language. */
  private boolean isPipe(String reason) {
    if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
      return true;
    }
    try {
      int kind = (Integer) Files.getAttribute(descriptor, "unix:mode") & KIND;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | RuntimeException e) { // no such descriptor, or no such system
      return false;
    }
  }
}
