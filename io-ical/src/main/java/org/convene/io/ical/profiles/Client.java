package org.convene.io.ical.profiles;

/** A program, or the programs of a maker, that people open invitations with. */
public enum Client {
  /** Outlook and Exchange. */
  OUTLOOK("Outlook"),
  /** Google Calendar and Gmail. */
  GOOGLE("Google"),
  /** Calendar of macOS and iOS, and iCloud. */
  APPLE("Apple"),
  /** Thunderbird; its rules are in the portable profile alone. */
  THUNDERBIRD("Thunderbird");

  private final String label;

  Client(String label) {
    this.label = label;
  }

  /** The name in messages and on pages. */
  public String label() {
    return label;
  }
}
