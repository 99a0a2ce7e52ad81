package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "def a = 3 | a = 3",
                "int a = 3 | a = (int) (3)",
                "List<String> names = ['a'] | names = (List<String>) (['a'])",
                "final x = f(1) + 2 | x = f(1) + 2",
                "def (a, b) = [1, 2] | (a, b) = [1, 2]",
                "def a | a = null",
                "def a = 1; def b = a | a = 1; b = a",
                "a = 1 | a = 1",
                "[1].each { def inner = it } | [1].each { def inner = it }",
                "println 'def a = 3' | println 'def a = 3'",
                "def a = | def a =",
                "def f(x) { def y = x; y } | def f(x) { def y = x; y }"
            })
    void areWrittenAsAssignments(String typed, String written) {
        assertThat(Declarations.asAssignments(typed)).isEqualTo(written);
    }

    @Test
    void overSeveralLines() {
        assertThat(Declarations.asAssignments("println 0\ndef cats = [1,\n  2]\n  .sum()\nString s = 'x'"))
                .isEqualTo("println 0\ncats = [1,\n  2]\n  .sum()\ns = (String) ('x')");
    }
}
