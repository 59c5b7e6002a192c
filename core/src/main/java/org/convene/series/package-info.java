/**
 * Series and their occurrences: what takes place when, and operations that change one instance and
 * no other (RFC 5545 section 3.8.5).
 */
@NullMarked
package org.convene.series;

import org.jspecify.annotations.NullMarked;
