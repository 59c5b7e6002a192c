package org.convene.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become an event, as a {@link Rule} sees it: it may break any rule, and may have no
 * uid.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Candidate extends EventFields {

  private final Optional<Uid> uid;

  /** Whether the rules on texts hold: the same for every thread that finds it out. */
  private @Nullable Boolean soundTexts;

  Candidate(EventBuilder builder) {
    super(builder);
    this.uid = Optional.ofNullable(builder.uid);
  }

  Candidate(Event event) {
    super(event);
    this.uid = Optional.of(event.uid());
  }

  /**
   * Returns the identity that the event would have.
   *
   * @return the uid, or empty where none was set
   */
  public Optional<Uid> uid() {
    return uid;
  }

  /** Whether there is a uid that says something. */
  boolean hasUid() {
    return uid.isPresent() && !uid.get().value().isBlank();
  }

  /** Whether the rules on texts hold, so that each of them need not look at all of them. */
  boolean hasSoundTexts() {
    Boolean sound = soundTexts;
    if (sound == null) {
      sound = TextRules.areSound(this);
      soundTexts = sound;
    }
    return sound;
  }

  @Override
  public String toString() {
    return "Candidate["
        + uid.map(Uid::value).orElse("")
        + ", "
        + title().map(Text::value).orElse("")
        + ", "
        + schedule()
        + "]";
  }
}
