package org.convene.io.ical.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.ExtensionArbitraries;
import org.convene.event.Extensions;
import org.convene.io.DocumentException;
import org.convene.io.Limits;
import org.convene.io.ical.lines.ContentLineWriter;
import org.convene.io.ical.lines.Parsing;

class ComponentReaderPropertyTest {

  private static final byte[][] ENDS = {{'\r', '\n'}, {'\n'}, {'\r'}};

  /** What is written reads back, wherever it is folded, however its lines end and it arrives. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void readsWhatIsWritten(@ForAll("extensions") Extensions given, @ForAll long seed)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContentLineWriter writer = new ContentLineWriter(out);
    writer.begin("VCALENDAR");
    for (var property : given.properties()) {
      writer.property(property);
    }
    for (var component : given.components()) {
      writer.component(component);
    }
    writer.end("VCALENDAR");
    writer.flush();
    assertSame(Parsing.of(out.toByteArray()), given);
    Random random = new Random(seed);
    byte[] folded = refolded(out.toByteArray(), random);
    assertSame(Parsing.of(inPieces(folded, random), Limits.standard()), given);
  }

  private static void assertSame(Parsing parsing, Extensions given) {
    assertThat(parsing.problems()).isEmpty();
    assertThat(parsing.properties()).isEqualTo(given.properties());
    assertThat(parsing.components()).isEqualTo(given.components());
  }

  /** None that need a mark: it is known only where its line is not folded. */
  @Provide
  Arbitrary<Extensions> extensions() {
    return ExtensionArbitraries.extensions()
        .filter(it -> it.components().stream().allMatch(one -> Foreign.nested(one).equals(one)));
  }

  /** Any octets give items or the documented exception. */
  @Property(tries = 500)
  void readsAnyOctets(@ForAll byte[] octets, @ForAll long seed) throws IOException {
    Random random = new Random(seed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte octet : octets) {
      String[] pieces = {
        "BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "X;A=\"", ";:", "\n "
      };
      out.write(pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.US_ASCII));
      out.write(octet);
    }
    try {
      Parsing parsing = Parsing.of(out.toByteArray());
      assertThat(parsing.items()).isNotEmpty();
    } catch (DocumentException e) {
      assertThat(e.problem().violation().code())
          .isIn("ical.no-calendar", "document.foreign", "limit.depth");
    }
  }

  private static byte[] refolded(byte[] document, Random random) {
    String unfolded = new String(document, StandardCharsets.ISO_8859_1).replace("\r\n ", "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String line : unfolded.split("\r\n", -1)) {
      byte[] octets = line.getBytes(StandardCharsets.ISO_8859_1);
      for (int i = 0; i < octets.length; i++) {
        if (i > 0 && random.nextInt(10) == 0) {
          out.writeBytes(ENDS[random.nextInt(3)]);
          out.write(random.nextBoolean() ? ' ' : '\t');
        }
        out.write(octets[i]);
      }
      out.writeBytes(ENDS[random.nextInt(3)]);
    }
    return out.toByteArray();
  }

  private static InputStream inPieces(byte[] document, Random random) {
    return new ByteArrayInputStream(document) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(40)));
      }
    };
  }
}
