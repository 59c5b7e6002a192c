package org.convene.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that writes a file: it has its own locks, and can be killed. */
final class WholeFileProcess {

  private final Process process;
  private final BufferedReader said;

  private WholeFileProcess(Process process) {
    this.process = process;
    this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /** Starts one behind other words, such as those of a shell that sets its limits. */
  static WholeFileProcess start(List<String> before, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WholeFileProcess.class.getName());
    command.addAll(List.of(arguments));
    return new WholeFileProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  String line() throws IOException {
    return String.valueOf(said.readLine());
  }

  /** Lets it go on. */
  void tell() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  int end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Writes a text to a file, so many times; with {@code wait}, tells and asks before each step. */
  public static void main(String[] args) throws IOException {
    Path path = Path.of(args[0]);
    String text = args[1];
    boolean waits = args[2].equals("wait");
    for (int i = 0; i < (waits ? 1 : Integer.parseInt(args[2])); i++) {
      try (WholeFile file = WholeFile.open(path)) {
        step(waits, "open");
        for (int each = 0; each < text.length(); each++) {
          file.stream().write(text.charAt(each));
        }
        step(waits, "written");
        file.commit();
      } catch (IOException e) {
        System.out.println(e.getMessage());
        System.exit(1);
      }
    }
    System.out.println("done");
  }

  private static void step(boolean waits, String name) throws IOException {
    if (waits) {
      System.out.println(name);
      System.in.read();
    }
  }
}
