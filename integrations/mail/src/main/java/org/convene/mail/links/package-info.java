/** Links that fill in a new entry of a calendar on the web, and what each cannot hold. */
@NullMarked
package org.convene.mail.links;

import org.jspecify.annotations.NullMarked;
