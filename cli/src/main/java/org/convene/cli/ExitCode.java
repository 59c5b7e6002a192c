package org.convene.cli;

/** What the command tells who called it. */
final class ExitCode {

  /** Everything went well. */
  static final int DONE = 0;

  /** Something is wrong with an event. */
  static final int FAILED = 1;

  /** The document cannot be read, the format is not known, or the command line is wrong. */
  static final int UNUSABLE = 2;

  /** A bug in Convene: EX_SOFTWARE of sysexits.h. */
  static final int BUG = 70;

  private ExitCode() {}
}
