package org.convene.mail.card;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cities of time zones that people call otherwise in French and Spanish. */
final class CardCities {

  private static final String TABLE =
      """
      Addis Ababa  | Addis-Abeba | Adís Abeba
      Algiers      | Alger       | Argel
      Amsterdam    | Amsterdam   | Ámsterdam
      Athens       | Athènes     | Atenas
      Baghdad      | Bagdad      | Bagdad
      Beirut       | Beyrouth    | Beirut
      Belgrade     | Belgrade    | Belgrado
      Berlin       | Berlin      | Berlín
      Bogota       | Bogota      | Bogotá
      Brussels     | Bruxelles   | Bruselas
      Bucharest    | Bucarest    | Bucarest
      Cairo        | Le Caire    | El Cairo
      Copenhagen   | Copenhague  | Copenhague
      Damascus     | Damas       | Damasco
      Dhaka        | Dacca       | Daca
      Dubai        | Dubaï       | Dubái
      Dublin       | Dublin      | Dublín
      Havana       | La Havane   | La Habana
      Istanbul     | Istanbul    | Estambul
      Jakarta      | Jakarta     | Yakarta
      Jerusalem    | Jérusalem   | Jerusalén
      Johannesburg | Johannesburg | Johannesburgo
      Kabul        | Kaboul      | Kabul
      Kathmandu    | Katmandou   | Katmandú
      Kolkata      | Calcutta    | Calcuta
      Lisbon       | Lisbonne    | Lisboa
      London       | Londres     | Londres
      Los Angeles  | Los Angeles | Los Ángeles
      Luxembourg   | Luxembourg  | Luxemburgo
      Manila       | Manille     | Manila
      Mexico City  | Mexico      | Ciudad de México
      Moscow       | Moscou      | Moscú
      New York     | New York    | Nueva York
      Panama       | Panama      | Panamá
      Paris        | Paris       | París
      Prague       | Prague      | Praga
      Riyadh       | Riyad       | Riad
      Rome         | Rome        | Roma
      Sao Paulo    | São Paulo   | São Paulo
      Seoul        | Séoul       | Seúl
      Singapore    | Singapour   | Singapur
      Stockholm    | Stockholm   | Estocolmo
      Sydney       | Sydney      | Sídney
      Tehran       | Téhéran     | Teherán
      Tokyo        | Tokyo       | Tokio
      Tripoli      | Tripoli     | Trípoli
      Tunis        | Tunis       | Túnez
      Vienna       | Vienne      | Viena
      Warsaw       | Varsovie    | Varsovia
      Zurich       | Zurich      | Zúrich
      """;

  private static final Map<String, List<String>> NAMES = read();

  private CardCities() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> names = new HashMap<>();
    TABLE
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .forEach(row -> names.put(row.get(0), row));
    return Map.copyOf(names);
  }

  /**
   * Returns the name of the city that a zone is named after.
   *
   * @param id an id with a slash, such as {@code America/New_York}
   */
  static String of(String id, CardLanguage language) {
    String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    List<String> names = NAMES.getOrDefault(city, List.of(city, city, city));
    return language.of(names.get(0), names.get(1), names.get(2));
  }
}
