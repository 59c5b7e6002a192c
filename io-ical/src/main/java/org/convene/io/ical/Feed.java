package org.convene.io.ical;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.convene.event.Event;
import org.convene.event.NominalDuration;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.ical.itip.Extras;
import org.convene.io.ical.itip.Publication;

/**
 * Makes the next edition of a calendar that others subscribe to, from the last one and the events
 * as they are now.
 *
 * <pre>{@code
 * Feed last = Files.exists(file) ? Feed.read(Files.newInputStream(file)) : Feed.first(head);
 * Feed.Edition next = last.next(events, Clock.systemUTC());
 * Files.write(file, next.bytes());
 * }</pre>
 *
 * <p>An event is the same as before if its uid is, and its recurrence id if it is an instance
 * alone: give events from pages uids that stay, such as {@link Uid#of(java.net.URI)} of the page.
 * It keeps SEQUENCE and LAST-MODIFIED until it means something else to subscribers (RFC 5545
 * section 3.8.7.4). An event that is gone stays as cancelled for {@link #withTombstones a time}, so
 * that calendars take it out, and is then left out. The same events again make the same bytes, at
 * whatever time, until such a time is over.
 *
 * <p>A feed is for anybody: it says what {@link Invitation#publish} may, so no attendees, alarms,
 * passcodes or extensions, and has no drafts and no private events unless asked.
 *
 * <p>Immutable and safe for use by several threads. It holds all its events in memory.
 */
public final class Feed {

  /** How long subscribers wait where the head says nothing. */
  private static final NominalDuration REFRESH = NominalDuration.parse("PT12H");

  private static final Duration TOMBSTONES = Duration.ofDays(90);

  private final DocumentHead head;
  private final List<Event> published;
  private final Duration tombstones;
  private final Publication publication;

  private Feed(
      DocumentHead head, List<Event> published, Duration tombstones, Publication publication) {
    this.head = head;
    this.published = published;
    this.tombstones = tombstones;
    this.publication = publication;
  }

  /**
   * Begins a feed of which there is no edition yet.
   *
   * @param head its title, and what else it says of itself; where it has no refresh interval, that
   *     is twelve hours
   * @return the feed
   */
  public static Feed first(DocumentHead head) {
    Objects.requireNonNull(head, "head");
    return new Feed(withInterval(head), List.of(), TOMBSTONES, Publication.USUAL);
  }

  /**
   * Reads the last edition, and closes it.
   *
   * @param edition what {@link Edition#bytes()} gave, or another calendar
   * @return the feed, with the head of that edition
   * @throws IOException if it cannot be read, or an event in it cannot: it must not begin anew,
   *     since subscribers would then keep what is gone
   */
  public static Feed read(InputStream edition) throws IOException {
    Objects.requireNonNull(edition, "edition");
    try (EventReader reader = new IcalFormat().reader(edition)) {
      DocumentHead head = reader.head().withoutTimeZones();
      return new Feed(withInterval(head), reader.readAll(), TOMBSTONES, Publication.USUAL);
    }
  }

  private static DocumentHead withInterval(DocumentHead head) {
    return head.refreshInterval().isPresent() ? head : head.withRefreshInterval(REFRESH);
  }

  /**
   * Returns this feed with another title, refresh interval or the like.
   *
   * @param newHead where it has no refresh interval, that is twelve hours
   * @return the feed
   */
  public Feed withHead(DocumentHead newHead) {
    Objects.requireNonNull(newHead, "newHead");
    return new Feed(withInterval(newHead), published, tombstones, publication);
  }

  /**
   * Returns this feed with another time for which an event that is gone stays as cancelled. It
   * should be longer than subscribers wait for the next edition; 90 days by default.
   *
   * @param time zero for not at all
   * @return the feed
   * @throws IllegalArgumentException if it is negative
   */
  public Feed withTombstones(Duration time) {
    if (Objects.requireNonNull(time, "time").isNegative()) {
      throw new IllegalArgumentException("expected a time of zero or more, found " + time);
    }
    return new Feed(head, published, time, publication);
  }

