/** How each kind of value is spelled in a cell, both ways. */
@NullMarked
package org.convene.io.csv.values;

import org.jspecify.annotations.NullMarked;
