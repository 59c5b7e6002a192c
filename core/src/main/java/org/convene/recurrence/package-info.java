/**
 * The arithmetic of series: which local times a recurrence rule gives (RFC 5545 section 3.3.10),
 * and which instances a series has. It knows times and rules, and no event.
 */
@NullMarked
package org.convene.recurrence;

import org.jspecify.annotations.NullMarked;
