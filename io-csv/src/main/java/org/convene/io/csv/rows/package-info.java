/** Rows of a table, read and written one after the other. */
@NullMarked
package org.convene.io.csv.rows;

import org.jspecify.annotations.NullMarked;
