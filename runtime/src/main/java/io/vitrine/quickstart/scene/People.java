package io.vitrine.quickstart.scene;

import static io.vitrine.quickstart.scene.Joint.*;

import java.awt.geom.Path2D;

/** People, about 1.7 m tall, in some poses. */
final class People {
    private static final String PERSON = "person";

    private People() {}

    static Sprite walking(Draws draws, Tone tone, boolean cold) {
        double stride = draws.between(.22, .48);
        double lean = draws.between(.01, .05);
        double[][] at = new double[values().length][];
        head(at, lean + .03, -1.60);
        put(at, RIGHT_SHOULDER, lean - .02, -1.41);
        put(at, LEFT_SHOULDER, lean + .04, -1.40);
        put(at, RIGHT_HIP, -.02, -.90);
        put(at, LEFT_HIP, .03, -.90);
        leg(at, RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE, stride, -.05);
        leg(at, LEFT_HIP, LEFT_KNEE, LEFT_ANKLE, -stride, -.35 * stride - .1);
        arm(at, RIGHT_SHOULDER, RIGHT_ELBOW, RIGHT_WRIST, -stride * .9, .35);
        arm(at, LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST, stride * .9, .45);
        return side(at, Outfit.of(draws, cold).in(tone), cold, draws);
    }

    static Sprite standing(Draws draws, Tone tone, boolean cold) {
        double sway = draws.between(-.03, .03);
        double[][] at = new double[values().length][];
        put(at, NOSE, sway, -1.60);
        put(at, LEFT_EYE, sway + .035, -1.63);
        put(at, RIGHT_EYE, sway - .035, -1.63);
        put(at, LEFT_EAR, sway + .1, -1.61);
        put(at, RIGHT_EAR, sway - .1, -1.61);
        put(at, LEFT_SHOULDER, sway + .18, -1.40);
        put(at, RIGHT_SHOULDER, sway - .18, -1.40);
        put(at, LEFT_HIP, .1, -.90);
        put(at, RIGHT_HIP, -.1, -.90);
        put(at, LEFT_KNEE, .11, -.47);
        put(at, RIGHT_KNEE, -.11, -.47);
        put(at, LEFT_ANKLE, .12, -.07);
        put(at, RIGHT_ANKLE, -.12, -.07);
        arm(at, LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST, draws.between(.08, .35), draws.chance(.3) ? -1.6 : -.15);
        arm(at, RIGHT_SHOULDER, RIGHT_ELBOW, RIGHT_WRIST, draws.between(-.35, -.08), draws.chance(.3) ? 1.8 : .15);
        if (draws.chance(.15)) {
            put(at, LEFT_ELBOW, sway + .38, -1.58);
            put(at, LEFT_WRIST, sway + .42, -1.86);
        }
        return front(at, Outfit.of(draws, cold).in(tone), cold);
    }

    /** Sits on something {@code seat} metres high, looking to the right. */
    static Sprite sitting(Draws draws, Tone tone, double seat, boolean cold) {
        double[][] at = new double[values().length][];
        double y = -seat - .08;
        head(at, .05, y - .72);
        put(at, RIGHT_SHOULDER, -.01, y - .52);
        put(at, LEFT_SHOULDER, .04, y - .51);
        put(at, RIGHT_HIP, 0, y);
        put(at, LEFT_HIP, .04, y);
        put(at, RIGHT_KNEE, .45, y - .01);
        put(at, LEFT_KNEE, .47, y - .02);
        put(at, RIGHT_ANKLE, .42, Math.min(-.06, y + .44));
        put(at, LEFT_ANKLE, .55, Math.min(-.06, y + .43));
        put(at, RIGHT_ELBOW, .08, y - .25);
        put(at, RIGHT_WRIST, .33, y - .16);
        put(at, LEFT_ELBOW, .14, y - .25);
        put(at, LEFT_WRIST, .38, y - .2);
        return side(at, Outfit.of(draws, cold).in(tone), cold, draws);
    }

