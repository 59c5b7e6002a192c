package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the schema refuses has a problem for the reader too, and the other way round. */
class SchemaAgreementTest {

  /** Of the rules, those that the schema knows. */
  private static final Set<String> RULES =
      Set.of(
          "uid.missing",
          "uri.relative",
          "text.empty",
          "text.language-malformed",
          "extension.malformed");

  /** Only the reader knows what stands in these. */
  private static final Set<String> KNOWN_TO_THE_READER =
      Set.of(
          "reviewRegion",
          "guidingPrinciple",
          "sdgGoal",
          "sdgTarget",
          "sdgIndicator",
          "objective",
          "timeZone",
          "endTimeZone",
          "rule",
          "address",
          "sentBy");

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void agreeOnWhatSomebodyBroke(@ForAll("events") Event event, @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    Document whole = Mutation.parse(Xml.write(event));
    int count = whole.getElementsByTagName("*").getLength();
    for (Mutation mutation : Mutation.values()) {
      Document copy = (Document) whole.cloneNode(true);
      Element at = (Element) copy.getElementsByTagName("*").item(2 + random.nextInt(count - 2));
      boolean isExempt = isExempt(mutation, at);
      mutation.apply(at, random);
      if (!isExempt) {
        agree(mutation, at, Mutation.print(copy.getDocumentElement()));
      }
    }
  }

  private static boolean isExempt(Mutation mutation, Element at) {
    boolean reworded =
        mutation == Mutation.REWORDED
            || mutation == Mutation.GIVEN_TEXT
            || mutation == Mutation.EMPTIED;
    // Of an empty title, the reader says first that a published event has one.
    boolean emptyTitle = mutation == Mutation.EMPTIED && at.getLocalName().equals("title");
    return emptyTitle || (reworded && KNOWN_TO_THE_READER.contains(at.getLocalName()));
  }

  private static void agree(Mutation mutation, Element at, String document) throws IOException {
    List<Problem> problems =
        Xml.read(document).stream().map(ReadResult::problems).flatMap(List::stream).toList();
    boolean refused = problems.stream().anyMatch(SchemaAgreementTest::isOfTheSchema);
    Optional<String> invalid = Xml.invalid(document);
    assertThat(refused)
        .as(
            "<%s> %s: the schema says %s, the reader %s of %s",
            at.getLocalName(), mutation, invalid, problems, document)
        .isEqualTo(invalid.isPresent());
  }

  private static boolean isOfTheSchema(Problem problem) {
    String code = problem.violation().code();
    return RULES.contains(code)
        || (code.startsWith("xml.") && !code.equals("xml.missing-language"));
  }
}
