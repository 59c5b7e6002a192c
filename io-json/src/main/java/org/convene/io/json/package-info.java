/** Events as JSON: an array, an object with events, one event a line, or one event. */
@NullMarked
package org.convene.io.json;

import org.jspecify.annotations.NullMarked;
