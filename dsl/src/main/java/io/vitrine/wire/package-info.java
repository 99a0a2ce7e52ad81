/**
 * How machines say it: the one JSON form of every value that travels or is kept, and the messages of a link.
 *
 * <pre>{@code
 * String json = Wire.json(Steps.of(new SetDataset("bccd"), new SetView(View.all().limit(20))));
 * Steps steps = Wire.read(json, Steps.class);     // equal to what was written, or a problem that says where
 * ClientMessage message = Wire.read("{\"type\":\"cancel\",\"id\":\"5e0c91d2aa37f480-17\"}", ClientMessage.class);
 * }</pre>
 *
 * <p>The form follows from the records themselves: a record is an object of its components in their order, null where they
 * are null. A record of a sealed family begins with {@code "type"}, its name in lower camel case; an enum constant is its
 * name in lower camel case. Unknown, repeated and missing members are refused; those that may be null may be left out.
 *
 * <p>Three things have a form of their own:
 *
 * <ul>
 *   <li>A path of fields is text, {@code "metadata.width"}; an instant is text, {@code "2024-01-01T00:00:00.000Z"}; a number
 *       that is not finite, where a number is due, is {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"}.
 *   <li>Values of any type (fields of samples, attributes, constants) keep their type: {@code 1} is whole, {@code 1.0} is
 *       not; <code>{"$date": …}</code>, <code>{"$float": "NaN"}</code> and <code>{"$label": …}</code> are what JSON has no
 *       word for, and a map's own key that begins with {@code $} gets one more.
 *   <li>Masks are their pixels in base64, see {@link MaskForm}; counts are pairs, see {@link CountsForm}.
 * </ul>
 */
@NullMarked
package io.vitrine.wire;

import org.jspecify.annotations.NullMarked;
