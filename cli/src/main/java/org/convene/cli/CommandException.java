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

  int exitCode() {
    return exitCode;
  }
}
