package org.convene.io;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Seeds and tries of every property, by system properties: {@code convene.seed} is the seed of
 * those that name none, which makes a build fail for what changed and not for the clock; the parent
 * pom sets it, and {@code -Dconvene.seed=random} takes a new one each time. {@code
 * -Dconvene.tries=10000} tries so many where 200 are usual, and as many more elsewhere; fewer only
 * where {@link FewerTries} allows it.
 */
public final class SeedsAndTries implements AroundPropertyHook {

  private static final int USUAL = 200;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    String seed = System.getProperty("convene.seed", "");
    if (seed.matches("-?[0-9]+") && attributes.seed().isEmpty()) {
      attributes.setSeed(seed);
    }
    long wanted = Integer.getInteger("convene.tries", USUAL);
    if (wanted != USUAL) {
      boolean fewer = context.containerClass().isAnnotationPresent(FewerTries.class);
      attributes.setTries(tries(attributes.tries().orElse(1_000), wanted, fewer));
    }
    return property.execute();
  }

  /**
   * How often a property is tried that names so many tries, and may be tried fewer times or not.
   */
  static int tries(int named, long wanted, boolean fewer) {
    return (int) Math.max(fewer ? 1 : named, Math.min(Integer.MAX_VALUE, named * wanted / USUAL));
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public boolean appliesTo(Optional<AnnotatedElement> element) {
    return true;
  }
}
