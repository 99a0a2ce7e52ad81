package io.vitrine.plan;

import io.vitrine.model.Schema;
import java.util.Collection;
import java.util.Optional;

/** What a plan is checked against: the datasets there are, with their fields. */
public interface Catalog {
    Optional<Schema> schema(String dataset);

    Collection<String> names();
}
