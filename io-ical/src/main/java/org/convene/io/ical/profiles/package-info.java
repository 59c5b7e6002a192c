/** What programs refuse or misread in an invitation: one table of rules, each with its sources. */
@NullMarked
package org.convene.io.ical.profiles;

import org.jspecify.annotations.NullMarked;
