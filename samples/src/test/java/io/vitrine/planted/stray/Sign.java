package io.vitrine.planted.stray;

import java.awt.Graphics2D;

/** Planted: a package that no row names, and text drawn on a picture. */
public final class Sign {
    private Sign() {}

    static void paint(Graphics2D on) {
        on.drawString("text", 0, 0);
    }
}
