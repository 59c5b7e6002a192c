package org.convene.mail.links;

import java.net.URI;
import java.util.List;
import org.convene.event.Violation;

/**
 * A link that adds an event to a calendar.
 *
 * @param losses what the calendar is not told
 */
public record FilledLink(URI uri, List<Violation> losses) {}
