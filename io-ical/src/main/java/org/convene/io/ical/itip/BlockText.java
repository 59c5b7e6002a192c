package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A description and the block that stands in it. A block begins with its fixed line and ends with
 * the first line that is none of it; what comes after that, as the footer of a mailing list does,
 * is of the description.
 *
 * @param plain the description without any block
 * @param lines of all blocks
 */
record BlockText(String plain, List<BlockLine> lines) {

  /** Takes a description apart. */
  static BlockText of(String description) {
    List<BlockLine> found = new ArrayList<>();
    StringBuilder plain = new StringBuilder(description.length());
    BlockWords block = null;
    for (String line : description.split("\n", -1)) {
      BlockWords begun = begun(line);
      Optional<BlockLine> read = block == null ? Optional.empty() : read(line, block);
      if (begun != null) {
        block = begun;
        dropBlankLine(plain);
      } else if (read.isPresent()) {
        found.add(read.get());
      } else {
        block = null;
        plain.append(line).append('\n');
      }
    }
    plain.setLength(Math.max(0, plain.length() - 1));
    return new BlockText(plain.toString(), List.copyOf(found));
  }

  /** The empty line before a block came with it; so did the end of the line before that. */
  private static void dropBlankLine(StringBuilder plain) {
    int end = plain.length();
    if (end > 0 && plain.charAt(end - 1) == '\n' && (end == 1 || plain.charAt(end - 2) == '\n')) {
      plain.setLength(end - 1);
    }
  }

  private static @Nullable BlockWords begun(String line) {
    for (BlockWords words : BlockWords.ALL) {
      if (line.stripTrailing().equals(words.head())) {
        return words;
      }
    }
    return null;
  }

  private static Optional<BlockLine> read(String line, BlockWords words) {
    for (BlockLine.Kind kind : BlockLine.Kind.values()) {
      String label = words.label(kind);
      if (line.startsWith(label)) {
        BlockLine read = BlockLine.of(kind, line.substring(label.length()));
        return Optional.of(read).filter(it -> !it.isBlank());
      }
    }
    return Optional.empty();
  }
}
