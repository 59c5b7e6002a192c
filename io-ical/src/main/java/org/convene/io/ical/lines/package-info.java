/** Octets as content lines and components, and the spelling of values (RFC 5545 section 3.1). */
@NullMarked
package org.convene.io.ical.lines;

import org.jspecify.annotations.NullMarked;
