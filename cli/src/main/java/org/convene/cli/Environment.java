package org.convene.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import org.convene.event.Event;
import org.convene.io.EventFormats;

/**
 * What the command finds around it; tests give it another.
 *
 * @param formats the formats that are installed
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param clock says when an invite is made
 * @param invites makes invites
 * @param terminal whether somebody looks at standard error
 * @param colours whether somebody looks at standard output, and did not set NO_COLOR
 */
record Environment(
    EventFormats formats,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Invites invites,
    boolean terminal,
    boolean colours) {

  /** Makes the bytes of an invite. */
  interface Invites {
    byte[] request(Event event, Clock clock);
  }
}
