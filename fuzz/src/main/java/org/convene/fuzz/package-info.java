/**
 * What any input must leave true, as targets of a fuzzer: {@code bin/fuzz} runs them with Jazzer,
 * and the tests with every input that broke one of them.
 */
@NullMarked
package org.convene.fuzz;

import org.jspecify.annotations.NullMarked;
