/** The {@code convene} command. */
@NullMarked
package org.convene.cli;

import org.jspecify.annotations.NullMarked;
