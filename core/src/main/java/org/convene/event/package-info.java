/**
 * The event model: one immutable {@link org.convene.event.Event}, the values it is made of, the
 * vocabularies it speaks, and the rules it obeys.
 *
 * <p>Every type is immutable and safe for use by several threads. What may be absent is an {@link
 * java.util.Optional}; collections are unmodifiable and keep their order. Nothing here reads a
 * clock, a random number, a default zone, locale or charset.
 */
@NullMarked
package org.convene.event;

import org.jspecify.annotations.NullMarked;
