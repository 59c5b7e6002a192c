/**
 * Events as iCalendar (RFC 5545): bytes, content lines, a tree of components, and the mapping
 * between that tree and an event.
 *
 * <p>Only the format, the invitations and the parser for iCal4j are public. Nothing here reads a
 * clock, a random number, a default zone, locale or charset, and nothing asks the network.
 */
@NullMarked
package org.convene.io.ical;

import org.jspecify.annotations.NullMarked;
