package org.convene.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convene.event.Event;
import org.convene.event.Privacy;
import org.convene.event.PublicationStatus;
import org.convene.event.Violation;
import org.convene.io.Beginning;
import org.convene.io.CheckedWriter;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Limits;
import org.convene.io.ReadBack;
import org.convene.text.Expected;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes events as web pages have them: JSON-LD with the terms of schema.org.
 *
 * <p>What is written is for everybody to read. Attendees are left out, and a draft or an event that
 * is not public is refused, unless {@link Builder#everything(boolean)} is set; passcodes have no
 * place in it. What else it cannot say, {@link #losses(Event)} tells.
 *
 * <p>It keeps what a page says beyond the model, and writes it back. It fetches nothing, no context
 * either. {@code docs/formats/schema-org.md} has the table of members.
 *
 * <p>Immutable and safe for use by several threads; a reader or writer belongs to one thread,
 * closes the stream that it was given, and holds one value of the document at a time.
 */
public final class SchemaOrgFormat implements EventFormat {

  static final String EXPECTED = "JSON-LD of schema.org";

  /** What such documents look like; the last is that of objects without a context. */
  static final List<String> KINDS = List.of("schema.org JSON-LD", "JSON-LD", "JSON");

  private final boolean everything;
  private final Limits limits;
  private final JsonFactory factory;

  /** Creates the format that writes what is public and reads within the standard limits. */
  public SchemaOrgFormat() {
    this(new Builder());
  }

  private SchemaOrgFormat(Builder builder) {
    this.everything = builder.everything;
    this.limits = builder.limits;
    this.factory = JsonLimits.factory(limits, " ");
  }

  /**
   * Returns a builder for a format with other settings.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "schema.org";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("application/ld+json");
  }

  @Override
  public List<String> extensions() {
    return List.of("jsonld");
  }

  @Override
  public List<String> kinds() {
    return KINDS.subList(0, 2);
  }

  @Override
  public SchemaOrgFormat withLimits(Limits limits) {
    return new Builder().everything(everything).limits(limits).build();
  }

  @Override
  public EventReader reader(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    Beginning beginning = new Beginning(in);
    return new LdReader(NodeReader.open(factory, beginning, limits), beginning, limits);
  }

  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) throws IOException {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(head, "head");
    return CheckedWriter.open(
        this,
        head,
        () -> new LdWriter(factory.createGenerator(Printer.context(), out), out, everything));
  }

  @Override
  public List<Violation> losses(Event event) {
    Objects.requireNonNull(event, "event");
    List<Violation> losses = new ArrayList<>(secrets(event));
    // as one of several, which stand a level deeper than one alone
    SchemaOrgFormat deeper =
        withLimits(limits.toBuilder().depth(Math.max(1, limits.depth() - 1)).build());
    losses.addAll(ReadBack.losses(event, DocumentHead.empty(), deeper, limits));
    if (losses.isEmpty()) {
      losses.addAll(LdEvent.losses(event, everything));
    }
    return List.copyOf(losses);
  }

  /** What keeps an event from being written for everybody. */
  private List<Violation> secrets(Event event) {
    List<Violation> secrets = new ArrayList<>(0);
    if (everything) {
      return secrets;
    }
    event
        .privacy()
        .filter(it -> it != Privacy.PUBLIC)
        .ifPresent(it -> secrets.add(secret("/privacy", "a public event", it.toString())));
    event
        .publicationStatus()
        .filter(PublicationStatus.DRAFT::equals)
        .ifPresent(
            it -> secrets.add(secret("/publicationStatus", "an event to publish", "a draft")));
    return secrets;
  }

  private static Violation secret(String path, String expected, String found) {
    return Violation.error(
        path,
        "schema-org.not-public",
        Expected.foundInstead(expected, found) + "; it is written only where everything is");
  }

  @Override
  public List<Violation> losses(DocumentHead head) {
    Objects.requireNonNull(head, "head");
    // who made the document that was read did not make the one that is written
    if (head.withProducer(null).withoutTimeZones().equals(DocumentHead.empty())) {
      return List.of();
    }
    return List.of(
        Violation.error(
            "/head",
            "schema-org.head",
            Expected.foundInstead(
                "no title or other head, because JSON-LD of events has no place for it", "one")));
  }

  @Override
  public List<String> limitations() {
    return List.of(
        "a document's title and whatever else it says of itself",
        "what is not for everybody: attendees, passcodes, drafts, private events",
        "calendar data: sequence, instants of changes, reminders, free or busy, priority, colour",
        "overrides, extra dates and rules that no Schedule says",
        "what losses tell of an event: contacts, interpretation, footnotes, HTML");
  }

  /** Collects the settings of a format; for one thread. */
  public static final class Builder {
    private boolean everything;
    private Limits limits = Limits.standard();

    private Builder() {}

    /**
     * Sets whether attendees, drafts and events that are not public are written too.
     *
     * @param everything whether they are
     * @return this builder
     */
    public Builder everything(boolean everything) {
      this.everything = everything;
      return this;
    }

    /**
     * Sets the limits that reading keeps.
     *
     * @param limits how large a document and an event may be
     * @return this builder
     */
    public Builder limits(Limits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Returns the format with these settings.
     *
     * @return the format
     */
    public SchemaOrgFormat build() {
      return new SchemaOrgFormat(this);
    }
  }
}
