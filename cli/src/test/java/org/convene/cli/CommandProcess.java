package org.convene.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The command in a process of its own: with real streams, and signals. */
final class CommandProcess {

  private final Process process;

  private CommandProcess(Process process) {
    this.process = process;
  }

  /** Starts it; {@code out} is where standard output goes, or null for here. */
  static CommandProcess start(@Nullable File out, List<String> options, String... words)
      throws IOException {
    return start(out, List.of(), options, words);
  }

  /**
   * Starts it with the signals of a terminal as usual: a JVM leaves those alone that whoever
   * started it ignores, as {@code nohup} and a shell in the background do. GNU's env sets them
   * anew.
   */
  static CommandProcess signalled(List<String> options, String... words) throws IOException {
    return start(null, List.of("env", "--default-signal=HUP,INT,TERM"), options, words);
  }

  /** Whether there is an env that sets signals anew. */
  static boolean canBeSignalled() throws InterruptedException {
    try {
      return new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static CommandProcess start(
      @Nullable File out, List<String> before, List<String> options, String... words)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    if (out != null) {
      builder.redirectOutput(out);
    }
    return new CommandProcess(builder.start());
  }

  /** Starts it by a shell that redirects its streams first, as in {@code >&-}. */
  static CommandProcess redirected(String redirections, String... words) throws IOException {
    List<String> shell = List.of("/bin/sh", "-c", "exec \"$@\" " + redirections, "sh");
    return start(null, shell, List.of(), words);
  }

  /** Ends whoever reads standard output, as {@code head} does. */
  CommandProcess unread() throws IOException {
    process.getInputStream().close();
    return this;
  }

  OutputStream in() {
    return process.getOutputStream();
  }

  /** What it printed on standard error. */
  String err() throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  /** Sends a signal by its name. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits for its end; one that does not end is stopped. */
  int code() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
