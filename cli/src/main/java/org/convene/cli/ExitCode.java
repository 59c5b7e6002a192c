package org.convene.cli;

/** What the command tells who called it. */
final class ExitCode {

  /** Everything went well. */
  static final int DONE = 0;

  /** Something is wrong with an event. */
  static final int FAILED = 1;

  /**
   * A document cannot be read, or the output not be written, the format is not known, or the
   * command line is wrong.
   */
  static final int UNUSABLE = 2;

  /** A bug in Convene: EX_SOFTWARE of sysexits.h. */
  static final int BUG = 70;

  /**
   * Who read standard output has closed it: what a shell says of a program that SIGPIPE ended. The
   * JVM ignores that signal. Nothing is printed, as nothing is by {@code grep … | head -1}.
   */
  static final int PIPE = 141;

  private ExitCode() {}
}
