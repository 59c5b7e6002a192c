package org.convene.mail;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Content-Type that breaks the grammar, such as {@code text/calendar; method=;charset=utf-8}. */
final class LooseType {

  private static final Pattern TYPE = Pattern.compile("^\\s*+([\\w.+-]++)/([\\w.+-]++)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*+(method|charset|name|boundary)\\s*+=\\s*+\"?+([^\";\\s]++)",
          Pattern.CASE_INSENSITIVE);

  private LooseType() {}

  /** What can be read; text/plain where nothing can. */
  static ContentType of(String said) {
    Matcher type = TYPE.matcher(said);
    ContentType read =
        type.lookingAt()
            ? new ContentType(type.group(1), type.group(2), new ParameterList())
            : new ContentType("text", "plain", new ParameterList());
    Matcher parameter = PARAMETER.matcher(said);
    while (parameter.find()) {
      read.setParameter(parameter.group(1), parameter.group(2));
    }
    return read;
  }
}
