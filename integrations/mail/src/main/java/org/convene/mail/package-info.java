/**
 * Invitations as whole mails, to be sent by any mailer, and back.
 *
 * <p>Nothing is sent, and no address is looked up: a mail is composed and read.
 */
@NullMarked
package org.convene.mail;

import org.jspecify.annotations.NullMarked;
