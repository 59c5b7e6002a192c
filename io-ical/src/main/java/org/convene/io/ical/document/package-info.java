/** Reading and writing calendars, event by event. */
@NullMarked
package org.convene.io.ical.document;

import org.jspecify.annotations.NullMarked;
