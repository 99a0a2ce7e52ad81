package io.vitrine.quickstart.scene;

/**
 * How colours look under the light of a scene, at some distance.
 *
 * @param light what white looks like
 * @param haze what all colours come close to far away
 * @param far how much of that there is, in {@code [0, 1]}
 * @param night whether lamps are on
 */
record Tone(int light, int haze, double far, boolean night) {
    /** Plain: colours as they are. */
    static final Tone PLAIN = new Tone(0xFFFFFF, 0xFFFFFF, 0, false);

    int of(int ink) {
        return Ink.mix(Ink.lit(ink, light), haze, far);
    }

    /** For what shines by itself. */
    int glow(int ink) {
        return Ink.mix(ink, haze, far);
    }

    Tone at(double newFar) {
        return new Tone(light, haze, Math.max(0, Math.min(1, newFar)), night);
    }
}
