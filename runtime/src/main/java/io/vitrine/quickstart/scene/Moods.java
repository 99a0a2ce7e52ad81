package io.vitrine.quickstart.scene;

import io.vitrine.quickstart.scene.Mood.Season;
import io.vitrine.quickstart.scene.Mood.Time;
import io.vitrine.quickstart.scene.Mood.Weather;

/** The moods that scenes may have: palettes chosen by hand. */
final class Moods {
    private Moods() {}

    private static final int[][] MORNING = {{0x4F97D3, 0x97C6EA, 0xE9F1EA}, {0x5BA3C9, 0xA9D3DF, 0xF4F0DF}};
    private static final int[][] NOON = {{0x2E7BC4, 0x6DB1E2, 0xD2E8F2}, {0x3A86C8, 0x86BEE6, 0xDCEBEA}};
    private static final int[][] GOLDEN = {
        {0x4A7FB0, 0xA9BDBB, 0xF7DCA4, 0xFCC47A}, {0x5D86A6, 0xD6C7A4, 0xFBD08A, 0xF9B066}
    };
    private static final int[][] SUNSET = {
        {0x2A2F62, 0x7B4C84, 0xE2766C, 0xFCB76C},
        {0x35518A, 0x9684B0, 0xF0A29E, 0xFAD0A2},
        {0x3B2A55, 0xA04A6E, 0xF0704F, 0xFDBB5F}
    };
    private static final int[][] DUSK = {
        {0x141C40, 0x32427A, 0x806C9A, 0xDB9E90}, {0x10283E, 0x2B5570, 0x7C8F9A, 0xE2B08C}
    };
    private static final int[][] NIGHT = {
        {0x070C20, 0x111D40, 0x26376A}, {0x06151F, 0x0E2C3C, 0x22515E}, {0x110B26, 0x231A48, 0x45346F}
    };
    private static final int[][] DAWN = {{0x7792BC, 0xC3B5C6, 0xF7CFB4}, {0x6C8FB0, 0xD0C4C0, 0xFADFB6}};

    /** A mood for the outside, likely ones more often. */
    static Mood outside(Draws draws) {
        double die = draws.uniform();
        Season green = draws.pick(Season.SUMMER, Season.SUMMER, Season.SPRING, Season.AUTUMN);
        if (die < .26) {
            return clear(draws, green);
        }
        if (die < .40) {
            return golden(draws, green);
        }
        if (die < .53) {
            return sunset(draws, green);
        }
        if (die < .60) {
            return dusk(draws, green);
        }
        if (die < .71) {
            return night(draws, green);
        }
        if (die < .78) {
            return overcast(green);
        }
        if (die < .87) {
            return rain(draws, green);
        }
        if (die < .95) {
            return snow(draws);
        }
        return fog(draws, green);
    }

    static Mood clear(Draws draws, Season season) {
        Weather weather = draws.chance(.5) ? Weather.CLEAR : Weather.CLOUDY;
        return draws.chance(.5)
                ? new Mood(
                        Time.DAY,
                        weather,
                        draws.pick(MORNING),
                        0xDDE9EE,
                        0xFFF7EA,
                        0xFFF6DA,
                        .72,
                        0xFFFFFF,
                        0xBCD0E2,
                        season)
                : new Mood(
                        Time.DAY,
                        weather,
                        draws.pick(NOON),
                        0xCFE2F0,
                        0xFFFFFA,
                        0xFFFBEA,
                        .9,
                        0xFFFFFF,
                        0xB2CBE2,
                        season);
    }

    static Mood golden(Draws draws, Season season) {
        return new Mood(
                Time.GOLDEN,
                draws.chance(.6) ? Weather.CLEAR : Weather.CLOUDY,
                draws.pick(GOLDEN),
                0xF4D5A2,
                0xFFE4B8,
                0xFFF0C0,
                draws.between(.18, .34),
                0xFFF0D2,
                0xD9AE90,
                season);
    }

