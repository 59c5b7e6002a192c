package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

/** What the format does not know is kept, and written back. */
class UnknownMarkupTest {

  private static final String START = "<events xmlns=\"urn:convene:event:1\">\n  <event>\n";
  private static final String END = "</event></events>";

  private static ReadResult.Accepted read(String content) throws IOException {
    ReadResult result = Xml.read(START + "<uid>a</uid>" + content + END).get(0);
    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    return (ReadResult.Accepted) result;
  }

  private static List<String> codes(ReadResult result) {
    return result.problems().stream()
        .map(it -> it.violation().path() + " " + it.violation().code())
        .filter(it -> it.contains(" xml."))
        .toList();
  }

  @Test
  void markupOfOthersAmongTheExtensionsIsNoProblem() throws IOException {
    String markup = "<o:room xmlns:o=\"urn:other\" o:floor=\"3\">a <b>c</b>&amp;\n</o:room>";
    ReadResult.Accepted result =
        read(
            "<extensions><property name=\"X-A\"><value>1</value></property>"
                + markup
                + "<property name=\"X-B\"><value>2</value></property></extensions>");

    assertThat(codes(result)).isEmpty();
    assertThat(result.event().extensions().properties())
        .containsExactly(
            RawProperty.of("X-A", "1"),
            RawProperty.of(
                "X-CONVENE-XML",
                "<o:room xmlns:o=\"urn:other\" o:floor=\"3\">a <b xmlns=\"urn:convene:event:1\">c</b>"
                    + "&amp;&#10;</o:room>"),
            RawProperty.of("X-B", "2"));
    comesBack(result.event());
  }

  private static void comesBack(Event event) throws IOException {
    String written = Xml.write(event);
    assertThat(Xml.invalid(written)).isEmpty();
    ReadResult again = Xml.read(written).get(0);
    assertThat(codes(again)).isEmpty();
    assertThat(((ReadResult.Accepted) again).event()).isEqualTo(event);
    assertThat(Xml.write(((ReadResult.Accepted) again).event())).isEqualTo(written);
  }

  @Test
  void markupInThePlaceOfAFieldIsKeptWithAWarning() throws IOException {
    ReadResult.Accepted result =
        read(
            "<o:speaker xmlns:o=\"urn:other\">N. N.</o:speaker>"
                + "<places><venue><name>Room</name><seats>30</seats></venue></places>"
                + "<titel>T</titel>");

    assertThat(codes(result))
        .containsExactly(
            " xml.unknown-element", "/places/0 xml.unknown-element", " xml.unknown-element");
    assertThat(result.problems().get(0).toString())
        .startsWith("line 3, column 13: expected an element known to the format, found <speaker>");
    assertThat(result.event().extensions().properties())
        .containsExactly(
            RawProperty.of("X-CONVENE-XML", "<o:speaker xmlns:o=\"urn:other\">N. N.</o:speaker>"),
            RawProperty.of(
                "X-CONVENE-XML",
                "<seats xmlns=\"urn:convene:event:1\">30</seats>",
                RawParameter.of("X-CONVENE-POINTER", "/places/0")),
            RawProperty.of("X-CONVENE-XML", "<titel xmlns=\"urn:convene:event:1\">T</titel>"));
    comesBack(result.event());
    assertThat(Xml.write(result.event()))
        .contains(
            "<o:speaker xmlns:o=\"urn:other\">N. N.</o:speaker>",
            "<unknown in=\"/places/0\">",
            "<seats xmlns=\"urn:convene:event:1\">30</seats>");
  }

  @Test
  void attributesAreKeptToo() throws IOException {
    ReadResult.Accepted result = read("<title short=\"a&#10;b\">T</title>");

    assertThat(codes(result)).containsExactly("/title/@short xml.unknown-attribute");
    assertThat(result.event().extensions().properties())
        .containsExactly(
            RawProperty.of(
                "X-CONVENE-XML", "a&#10;b", RawParameter.of("X-CONVENE-POINTER", "/title/@short")));
    comesBack(result.event());
  }

  @Test
  void attributesOfTheRootAreOfTheHead() throws IOException {
    String document =
        "<events xmlns=\"urn:convene:event:1\" made=\"today\"><event><uid>a</uid></event></events>";
    try (EventReader reader = Xml.reader(document)) {
      assertThat(reader.head().extensions().properties())
          .containsExactly(
              RawProperty.of(
                  "X-CONVENE-XML", "today", RawParameter.of("X-CONVENE-POINTER", "/@made")));
      assertThat(codes(reader.read().orElseThrow())).contains("/@made xml.unknown-attribute");
    }
  }

  @Test
  void attributesOfARootWithoutEventsAreKeptToo() throws IOException {
    try (EventReader reader =
        Xml.reader("<events xmlns=\"urn:convene:event:1\" made=\"today\"/>")) {
      assertThat(codes(reader.read().orElseThrow()))
          .containsExactly("/@made xml.unknown-attribute");
      assertThat(reader.read()).isEmpty();
      assertThat(reader.head().extensions().properties()).hasSize(1);
    }
  }

  @Test
  void aPropertyThatOnlyLooksLikeMarkupStaysAProperty() throws IOException {
    for (String value :
        List.of("", "text", "<a>", "<a/>", "<a></a><b></b>", "<a >1</a>", "&lt;", "<a>&#9;</a>")) {
      Event event =
          Event.builder()
              .uid(Uid.of("a"))
              .title("T")
              .schedule(Schedule.undated(""))
              .extensions(Extensions.none().with(RawProperty.of("X-CONVENE-XML", value)))
              .build();
      comesBack(event);
    }
  }

  @Test
  void markupWithoutANamespaceIsWrapped() throws IOException {
    ReadResult.Accepted result = read("<plain xmlns=\"\"><b>1</b></plain>");
    assertThat(result.event().extensions().properties())
        .containsExactly(RawProperty.of("X-CONVENE-XML", "<plain><b>1</b></plain>"));
    comesBack(result.event());
  }
}
