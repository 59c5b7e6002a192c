/** Dates and times as people write them. */
@NullMarked
package org.convene.dates;

import org.jspecify.annotations.NullMarked;
