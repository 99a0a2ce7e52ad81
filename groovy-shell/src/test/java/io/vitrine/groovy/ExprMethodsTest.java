package io.vitrine.groovy;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.Closure;
import io.vitrine.view.Expr;
import io.vitrine.view.Stages;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ExprMethodsTest {
    @Test
    void findsTheMethodsThatTakeAnExpression() {
        var names = new TreeSet<String>();
        ExprMethods.all().forEach(method -> names.add(method.getName()));
        var inStages = new TreeSet<String>();
        for (Method method : Stages.class.getMethods()) {
            if (Arrays.asList(method.getParameterTypes()).contains(Expr.class)) {
                inStages.add(method.getName());
            }
        }
        assertThat(inStages).contains("match", "filterLabels", "sortBy");
        assertThat(names).containsAll(inStages).allMatch(ExprMethods::contains);
        assertThat(names).noneMatch(ExprCalls::exists);
    }

    @Test
    void knowsWhichNamesGroovyHasForClosures() {
        assertThat(List.of("count", "any", "sum")).allMatch(ExprMethods::isAlsoOfGroovy);
        assertThat(List.of("match", "filterLabels", "sortBy")).noneMatch(ExprMethods::isAlsoOfGroovy);
    }

    /**
     * Each method that takes an expression has one in {@link ViewMethods} that takes a closure last: without it, a closure that
     * was not compiled is refused by Groovy in words that help nobody.
     */
    @Test
    void eachHasItsTwinThatTakesAClosure() {
        assertThat(ExprMethods.all().stream().filter(method -> !hasTwin(method)).map(Method::toGenericString))
                .isEmpty();
    }

    private static boolean hasTwin(Method method) {
        List<Class<?>> wanted = new ArrayList<>(Arrays.asList(method.getParameterTypes()));
        wanted.remove(Expr.class);
        wanted.add(Closure.class);
        return Arrays.stream(ViewMethods.class.getMethods())
                .filter(twin -> twin.getName().equals(method.getName()))
                .map(twin -> Arrays.asList(twin.getParameterTypes()))
                .anyMatch(types -> types.get(0).isAssignableFrom(method.getDeclaringClass())
                        && types.subList(1, types.size()).equals(wanted));
    }
}
