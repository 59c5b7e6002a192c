/**
 * Events as iCalendar (RFC 5545), calendar invitations (RFC 5546), and both for users of iCal4j.
 *
 * <p>Behind this package, not exported, each knowing only those before it: {@code lines} (octets,
 * content lines, components), {@code zones}, {@code mapping} (a component as an event and back),
 * {@code document} (calendars, event by event) and {@code itip} (messages); and {@code bridge},
 * between {@code lines} and the types of iCal4j. Nothing here reads a clock, a random number, a
 * default zone, locale or charset, and nothing asks the network.
 */
@NullMarked
package org.convene.io.ical;

import org.jspecify.annotations.NullMarked;
