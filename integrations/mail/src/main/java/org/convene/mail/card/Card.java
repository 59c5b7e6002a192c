package org.convene.mail.card;

import java.util.List;

/**
 * What a mail tells people, before it is spelled as HTML or as plain text.
 *
 * @param kind what the message is: an invitation, a cancellation
 * @param title what it is about
 * @param notices what it means for who reads it
 * @param comment why it is sent, after a line that says from whom; or nothing
 * @param parts at least one: the event, or what is told of each instance alone
 * @param common what is told of all parts
 * @param more how many parts it leaves out
 * @param adding links that add it to a calendar
 */
record Card(
    CardLanguage language,
    String subject,
    CardWord kind,
    CardLine title,
    List<CardLine> notices,
    List<CardLine> comment,
    List<CardPart> parts,
    CardPart common,
    int more,
    List<CardLine> adding) {}
