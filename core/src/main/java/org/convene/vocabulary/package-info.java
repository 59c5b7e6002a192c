/**
 * The vocabularies of the United Nations that events use (GCM objectives, guiding principles, SDG
 * goals, targets and indicators, regions), countries and languages: their official numbers, titles
 * and addresses, and the spellings people use.
 *
 * <p>Every type is immutable and safe for use by several threads. An unknown word is never an error
 * here: {@code parse} returns empty, and the caller keeps the word.
 */
@NullMarked
package org.convene.vocabulary;

import org.jspecify.annotations.NullMarked;
