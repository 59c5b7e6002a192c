/** The body of an invitation's mail: a card for people to read, as HTML and as plain text. */
@NullMarked
package org.convene.mail.card;

import org.jspecify.annotations.NullMarked;
