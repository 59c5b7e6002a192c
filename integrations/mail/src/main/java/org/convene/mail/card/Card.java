package org.convene.mail.card;

import java.util.List;

/**
 * What a mail tells people, before it is spelled as HTML or as plain text.
 *
 * @param kind what the message is: an invitation, a cancellation
 * @param notices what it means for who reads it
 * @param comment why it is sent, after a line that says from whom; or nothing
 * @param adding links that add it to a calendar
 */
record Card(
    CardLanguage language,
    String subject,
    CardWord kind,
    List<CardLine> notices,
    List<CardLine> comment,
    List<CardPart> parts,
    List<CardLine> adding) {}
