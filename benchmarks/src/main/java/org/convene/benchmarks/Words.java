package org.convene.benchmarks;

import java.util.List;
import java.util.SplittableRandom;

/** Texts, people and places that differ from event to event, the same in each run. */
final class Words {

  private static final List<List<String>> TEXTS =
      List.of(
          List.of(
              ("people on the way who arrive in towns and ask what works what does not and what comes"
                      + " next after the forum where speakers take the floor in order")
                  .split(" ")),
          List.of(
              ("réunion générale à l'étage où les élus préparent l'été déjà très chargé pour les"
                      + " régions françaises et québécoises près du château")
                  .split(" ")),
          List.of(
              "встреча рабочей группы по вопросам миграции в большом зале после обеда".split(" ")),
          List.of("اجتماع فريق العمل حول الهجرة في القاعة الكبيرة بعد الظهر".split(" ")));

  private static final List<String> GIVEN =
      List.of("Amina", "Bo", "Chloé", "Dmitri", "Elena", "Farid", "Grace", "Hiroshi", "Inês", "Jo");
  private static final List<String> FAMILY =
      List.of("Abreu", "Berg", "Costa", "Diallo", "Eriksen", "Fofana", "García", "Haddad", "Ito");

  private final SplittableRandom random;

  Words(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from 0, below that bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Whether one of a hundred such throws hits. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Words of English, with a comma now and then, of at least that many characters. */
  String english(int length) {
    return text(TEXTS.get(0), length);
  }

  /** Words of a language in four: English, French, Russian or Arabic. */
  String any(int length) {
    return text(one(TEXTS), length);
  }

  private String text(List<String> words, int length) {
    StringBuilder text = new StringBuilder(length + 20);
    while (text.length() < length) {
      if (!text.isEmpty()) {
        text.append(percent(10) ? ", " : " ");
      }
      text.append(one(words));
    }
    return text.toString();
  }

  String person() {
    return one(GIVEN) + " " + one(FAMILY) + " " + random.nextInt(10_000);
  }

  String address() {
    return "person-" + random.nextInt(1_000_000) + "@example" + random.nextInt(100) + ".org";
  }

  String room() {
    return "Conference Room " + random.nextInt(1_000) + " on floor " + random.nextInt(40);
  }
}
