/**
 * How events repeat: recurrence rules, and the times that name their instances (RFC 5545 section
 * 3.3.10). It knows no event.
 */
@NullMarked
package org.convene.recurrence;

import org.jspecify.annotations.NullMarked;
