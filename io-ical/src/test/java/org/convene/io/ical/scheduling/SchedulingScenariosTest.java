package org.convene.io.ical.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must happen when messages are sent and come in, each scenario a file. The property {@code
 * convene.scenarios} names another folder of them.
 */
class SchedulingScenariosTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TestFactory
  Stream<DynamicTest> scenarios() throws IOException {
    Path folder = Path.of(System.getProperty("convene.scenarios", "src/test/resources/scheduling"));
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files).as("scenarios in %s", folder).isNotEmpty();
    return files.stream()
        .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> run(it)));
  }

  private static void run(Path file) throws IOException {
    JsonNode scenario = JSON.readTree(Files.readString(file));
    JsonNode before = scenario.path("before");
    State kept = before.isNull() ? new State(List.of()) : State.of(Acts.lines(before));
    Party party = new Party(scenario.path("party").path("address").asString(), kept);
    int number = 0;
    for (JsonNode step : scenario.path("steps")) {
      number++;
      State now = party.state();
      Instant at = Instant.parse(step.path("at").asString());
      if (step.path("act").path("do").asString().equals("receive-in-any-order")) {
        inAnyOrder(party, step, at);
        continue;
      }
      Party.Result result = party.act(step.path("act"), at);
      oneHolds(step, number, now, at, result, party.state());
    }
  }

  private static void oneHolds(
      JsonNode step, int number, State before, Instant at, Party.Result result, State after) {
    List<AssertionError> why = new ArrayList<>();
    for (JsonNode expected : step.path("expect")) {
      try {
        new Expectation(expected, before, at).check(result, after);
        return;
      } catch (AssertionError e) {
        why.add(e);
      }
    }
    AssertionError first = new AssertionError("step " + number + ": " + why.get(0).getMessage());
    why.forEach(first::addSuppressed);
    throw first;
  }

  private static void inAnyOrder(Party party, JsonNode step, Instant at) throws IOException {
    Acts.refuseUnknown(step.path("act"));
    List<JsonNode> messages = new ArrayList<>();
    step.path("act").path("messages").forEach(messages::add);
    List<List<JsonNode>> orders = new ArrayList<>();
    permute(messages, new ArrayList<>(), orders);
    if (step.path("act").path("twice").asBoolean(false)) {
      for (List<JsonNode> order : List.copyOf(orders)) {
        orders.add(order.stream().flatMap(it -> Stream.of(it, it)).toList());
        orders.add(Stream.concat(order.stream(), order.stream()).toList());
      }
    }
    for (List<JsonNode> order : orders) {
      Party one = party.in(party.state());
      for (JsonNode message : order) {
        one.receive(message);
      }
      List<AssertionError> why = new ArrayList<>();
      for (JsonNode expected : step.path("expect")) {
        try {
          new Expectation(expected, party.state(), at).after(one.state());
          why.clear();
          break;
        } catch (AssertionError e) {
          why.add(e);
        }
      }
      if (!why.isEmpty()) {
        throw new AssertionError("in the order " + order + ": " + why.get(0).getMessage());
      }
    }
  }

  private static void permute(
      List<JsonNode> left, List<JsonNode> order, List<List<JsonNode>> orders) {
    if (left.isEmpty()) {
      orders.add(List.copyOf(order));
      return;
    }
    for (JsonNode next : left) {
      List<JsonNode> rest = new ArrayList<>(left);
      rest.remove(next);
      order.add(next);
      permute(rest, order, orders);
      order.remove(order.size() - 1);
    }
  }
}
