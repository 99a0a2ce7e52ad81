package io.vitrine.groovy;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import io.vitrine.view.Expr;
import io.vitrine.view.View;
import org.junit.jupiter.api.Test;

class ClosureTest {
    @Test
    void compiles() {
        assertThat(run("View.all().match { uniqueness > 0.9 && predictions.detections.size() >= 3 }"))
                .isEqualTo(View.all().match(F("uniqueness").gt(0.9).and(F("predictions.detections").length().ge(3))));
        assertThat(run("def v = View.all(); v.match { label == 'cat' }")).isEqualTo(View.all().match(F("label").eq("cat")));
        assertThat(run("view.match { label == 'cat' }")).isEqualTo(View.all().match(F("label").eq("cat")));
        assertThat(run("view.sortBy(DESCENDING) { label }.sortBy { label }")).hasToString("x");
    }

    private static Object run(String text) {
        var binding = new Binding();
        binding.setVariable("view", View.all());
        return new GroovyShell(binding, VitrineGroovy.configuration()).evaluate(text);
    }
}