    /** Rides what {@link Cycles#bicycle} makes, at the same place. */
    static Sprite cycling(Draws draws, Tone tone, boolean cold) {
        double turn = draws.between(0, 6.28);
        double pedalX = .05 + .17 * StrictMath.cos(turn);
        double pedalY = -.30 + .17 * StrictMath.sin(turn);
        double[][] at = new double[values().length][];
        head(at, .24, -1.60);
        put(at, RIGHT_SHOULDER, .12, -1.40);
        put(at, LEFT_SHOULDER, .16, -1.39);
        put(at, RIGHT_HIP, -.22, -.98);
        put(at, LEFT_HIP, -.19, -.98);
        bend(at, RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE, pedalX - .05, pedalY - .07, .42, .43);
        bend(at, LEFT_HIP, LEFT_KNEE, LEFT_ANKLE, .1 - pedalX - .05, -.60 - pedalY - .07, .42, .43);
        put(at, RIGHT_ELBOW, .27, -1.16);
        put(at, RIGHT_WRIST, .46, -1.03);
        put(at, LEFT_ELBOW, .31, -1.16);
        put(at, LEFT_WRIST, .49, -1.03);
        Outfit outfit = Outfit.of(draws, cold);
        return side(
                at,
                new Outfit(
                                outfit.skin(),
                                outfit.hair(),
                                outfit.top(),
                                outfit.legs(),
                                outfit.shoes(),
                                outfit.extra(),
                                false,
                                outfit.longHair(),
                                true,
                                outfit.bag())
                        .in(tone),
                cold,
                draws);
    }

    private static void put(double[][] at, Joint joint, double x, double y) {
        at[joint.ordinal()] = new double[] {x, y};
    }

    private static double[] get(double[][] at, Joint joint) {
        return at[joint.ordinal()];
    }

    private static void head(double[][] at, double x, double y) {
        put(at, NOSE, x + .115, y + .005);
        put(at, LEFT_EYE, x + .085, y - .025);
        put(at, RIGHT_EYE, x + .075, y - .025);
        put(at, LEFT_EAR, x + .005, y);
        put(at, RIGHT_EAR, x - .005, y);
    }

    /** A leg swung forwards by {@code angle}, its lower part by {@code bend} more. */
    private static void leg(double[][] at, Joint hip, Joint knee, Joint ankle, double angle, double bend) {
        double[] from = get(at, hip);
        double kx = from[0] + .43 * StrictMath.sin(angle);
        double ky = from[1] + .43 * StrictMath.cos(angle);
        put(at, knee, kx, ky);
        put(
                at,
                ankle,
                kx + .41 * StrictMath.sin(angle + bend),
                Math.min(-.06, ky + .41 * StrictMath.cos(angle + bend)));
    }

    private static void arm(double[][] at, Joint shoulder, Joint elbow, Joint wrist, double angle, double bend) {
        double[] from = get(at, shoulder);
        double ex = from[0] + .28 * StrictMath.sin(angle);
        double ey = from[1] + .28 * StrictMath.cos(angle);
        put(at, elbow, ex, ey);
        put(at, wrist, ex + .25 * StrictMath.sin(angle + bend), ey + .25 * StrictMath.cos(angle + bend));
    }

    /** Places knee and ankle so that the foot is at (x, y) and the knee points forwards. */
    private static void bend(
            double[][] at, Joint hip, Joint knee, Joint ankle, double x, double y, double upper, double lower) {
        double[] from = get(at, hip);
        double dx = x - from[0];
        double dy = y - from[1];
        double reach = Math.min(upper + lower - .001, Math.sqrt(dx * dx + dy * dy));
        double along = (upper * upper - lower * lower + reach * reach) / (2 * reach);
        double off = Math.sqrt(Math.max(0, upper * upper - along * along));
        put(at, knee, from[0] + (dx * along + dy * off) / reach, from[1] + (dy * along - dx * off) / reach);
        put(at, ankle, x, y);
    }

