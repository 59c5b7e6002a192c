/** The tables of other programs and of people, known by the names of their columns. */
@NullMarked
package org.convene.io.csv.dialects;

import org.jspecify.annotations.NullMarked;
