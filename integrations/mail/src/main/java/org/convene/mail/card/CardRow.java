package org.convene.mail.card;

import java.util.List;

/** Something that a card tells under a label, such as where an event takes place. */
record CardRow(CardWord label, List<CardLine> lines) {}