    private static void limb(
            Sprite.Maker maker, int ink, double[] a, double ra, double[] b, double rb, double[] c, double rc) {
        Path2D path = Shapes.limb(a[0], a[1], ra, b[0], b[1], rb);
        Shapes.addLimb(path, b[0], b[1], rb, c[0], c[1], rc);
        maker.add(path, ink);
    }

    private static Sprite side(double[][] at, Outfit outfit, boolean cold, Draws draws) {
        Sprite.Maker maker = Sprite.of(PERSON).shadow(.42);
        double[] shoulder = get(at, RIGHT_SHOULDER);
        double[] hip = get(at, RIGHT_HIP);
        double arm = cold ? .062 : .048;
        limb(
                maker,
                Ink.darker(outfit.top(), .32),
                get(at, LEFT_SHOULDER),
                arm,
                get(at, LEFT_ELBOW),
                arm * .92,
                get(at, LEFT_WRIST),
                arm * .7);
        maker.add(
                Shapes.disc(get(at, LEFT_WRIST)[0], get(at, LEFT_WRIST)[1] + .02, .042),
                Ink.darker(outfit.skin(), .25));
        limb(
                maker,
                Ink.darker(outfit.legs(), .35),
                get(at, LEFT_HIP),
                .095,
                get(at, LEFT_KNEE),
                .065,
                get(at, LEFT_ANKLE),
                .048);
        shoe(maker, get(at, LEFT_ANKLE), Ink.darker(outfit.shoes(), .35), 1);
        if (outfit.bag()) {
            maker.add(
                    Shapes.rounded(shoulder[0] - .30, shoulder[1] + .02, .24, .42, .09),
                    Ink.darker(outfit.extra(), .15));
        }
        int legs = outfit.dress() ? outfit.skin() : outfit.legs();
        limb(maker, legs, hip, .1, get(at, RIGHT_KNEE), .068, get(at, RIGHT_ANKLE), .05);
        shoe(maker, get(at, RIGHT_ANKLE), outfit.shoes(), 1);
        torso(maker, outfit, shoulder, hip, .115, .115, cold);
        if (outfit.dress()) {
            double[] knee = get(at, RIGHT_KNEE);
            double[] other = get(at, LEFT_KNEE);
            maker.add(
                    Shapes.polygon(
                            hip[0] - .12,
                            hip[1] - .12,
                            hip[0] + .13,
                            hip[1] - .12,
                            Math.max(knee[0], other[0]) + .12,
                            knee[1] + .02,
                            Math.min(knee[0], other[0]) - .12,
                            knee[1] + .02),
                    hip[1],
                    outfit.top(),
                    knee[1],
                    Ink.darker(outfit.top(), .22));
        }
        double[] ear = get(at, RIGHT_EAR);
        profile(maker, outfit, ear[0] + .01, ear[1], cold);
        limb(
                maker,
                Ink.darker(outfit.top(), .08),
                shoulder,
                arm + .006,
                get(at, RIGHT_ELBOW),
                arm,
                get(at, RIGHT_WRIST),
                arm * .72);
        double[] wrist = get(at, RIGHT_WRIST);
        maker.add(Shapes.disc(wrist[0], wrist[1] + .02, .045), outfit.skin());
        if (outfit.bag() && draws.chance(.3)) {
            maker.add(Shapes.rounded(wrist[0] - .13, wrist[1] + .06, .26, .27, .03), outfit.extra());
        }
        return joints(maker, at);
    }

