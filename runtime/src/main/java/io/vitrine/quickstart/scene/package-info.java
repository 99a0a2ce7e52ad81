/**
 * Scenes, composed of shapes by chance and painted. What a scene holds is known before it is painted, and is the same on every
 * machine; what it looks like is the same on one JDK.
 *
 * <pre>{@code
 * Scene scene = Scenes.of(7);
 * BufferedImage picture = Painter.paint(scene, 1);
 * Cover cover = Cover.of(scene, 4); // which thing is seen where
 * }</pre>
 */
@NullMarked
package io.vitrine.quickstart.scene;

import org.jspecify.annotations.NullMarked;
