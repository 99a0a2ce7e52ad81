package io.vitrine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vitrine.ViewArbitraries;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ViewPropertiesTest {
    @Property
    void followingIsAssociative(@ForAll("views") View a, @ForAll("views") View b, @ForAll("views") View c) {
        assertThat(a.then(b).then(c)).isEqualTo(a.then(b.then(c)));
        assertThat(a.then(View.all())).isEqualTo(a).isEqualTo(View.all().then(a));
    }

    @Property
    void lowersStageByStage(@ForAll("views") View a, @ForAll("views") View b) {
        assertThat(a.then(b).lower())
                .isEqualTo(Stream.concat(a.lower().stream(), b.lower().stream()).toList());
    }

    @Property
    void aViewThatFitsIsNotRefused(@ForAll("valid") View view) {
        assertThatCode(() -> view.check(ViewArbitraries.SCHEMA)).doesNotThrowAnyException();
    }

    @Property
    void printsOnOneLine(@ForAll("views") View view) {
        assertThat(view.toString()).isNotBlank().doesNotContain("\n", "\r");
    }

    @Provide
    Arbitrary<View> views() {
        return ViewArbitraries.views();
    }

    @Provide
    Arbitrary<View> valid() {
        return ViewArbitraries.validViews();
    }
}
