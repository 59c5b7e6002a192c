/** The table of Convene: a column for each field, both ways. */
@NullMarked
package org.convene.io.csv.table;

import org.jspecify.annotations.NullMarked;