    static Mood sunset(Draws draws, Season season) {
        int[] sky = draws.pick(SUNSET);
        return new Mood(
                Time.DUSK,
                draws.chance(.5) ? Weather.CLEAR : Weather.CLOUDY,
                sky,
                Ink.mix(sky[2], sky[3], .35),
                0xD49E98,
                0xFFE3A0,
                draws.between(.02, .14),
                Ink.mix(sky[3], 0xFFB0A0, .4),
                Ink.mix(sky[1], sky[2], .35),
                season);
    }

    static Mood dusk(Draws draws, Season season) {
        int[] sky = draws.pick(DUSK);
        return new Mood(
                Time.DUSK,
                Weather.CLEAR,
                sky,
                Ink.mix(sky[2], sky[1], .4),
                0x8A8DB8,
                0xFFD9A8,
                -1,
                Ink.mix(sky[3], sky[2], .4),
                Ink.mix(sky[1], sky[2], .6),
                season);
    }

    static Mood night(Draws draws, Season season) {
        int[] sky = draws.pick(NIGHT);
        return new Mood(
                Time.NIGHT,
                Weather.CLEAR,
                sky,
                Ink.mix(sky[2], sky[1], .3),
                0x7484BC,
                0xEAF0FF,
                draws.between(.55, .85),
                Ink.lighter(sky[2], .12),
                sky[1],
                season);
    }

    static Mood overcast(Season season) {
        return new Mood(
                Time.DAY,
                Weather.OVERCAST,
                new int[] {0x8795A3, 0xB2BDC6, 0xDADFE0},
                0xCDD5D8,
                0xDCE2E8,
                0xFFFFFF,
                -1,
                0xE6EAEC,
                0x98A5B0,
                season);
    }

    static Mood rain(Draws draws, Season season) {
        return draws.chance(.45)
                ? new Mood(
                        Time.NIGHT,
                        Weather.RAINY,
                        new int[] {0x0E1522, 0x1C2836, 0x36485A},
                        0x2B3A4B,
                        0x7886A0,
                        0xFFFFFF,
                        -1,
                        0x33424F,
                        0x18222E,
                        season)
                : new Mood(
                        Time.DAY,
                        Weather.RAINY,
                        new int[] {0x4C5C6B, 0x74848F, 0xA9B5BA},
                        0x97A4AC,
                        0xB0BDC8,
                        0xFFFFFF,
                        -1,
                        0x8D9AA4,
                        0x55636F,
                        season);
    }

    static Mood snow(Draws draws) {
        double die = draws.uniform();
        if (die < .4) {
            return new Mood(
                    Time.DAY,
                    Weather.SNOWY,
                    new int[] {0x9FB2C6, 0xC4D1DE, 0xE9EEF2},
                    0xDDE5EC,
                    0xE4EBF4,
                    0xFFFFFF,
                    -1,
                    0xEEF2F6,
                    0xB0BFCE,
                    Season.WINTER);
        }
        if (die < .75) {
            return new Mood(
                    Time.DUSK,
                    Weather.SNOWY,
                    new int[] {0x2A3766, 0x6C70A4, 0xCFA6B6, 0xF4CDB4},
                    0xC3A6BC,
                    0xA9AACF,
                    0xFFE0C0,
                    .06,
                    0xE9C4C0,
                    0x8684AE,
                    Season.WINTER);
        }
        return new Mood(
                Time.NIGHT,
                Weather.SNOWY,
                new int[] {0x0C1430, 0x1E2E5A, 0x47608E},
                0x3B517E,
                0x8494C4,
                0xFFFFFF,
                -1,
                0x51688F,
                0x223258,
                Season.WINTER);
    }

    static Mood fog(Draws draws, Season season) {
        int[] sky = draws.chance(.5) ? new int[] {0xB2BEC4, 0xCBD4D4, 0xE0E5E2} : draws.pick(DAWN);
        return new Mood(
                Time.DAWN, Weather.FOGGY, sky, sky[sky.length - 1], 0xDFDFDC, 0xFFF3DC, .3, 0xF2F0EA, 0xC4CACC, season);
    }
}
