/** What reading and writing costs, side by side with the peers. */
@NullMarked
package org.convene.benchmarks;

import org.jspecify.annotations.NullMarked;
