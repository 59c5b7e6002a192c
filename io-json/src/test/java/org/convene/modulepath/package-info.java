/** Programs that tests run in a JVM with a module path. */
@NullMarked
package org.convene.modulepath;

import org.jspecify.annotations.NullMarked;
