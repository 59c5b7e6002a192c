package org.convene.cli;

import picocli.CommandLine.Option;

/** In what form messages are written. */
final class Sending {

  @Option(
      names = "--mail",
      description = "Writes whole mails (.eml) into a folder, and not only calendars.")
  private boolean mail;

  Messages messages(Environment environment, String out) {
    Messages messages = new Messages(environment, out, mail);
    messages.check();
    return messages;
  }
}
