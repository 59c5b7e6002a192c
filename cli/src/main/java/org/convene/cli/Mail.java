package org.convene.cli;

import picocli.CommandLine.Command;

@Command(
    name = "mail",
    description = {
      "Makes the whole mails (.eml) of the invitations to one event of IN; sends nothing.",
      "Who is invited to single instances gets a mail of their own: OUT is a folder then."
    },
    mixinStandardHelpOptions = true)
final class Mail extends Invite {

  Mail(Environment environment) {
    super(environment);
  }

  @Override
  Messages messages(Sending how, String name) {
    return new Messages(environment, name, true);
  }
}
