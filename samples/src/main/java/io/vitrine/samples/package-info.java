/** Programs that run as they stand, and the tests over all modules. */
@NullMarked
package io.vitrine.samples;

import org.jspecify.annotations.NullMarked;
