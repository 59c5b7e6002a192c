/**
 * Formats: how events are read from documents and written to them, one event at a time.
 *
 * <p>{@link org.convene.io.EventFormats} finds the formats that are installed; an adapter
 * implements {@link org.convene.io.EventFormat}. Adapters have no error policy: they return what
 * they read, or what is wrong with it; strict, lenient and collecting reading are written once, in
 * {@link org.convene.io.EventReader}.
 */
@NullMarked
package org.convene.io;

import org.jspecify.annotations.NullMarked;
