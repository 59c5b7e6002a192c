package org.convene.io.ical.itip;

/** What a message about an event is for (RFC 5546 section 1.4). */
public enum ItipMethod {
  REQUEST("invite.ics"),
  CANCEL("cancel.ics"),
  REPLY("reply.ics"),
  REFRESH("refresh.ics"),
  COUNTER("counter.ics"),
  DECLINECOUNTER("declinecounter.ics"),
  PUBLISH("event.ics");

  private final String fileName;

  ItipMethod(String fileName) {
    this.fileName = fileName;
  }

  public String fileName() {
    return fileName;
  }
}
