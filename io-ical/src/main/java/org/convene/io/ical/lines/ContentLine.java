package org.convene.io.ical.lines;

import org.convene.event.RawProperty;

/**
 * A content line and where it stands.
 *
 * @param line the line of the document on which it begins, from 1
 * @param property the name, the parameters decoded, and the value as it was written
 */
public record ContentLine(long line, RawProperty property) {}