    private static void profile(Sprite.Maker maker, Outfit outfit, double x, double y, boolean cold) {
        maker.add(Shapes.limb(x - .02, y + .1, .05, x - .03, y + .2, .055), Ink.darker(outfit.skin(), .12));
        if (outfit.longHair()) {
            maker.add(
                    Shapes.blob(
                            x - .03, y - .13, x - .13, y - .05, x - .14, y + .12, x - .1, y + .24, x - .03, y + .2,
                            x - .02, y),
                    Ink.darker(outfit.hair(), .1));
        }
        maker.add(
                Shapes.blob(
                        x, y - .125, x + .085, y - .08, x + .1, y - .01, x + .118, y + .02, x + .09, y + .09, x + .02,
                        y + .115, x - .06, y + .08, x - .1, y, x - .08, y - .09),
                outfit.skin());
        maker.add(
                Shapes.blob(
                        x + .07, y - .1, x + .01, y - .065, x - .02, y + .01, x - .06, y + .07, x - .115, y, x - .1,
                        y - .09, x - .03, y - .14, x + .04, y - .14),
                outfit.hair());
        if (outfit.hat()) {
            maker.add(
                    Shapes.blob(
                            x - .12, y - .05, x - .11, y - .13, x - .02, y - .185, x + .08, y - .14, x + .1, y - .07, x,
                            y - .055),
                    outfit.extra());
            if (cold) {
                maker.add(Shapes.disc(x - .01, y - .2, .04), Ink.lighter(outfit.extra(), .5));
            } else {
                maker.add(
                        Shapes.limb(x + .05, y - .075, .016, x + .17, y - .06, .012), Ink.darker(outfit.extra(), .15));
            }
        }
        if (cold) {
            maker.add(Shapes.limb(x - .07, y + .15, .055, x + .06, y + .16, .05), outfit.extra());
        }
    }

