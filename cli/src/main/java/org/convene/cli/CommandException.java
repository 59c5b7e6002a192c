package org.convene.cli;

/** Ends the command with a line on standard error. */
final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The event cannot be had as asked. */
  static CommandException failure(String message) {
    return new CommandException(ExitCode.FAILED, message);
  }

  /** The document or the command line cannot be understood. */
  static CommandException unusable(String message) {
    return new CommandException(ExitCode.UNUSABLE, message);
  }

  /** Nothing more is to be said: it was told. */
  static CommandException told(int exitCode) {
    return new CommandException(exitCode, "");
  }

  int exitCode() {
    return exitCode;
  }
}
