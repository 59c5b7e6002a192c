/** The cells of a table: their characters, their guard, and the entries within one. */
@NullMarked
package org.convene.io.csv.cells;

import org.jspecify.annotations.NullMarked;
