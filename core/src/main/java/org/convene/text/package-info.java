/**
 * Text that people read and write: messages that say what was expected and found, excerpts safe to
 * print, and text made comparable.
 *
 * <p>Everything here is immutable and safe for use by several threads. No default locale is read.
 */
@NullMarked
package org.convene.text;

import org.jspecify.annotations.NullMarked;
