package io.vitrine.quickstart.scene;

/**
 * Time of day, weather and season of a scene, and with them its colours.
 *
 * @param time such as {@code dusk}
 * @param weather such as {@code rainy}
 * @param sky from the top of the sky to the horizon
 * @param haze what is far away comes close to
 * @param light what white looks like
 * @param glow of the sun or moon
 * @param sunHeight 0 at the horizon, 1 at the top; negative for none to be seen
 * @param cloud the lit side of clouds
 * @param shade the other side of clouds
 * @param season the colours of what grows
 */
public record Mood(
        Time time,
        Weather weather,
        int[] sky,
        int haze,
        int light,
        int glow,
        double sunHeight,
        int cloud,
        int shade,
        Season season) {
    /** Times of day. */
    public enum Time {
        DAWN,
        DAY,
        GOLDEN,
        DUSK,
        NIGHT
    }

    /** What the weather is. */
    public enum Weather {
        CLEAR,
        CLOUDY,
        OVERCAST,
        RAINY,
        SNOWY,
        FOGGY
    }

    /** Seasons, with the colours of grass and leaves. */
    enum Season {
        SPRING(0x7FB255, 0x5D8F45, 0x86B84A, 0xE9A9BE, 0x6FA34A),
        SUMMER(0x84A54A, 0x5B7F3B, 0x4E8A3E, 0x6E9B3F, 0x3D7440),
        AUTUMN(0xA89A4E, 0x7F7A3C, 0xD98A32, 0xC4562F, 0xE0B040),
        WINTER(0xE6ECF2, 0xCBD6E2, 0x5F6F62, 0x76806E, 0x4F6A5C);

        final int grass;
        final int deepGrass;
        final int[] leaves;

        Season(int grass, int deepGrass, int... leaves) {
            this.grass = grass;
            this.deepGrass = deepGrass;
            this.leaves = leaves;
        }
    }

    public boolean night() {
        return time == Time.NIGHT;
    }

    /** Such as {@code winter}. */
    public String seasonName() {
        return season.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether lamps and windows are lit. */
    boolean lamps() {
        return time == Time.NIGHT || time == Time.DUSK;
    }

    boolean snow() {
        return season == Season.WINTER;
    }

    boolean wet() {
        return weather == Weather.RAINY;
    }

    Tone tone() {
        return new Tone(light, haze, 0, lamps());
    }

    /** How dark shadows are; none without sun. */
    double shadow() {
        return switch (weather) {
            case CLEAR -> time == Time.NIGHT ? .45 : .42;
            case CLOUDY -> .36;
            default -> .28;
        };
    }

    /** How far shadows lie to the side: much while the sun is low. */
    double shadowLean() {
        return time == Time.GOLDEN || time == Time.DAWN ? .9 : 0;
    }

    int horizon() {
        return sky[sky.length - 1];
    }
}
