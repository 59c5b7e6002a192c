/** Time zones: what a TZID or a VTIMEZONE means, and how a zone is described. */
@NullMarked
package org.convene.io.ical.zones;

import org.jspecify.annotations.NullMarked;
