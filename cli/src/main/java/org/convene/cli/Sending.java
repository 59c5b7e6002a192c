package org.convene.cli;

import picocli.CommandLine.Option;

/** In what form messages are written. */
final class Sending {

  static final String OUT =
      "OUT.ics, or OUT.eml for a whole mail; a folder; or - for standard output.";

  @Option(
      names = "--mail",
      description = "Writes whole mails (.eml) into a folder, and not only calendars.")
  private boolean mail;

  Messages messages(Environment environment, String out) {
    return new Messages(environment, out, mail);
  }
}
