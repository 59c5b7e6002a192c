package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class VenueTest {

  private static final Address ADDRESS =
      new Address(
          Optional.of("405 East 42nd Street\nGate 4"),
          Optional.of("New York"),
          Optional.of("NY"),
          Optional.of("10017"),
          Optional.of("USA"));

  @Test
  void aNameStandsAsItIs() {
    assertThat(Venue.named("Tbilisi, Georgia - KUDO\n").oneLine())
        .isEqualTo("Tbilisi, Georgia - KUDO\n");
  }

  @Test
  void roomNameAndAddressInThatOrder() {
    Venue venue = Venue.named("UN Building").withRoom("Room 12").withAddress(ADDRESS);
    assertThat(venue.oneLine())
        .isEqualTo("Room 12, UN Building, 405 East 42nd Street, Gate 4, New York, NY, 10017, USA");
  }

  @Test
  void whatTheNameSaysIsNotSaidAgain() {
    Venue venue =
        Venue.named("Room 12, UN Building,New York")
            .withRoom("Room 12")
            .withAddress(Address.of("East River", "New York", "USA"));
    assertThat(venue.oneLine()).isEqualTo("Room 12, UN Building,New York, East River, USA");
  }
}
