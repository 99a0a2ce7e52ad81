package io.vitrine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Golden;
import io.vitrine.model.Sample;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypeScriptTypesTest {
    /** Something with parts of all sorts. */
    record Parts(
            String text,
            @Nullable Long number,
            double ratio,
            boolean flag,
            List<Shape> shapes,
            List<@Nullable Object> any,
            Map<String, Object> named,
            @Nullable Object anything,
            Size size) {}

    enum Size {
        SMALL,
        VERY_LARGE
    }

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Dot() implements Shape {}

    @Test
    void theAppsTypesAreThoseOfTheRecords() {
        Golden.check("runtime/src/main/app/protocol/generated.ts", TypeScriptTypes.generated());
    }

    @Test
    void writesEveryKindOfPart() {
        String text = TypeScriptTypes.of(List.of(Parts.class));
        assertThat(text.substring(text.indexOf("export"))).isEqualTo("""
                export interface Parts {
                  readonly text: string;
                  readonly number: number | null;
                  readonly ratio: number | "NaN" | "Infinity" | "-Infinity";
                  readonly flag: boolean;
                  readonly shapes: readonly Shape[];
                  readonly any: readonly unknown[];
                  readonly named: { readonly [name: string]: unknown };
                  readonly anything: unknown;
                  readonly size: Size;
                }

                export type Shape = Circle | Dot;

                export type Size = "small" | "veryLarge";

                export interface Circle {
                  readonly type: "circle";
                  readonly radius: number | "NaN" | "Infinity" | "-Infinity";
                }

                export interface Dot {
                  readonly type: "dot";
                }
                """);
    }

    @Test
    void writesWhatSamplesHold() {
        assertThat(TypeScriptTypes.of(List.of(Sample.class, io.vitrine.model.Label.class)))
                .contains("export interface Sample {", "export interface Packed {", "readonly mask: Packed | null;");
    }
}
