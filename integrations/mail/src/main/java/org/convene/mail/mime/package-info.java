/** What a mail is written with and read by: addresses, header fields, encodings, character sets. */
@NullMarked
package org.convene.mail.mime;

import org.jspecify.annotations.NullMarked;
