package org.convene.mail.card;

import java.util.List;

/**
 * What a card tells of an event, a series or a single instance.
 *
 * @param buttons what a reader may do
 * @param description its paragraphs, of lines
 * @param html the description as HTML that is clean, or nothing
 */
record CardPart(
    CardLine title,
    List<CardRow> rows,
    List<CardLine> buttons,
    List<List<CardLine>> description,
    String html,
    String language) {}
