package org.convene.interop;

import java.nio.file.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;

/** Shared by the Java readers: one JSON line per file. */
final class Line {
  interface Read {
    Object[] apply(byte[] data, List<String> warnings) throws Exception;
  } // {method, List<Map>}

  static void run(String reader, String[] files, Read read) throws Exception {
    var out =
        new java.io.PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), false, "UTF-8");
    for (String file : files) {
      var line = new LinkedHashMap<String, Object>();
      var warnings = new ArrayList<String>();
      line.put("reader", reader);
      line.put("file", file);
      try {
        Object[] r = read.apply(Files.readAllBytes(Path.of(file)), warnings);
        line.put("ok", true);
        line.put("error", null);
        line.put("method", r[0]);
        line.put("events", r[1]);
      } catch (Throwable e) {
        line.put("ok", false);
        line.put("error", String.valueOf(e));
        line.put("method", null);
        line.put("events", List.of());
      }
      line.put("warnings", warnings);
      out.println(json(line));
      out.flush();
    }
  }

  static String when(Temporal t) {
    if (t == null) return null;
    if (t instanceof LocalDate d) return d.toString();
    if (t instanceof LocalDateTime l)
      return l.truncatedTo(ChronoUnit.SECONDS)
          .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
    return Instant.from(t).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static String mail(Object v) {
    return v == null ? null : v.toString().replaceFirst("(?i)^mailto:", "").toLowerCase();
  }

  static String json(Object o) {
    if (o == null || o instanceof Number || o instanceof Boolean) return String.valueOf(o);
    if (o instanceof Map<?, ?> m) {
      var j = new StringJoiner(",", "{", "}");
      m.forEach((k, v) -> j.add(json(k) + ":" + json(v)));
      return j.toString();
    }
    if (o instanceof Iterable<?> i) {
      var j = new StringJoiner(",", "[", "]");
      i.forEach(v -> j.add(json(v)));
      return j.toString();
    }
    var b = new StringBuilder("\"");
    for (char c : o.toString().toCharArray()) {
      if (c == '"' || c == '\\') b.append('\\').append(c);
      else if (c < 32) b.append(String.format("\\u%04x", (int) c));
      else b.append(c);
    }
    return b.append('"').toString();
  }
}
