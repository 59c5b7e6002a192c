package org.convene.modulepath;

import org.convene.event.Event;
import org.convene.event.Uid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what a mapper writes that looks for modules, then what one says that does not; in a
 * package of its own, since that of a named module cannot be on the class path too.
 */
public final class Mappers {

  private Mappers() {}

  public static void main(String[] none) {
    Event event = Event.builder().uid(Uid.of("a")).title("T").build();
    System.out.println(event.getClass().getModule());
    System.out.println(JsonMapper.builder().findAndAddModules().build().writeValueAsString(event));
    try {
      System.out.println(new JsonMapper().writeValueAsString(event));
    } catch (JacksonException e) {
      System.out.println(e.getOriginalMessage());
    }
  }
}