  /**
   * Returns this feed with events that are not published yet ({@link
   * org.convene.event.PublicationStatus#DRAFT}).
   *
   * @return the feed
   */
  public Feed withDrafts() {
    return with(new Publication(true, publication.nonpublic(), publication.extras()));
  }

  /**
   * Returns this feed with events that are private or confidential ({@link
   * org.convene.event.Privacy}), for subscribers who may see them.
   *
   * @return the feed
   */
  public Feed withPrivate() {
    return with(new Publication(publication.drafts(), true, publication.extras()));
  }

  /**
   * Returns this feed with properties that it leaves out otherwise, as {@link
   * Invitation#withProperties} does.
   *
   * @param names of properties, in any case
   * @return the feed
   * @throws IllegalArgumentException if one is no name, or that of a property that every message
   *     has or none may have
   */
  public Feed withProperties(String... names) {
    for (String name : Objects.requireNonNull(names, "names")) {
      Objects.requireNonNull(name, "names");
    }
    Extras extras = publication.extras().and(names);
    return with(new Publication(publication.drafts(), publication.nonpublic(), extras));
  }

  private Feed with(Publication other) {
    return new Feed(head, published, tombstones, other);
  }

  /**
   * Returns what the feed says of itself.
   *
   * @return the head
   */
  public DocumentHead head() {
    return head;
  }

  /**
   * Makes the next edition. Of several versions of an event one counts, as {@link
   * org.convene.series.EventMerge} says.
   *
   * @param events all that the feed is to have, in their order
   * @param clock tells when the edition is made
   * @return the edition
   */
  public Edition next(Collection<Event> events, Clock clock) {
    Objects.requireNonNull(events, "events").forEach(it -> Objects.requireNonNull(it, "events"));
    Objects.requireNonNull(clock, "clock");
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new NextEdition(head, publication, now).of(events, published, tombstones);
  }

  /**
   * Holds an edition of a feed, and what is new in it.
   *
   * <p>Immutable and safe for use by several threads.
   */
  public static final class Edition {

    private final byte[] bytes;
    private final List<Event> added;
    private final List<Event> changed;
    private final List<Event> cancelled;
    private final List<Event> ended;
    private final List<Violation> violations;

    Edition(byte[] bytes, NextEdition made) {
      this.bytes = bytes;
      this.added = List.copyOf(made.added);
      this.changed = List.copyOf(made.changed);
      this.cancelled = List.copyOf(made.cancelled);
      this.ended = List.copyOf(made.ended);
      this.violations = List.copyOf(made.violations);
    }

    /**
     * Returns the calendar, as {@code text/calendar; charset=UTF-8}.
     *
     * @return a copy of the file
     */
    public byte[] bytes() {
      return bytes.clone();
    }

    /**
     * Returns what changes with the bytes, for HTTP (RFC 9110 section 8.8.3).
     *
     * @return a strong entity tag with its quotation marks
     */
    public String etag() {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e); // each JVM has it
      }
    }

    /**
     * Returns the events that the last edition did not have.
     *
     * @return the events as published
     */
    public List<Event> added() {
      return added;
    }

    /**
     * Returns the events that mean something else than in the last edition, or take place again.
     *
     * @return the events as published
     */
    public List<Event> changed() {
      return changed;
    }

    /**
     * Returns the events that were in the last edition and are gone: this one has them as
     * cancelled.
     *
     * @return the events as published
     */
    public List<Event> cancelled() {
      return cancelled;
    }

    /**
     * Returns the events that were cancelled for long enough: this edition no longer has them.
     *
     * @return the events as last published
     */
    public List<Event> ended() {
      return ended;
    }

    /**
     * Returns what was left out and why: drafts, private events, those without a date, versions
     * that do not count, and what a calendar cannot say.
     *
     * @return a violation for each, which names the uid
     */
    public List<Violation> violations() {
      return violations;
    }
  }
}
