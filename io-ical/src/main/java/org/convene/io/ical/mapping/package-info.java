/** The mapping between a component and an event, one row for each field. */
@NullMarked
package org.convene.io.ical.mapping;

import org.jspecify.annotations.NullMarked;
