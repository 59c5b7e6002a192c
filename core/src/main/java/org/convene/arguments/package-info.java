/** Checks of what a caller hands over; not exported. */
@NullMarked
package org.convene.arguments;

import org.jspecify.annotations.NullMarked;
