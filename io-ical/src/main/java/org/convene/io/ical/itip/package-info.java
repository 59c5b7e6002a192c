/** Messages about events: what they need, and what an answer changes (RFC 5546). */
@NullMarked
package org.convene.io.ical.itip;

import org.jspecify.annotations.NullMarked;
