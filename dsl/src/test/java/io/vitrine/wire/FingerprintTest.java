package io.vitrine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.view.Expr;
import io.vitrine.view.View;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String UID = "0123456789abcdef0123456789abcdef";

    @Test
    void namesAViewOfADataset() {
        // From elsewhere: printf '{"stages":[]}0123456789abcdef0123456789abcdef' | sha256sum
        assertThat(Fingerprint.of(View.all(), UID)).isEqualTo("37dec47b19c45963aeb7ef163365f589");
    }

    @Test
    void isTheSameForEqualViewsOnly() {
        View view = View.all().match(Expr.F("a").gt(1)).limit(3);
        assertThat(Fingerprint.of(view, UID))
                .isEqualTo(Fingerprint.of(View.all().match(Expr.F("a").gt(1)).limit(3), UID))
                .isNotEqualTo(
                        Fingerprint.of(View.all().match(Expr.F("a").gt(1.0)).limit(3), UID))
                .isNotEqualTo(Fingerprint.of(view, UID.replace('0', '1')))
                .matches("[0-9a-f]{32}");
    }
}
