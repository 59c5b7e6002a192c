/** Dates and times as people write them. */
@NullMarked
package org.convene.io.csv.dates;

import org.jspecify.annotations.NullMarked;
