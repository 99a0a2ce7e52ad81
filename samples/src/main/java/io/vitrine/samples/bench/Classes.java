package io.vitrine.samples.bench;

import java.util.List;

/** The words of the set, and how often each comes. */
final class Classes {
    /** COCO's classes in their order; person is the first. */
    static final List<String> LABELS =
            List.of(("person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,stop sign,"
                            + "parking meter,bench,bird,cat,dog,horse,sheep,cow,elephant,bear,zebra,giraffe,backpack,umbrella,"
                            + "handbag,tie,suitcase,frisbee,skis,snowboard,sports ball,kite,baseball bat,baseball glove,"
                            + "skateboard,surfboard,tennis racket,bottle,wine glass,cup,fork,knife,spoon,bowl,banana,apple,"
                            + "sandwich,orange,broccoli,carrot,hot dog,pizza,donut,cake,chair,couch,potted plant,bed,"
                            + "dining table,toilet,tv,laptop,mouse,remote,keyboard,cell phone,microwave,oven,toaster,sink,"
                            + "refrigerator,book,clock,vase,scissors,teddy bear,hair drier,toothbrush")
                    .split(","));

    static final List<String> SCENES =
            List.of("street", "kitchen", "beach", "office", "forest", "stadium", "bedroom", "harbour");

    static final List<String> SPLITS = List.of("train", "val", "test");
    static final List<String> EXTRA_TAGS = List.of("difficult", "reviewed", "night");

    private static final double[] EXTRA_SHARES = {.05, .25, .10};
    private static final double[] LABEL_SHARES = zipf();
    private static final double[] SCENE_SHARES = Draws.cumulative(30, 18, 14, 12, 10, 8, 5, 3);
    private static final double[] SPLIT_SHARES = Draws.cumulative(80, 15, 5);

    private Classes() {}

    /** A few classes have most of the boxes, as in COCO. */
    private static double[] zipf() {
        double[] weights = new double[LABELS.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / StrictMath.pow(i + 1, 1.05);
        }
        weights[0] *= 1.6;
        return Draws.cumulative(weights);
    }

    static int label(Draws draws) {
        return draws.pick(LABEL_SHARES);
    }

    static String scene(Draws draws) {
        return SCENES.get(draws.pick(SCENE_SHARES));
    }

    /** The tags of a sample, as a JSON list. */
    static String tags(Draws draws) {
        var tags = new StringBuilder("[\"").append(SPLITS.get(draws.pick(SPLIT_SHARES)));
        for (int i = 0; i < EXTRA_SHARES.length; i++) {
            if (draws.uniform() < EXTRA_SHARES[i]) {
                tags.append("\",\"").append(EXTRA_TAGS.get(i));
            }
        }
        return tags.append("\"]").toString();
    }
}
