package org.convene.cli;

import java.util.List;
import java.util.Stack;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Takes the addresses that follow an option; a file name is none. */
final class AddressOptions implements IParameterConsumer {

  @Override
  public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
    if (args.isEmpty() || args.peek().startsWith("-")) {
      throw new ParameterException(
          command.commandLine(),
          "expected an address after " + ((OptionSpec) option).longestName());
    }
    List<String> addresses = option.getValue();
    do {
      addresses.add(args.pop());
    } while (!args.isEmpty() && isAddress(args.peek()));
  }

  private static boolean isAddress(String arg) {
    return !arg.startsWith("-") && arg.contains("@");
  }

  /** Reads an address, with or without a name before it. */
  static CalendarUser user(String option, String address) {
    try {
      return CalendarUser.of(address);
    } catch (IllegalArgumentException e) {
      throw CommandException.unusable(option + ": " + e.getMessage());
    }
  }

  static CalendarAddress address(String option, String address) {
    return user(option, address).address();
  }
}
