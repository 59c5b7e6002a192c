/** Between components and the types of iCal4j. */
@NullMarked
package org.convene.io.ical.bridge;

import org.jspecify.annotations.NullMarked;
