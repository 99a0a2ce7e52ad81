package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 1",
                "dataset.match { a > 1 }",
                "println 'a { b'",
                "println \"${x}\"",
                "'it\\'s'",
                "a // {",
                "a /* { */",
                "\"\"\"two\nlines\"\"\"",
                "i++",
                "a // what is it?",
                "import io.vitrine.*",
                "names.findAll { it =~ /a(b/ }",
                "a / b",
                "[1, 2].sum() / 2",
                "'not ended"
            })
    void isComplete(String text) {
        assertThat(Completeness.isComplete(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset.match {",
                "f(1,",
                "[1, 2",
                "a &&",
                "x =",
                "x = // the rest",
                "a ? b :",
                "dataset.",
                "a +",
                "\"\"\"two\nlines",
                "a /* b",
                "f('x', { y ->\n y }"
            })
    void waitsForMore(String text) {
        assertThat(Completeness.isComplete(text)).isFalse();
    }
}
