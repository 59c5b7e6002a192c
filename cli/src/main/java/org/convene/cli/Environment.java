package org.convene.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import org.convene.io.EventFormats;

/**
 * What the command finds around it; tests give it another.
 *
 * @param formats the formats that are installed
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param clock says when a message is made
 * @param terminal whether somebody looks at standard error
 * @param colours whether somebody looks at standard output, and did not set NO_COLOR
 * @param begun the files that are being written
 */
record Environment(
    EventFormats formats,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    boolean terminal,
    boolean colours,
    BegunFiles begun) {

  Environment(
      EventFormats formats,
      InputStream in,
      PrintStream out,
      PrintStream err,
      Clock clock,
      boolean terminal,
      boolean colours) {
    this(formats, in, out, err, clock, terminal, colours, new BegunFiles());
  }
}
