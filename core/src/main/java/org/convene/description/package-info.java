/**
 * The terms in which the model is described: a {@link org.convene.description.Shape} has {@link
 * org.convene.description.Field}s, and each field has a {@link org.convene.description.Kind}.
 *
 * <p>This is the service interface for authors of formats, not for users of events: {@link
 * org.convene.event.EventModel} describes an event in these terms, once, and every format
 * interprets that description. Every type is immutable and safe for use by several threads, except
 * the drafts that a {@code Shape} hands out.
 */
@NullMarked
package org.convene.description;

import org.jspecify.annotations.NullMarked;
