package org.convene.io.csv.table;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.convene.event.Registration;
import org.convene.io.csv.cells.Spelling;
import org.convene.io.csv.values.TextSpelling;
import org.convene.io.csv.values.WordSpellings;

/** How one takes part. */
public final class RegistrationColumns {

  static final List<Column> ALL =
      List.of(
          field(
              "url",
              "where to register",
              WordSpellings.URI_TEXT,
              Registration::url,
              (it, url) ->
                  new Registration(Optional.of(url), it.state(), it.deadline(), it.note())),
          field(
              "state",
              "open or closed",
              WordSpellings.choice(Registration.State.class),
              Registration::state,
              (it, state) ->
                  new Registration(it.url(), Optional.of(state), it.deadline(), it.note())),
          field(
                  "deadline",
                  "until when",
                  WordSpellings.TIME,
                  Registration::deadline,
                  (it, deadline) ->
                      new Registration(it.url(), it.state(), Optional.of(deadline), it.note()))
              .plain(),
          field(
              "note",
              "what else to say of it",
              TextSpelling.TEXT,
              Registration::note,
              (it, note) ->
                  new Registration(it.url(), it.state(), it.deadline(), Optional.of(note))));

  private RegistrationColumns() {}

  private static <T> Column field(
      String name,
      String about,
      Spelling<T> spelling,
      Function<Registration, Optional<T>> get,
      BiFunction<Registration, T, Registration> set) {
    return Column.of(
        "registration_" + name,
        "/registration/" + name,
        about,
        spelling,
        event -> get.apply(event.registration()),
        (draft, value) -> draft.registration = set.apply(draft.registration, value));
  }
}
