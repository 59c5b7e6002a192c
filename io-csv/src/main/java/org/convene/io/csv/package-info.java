/** Events as CSV: the table of a spreadsheet, one row an event. */
@NullMarked
package org.convene.io.csv;

import org.jspecify.annotations.NullMarked;
