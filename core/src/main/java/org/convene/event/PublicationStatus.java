package org.convene.event;

import java.util.List;
import java.util.Objects;
import org.convene.text.NameIndex;

/**
 * The editorial state of an event's page.
 *
 * <p>Not the state of the event: a published page may tell of a cancelled event. Open: any other
 * label is kept as written.
 *
 * <p>Immutable.
 *
 * @param label the label
 */
public record PublicationStatus(String label) {

  /** The page is open to readers. */
  public static final PublicationStatus PUBLISHED = new PublicationStatus("Published");

  /** The page is not yet open to readers. */
  public static final PublicationStatus DRAFT = new PublicationStatus("Draft");

  /** The page is no longer kept up to date. */
  public static final PublicationStatus ARCHIVED = new PublicationStatus("Archived");

  private static final NameIndex<PublicationStatus> NAMES = new NameIndex<>();

  static {
    NAMES.add(PUBLISHED, List.of("Published", "Publié", "Publiée", "Publicado", "Publicada"));
    NAMES.add(DRAFT, List.of("Draft", "Brouillon", "Borrador"));
    NAMES.add(ARCHIVED, List.of("Archived", "Archivé", "Archivée", "Archivado", "Archivada"));
  }

  /** Refuses null. */
  public PublicationStatus {
    Objects.requireNonNull(label, "label");
  }

  /**
   * Returns the status that a text names.
   *
   * @param text the constants in English, French or Spanish and any case; anything else is a status
   *     of its own, kept as written
   * @return the status
   */
  public static PublicationStatus parse(String text) {
    Objects.requireNonNull(text, "text");
    return NAMES.find(text).orElseGet(() -> new PublicationStatus(text));
  }
}