    private static Sprite front(double[][] at, Outfit outfit, boolean cold) {
        Sprite.Maker maker = Sprite.of(PERSON).shadow(.4);
        double arm = cold ? .062 : .05;
        int legs = outfit.dress() ? outfit.skin() : outfit.legs();
        limb(
                maker,
                Ink.darker(legs, .12),
                get(at, RIGHT_HIP),
                .1,
                get(at, RIGHT_KNEE),
                .07,
                get(at, RIGHT_ANKLE),
                .052);
        limb(maker, legs, get(at, LEFT_HIP), .1, get(at, LEFT_KNEE), .07, get(at, LEFT_ANKLE), .052);
        shoe(maker, get(at, RIGHT_ANKLE), outfit.shoes(), -.4);
        shoe(maker, get(at, LEFT_ANKLE), outfit.shoes(), .4);
        double[] nose = get(at, NOSE);
        double[] left = get(at, LEFT_SHOULDER);
        double[] right = get(at, RIGHT_SHOULDER);
        if (outfit.longHair()) {
            maker.add(Shapes.rounded(nose[0] - .13, nose[1] - .12, .26, .34, .1), Ink.darker(outfit.hair(), .15));
        }
        limb(
                maker,
                Ink.darker(outfit.top(), .16),
                right,
                arm + .008,
                get(at, RIGHT_ELBOW),
                arm,
                get(at, RIGHT_WRIST),
                arm * .72);
        limb(
                maker,
                Ink.darker(outfit.top(), .1),
                left,
                arm + .008,
                get(at, LEFT_ELBOW),
                arm,
                get(at, LEFT_WRIST),
                arm * .72);
        maker.add(Shapes.disc(get(at, RIGHT_WRIST)[0], get(at, RIGHT_WRIST)[1] + .02, .045), outfit.skin());
        maker.add(Shapes.disc(get(at, LEFT_WRIST)[0], get(at, LEFT_WRIST)[1] + .02, .045), outfit.skin());
        maker.add(Shapes.limb(nose[0], nose[1] + .1, .055, nose[0], nose[1] + .2, .06), Ink.darker(outfit.skin(), .14));
        double low = outfit.dress() ? -.52 : cold ? -.68 : -.86;
        double flare = outfit.dress() ? .26 : .16;
        maker.add(
                Shapes.blob(
                        right[0] - .02,
                        -1.43,
                        0,
                        -1.46,
                        left[0] + .02,
                        -1.43,
                        left[0] + .03,
                        -1.3,
                        .14,
                        -1.08,
                        flare,
                        low,
                        0,
                        low + .04,
                        -flare,
                        low,
                        -.14,
                        -1.08,
                        right[0] - .03,
                        -1.3),
                -1.45,
                Ink.lighter(outfit.top(), .06),
                low,
                Ink.darker(outfit.top(), .2));
        maker.add(Shapes.oval(nose[0], nose[1], .1, .13), outfit.skin());
        maker.add(
                Shapes.blob(
                        nose[0] - .105,
                        nose[1],
                        nose[0] - .11,
                        nose[1] - .1,
                        nose[0],
                        nose[1] - .165,
                        nose[0] + .11,
                        nose[1] - .1,
                        nose[0] + .105,
                        nose[1],
                        nose[0] + .07,
                        nose[1] - .08,
                        nose[0] - .05,
                        nose[1] - .075),
                outfit.hair());
        maker.add(Shapes.disc(nose[0] - .036, nose[1] - .012, .011), Ink.darker(outfit.skin(), .8));
        maker.add(Shapes.disc(nose[0] + .036, nose[1] - .012, .011), Ink.darker(outfit.skin(), .8));
        if (outfit.hat()) {
            maker.add(
                    Shapes.blob(
                            nose[0] - .12,
                            nose[1] - .05,
                            nose[0] - .11,
                            nose[1] - .14,
                            nose[0],
                            nose[1] - .2,
                            nose[0] + .11,
                            nose[1] - .14,
                            nose[0] + .12,
                            nose[1] - .05,
                            nose[0],
                            nose[1] - .075),
                    outfit.extra());
        }
        if (cold) {
            maker.add(
                    Shapes.limb(nose[0] - .09, nose[1] + .155, .05, nose[0] + .09, nose[1] + .155, .05),
                    outfit.extra());
            maker.add(
                    Shapes.limb(nose[0] + .06, nose[1] + .17, .04, nose[0] + .08, nose[1] + .42, .045),
                    Ink.darker(outfit.extra(), .12));
        }
        return joints(maker, at);
    }

    private static void torso(
            Sprite.Maker maker,
            Outfit outfit,
            double[] shoulder,
            double[] hip,
            double chest,
            double waist,
            boolean cold) {
        double grow = cold ? .035 : 0;
        double tail = cold ? .16 : .04;
        maker.add(
                Shapes.blob(
                        shoulder[0] - chest * .75 - grow,
                        shoulder[1] - .03,
                        shoulder[0] + .03,
                        shoulder[1] - .055,
                        shoulder[0] + chest + grow,
                        shoulder[1] + .05,
                        (shoulder[0] + hip[0]) / 2 + chest + .01 + grow,
                        (shoulder[1] + hip[1]) / 2,
                        hip[0] + waist + .015 + grow,
                        hip[1] + tail,
                        hip[0] - waist - .01 - grow,
                        hip[1] + tail,
                        (shoulder[0] + hip[0]) / 2 - chest - grow,
                        (shoulder[1] + hip[1]) / 2),
                shoulder[1],
                Ink.lighter(outfit.top(), .08),
                hip[1],
                Ink.darker(outfit.top(), .22));
    }

    private static void shoe(Sprite.Maker maker, double[] ankle, int ink, double side) {
        double y = ankle[1] + .03;
        maker.add(Shapes.limb(ankle[0] - .03 * side, y, .038, ankle[0] + .13 * side, y + .012, .026), ink);
    }

    private static Sprite joints(Sprite.Maker maker, double[][] at) {
        for (double[] joint : at) {
            maker.joint(joint[0], joint[1]);
        }
        return maker.make();
    }
}
