package org.convene.cli;

/** Where the command starts. */
public final class Main {

  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.err.println("convene: not written yet");
    System.exit(2);
  }
}
