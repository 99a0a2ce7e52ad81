package io.vitrine.quickstart.scene;

/** How a person looks. */
record Outfit(
        int skin,
        int hair,
        int top,
        int legs,
        int shoes,
        int extra,
        boolean dress,
        boolean longHair,
        boolean hat,
        boolean bag) {
    private static final int[] SKINS = {0xF2CBA8, 0xE3AF86, 0xC68A5E, 0x9A643F, 0x6E4630};
    private static final int[] HAIRS = {0x2A1D18, 0x4A2F20, 0x7B4A26, 0xB98546, 0xD8B06A, 0x8C8A88, 0x1B1A1F, 0x9A3E26};
    private static final int[] TOPS = {
        0xD8483E, 0xE8883A, 0xF2C14B, 0x3F8F6B, 0x2F7FA8, 0x34508C, 0x7A4B8E, 0xE07A94, 0xF3EDE2, 0x2F3440, 0x57B1A6,
        0xB8483A
    };
    private static final int[] LEGS = {0x2B3650, 0x3B4A66, 0x22252E, 0x6B5B4B, 0xB5A58C, 0x4A5568, 0x5A3B3B};
    private static final int[] SHOES = {0x1E1C20, 0xF0EDE6, 0x7A4A2E, 0xC43E3A};

    static Outfit of(Draws draws, boolean cold) {
        return new Outfit(
                draws.ink(SKINS),
                draws.ink(HAIRS),
                draws.ink(TOPS),
                draws.ink(LEGS),
                draws.ink(SHOES),
                draws.ink(TOPS),
                !cold && draws.chance(.28),
                draws.chance(.45),
                draws.chance(cold ? .8 : .18),
                draws.chance(.25));
    }

    Outfit in(Tone tone) {
        return new Outfit(
                tone.of(skin),
                tone.of(hair),
                tone.of(top),
                tone.of(legs),
                tone.of(shoes),
                tone.of(extra),
                dress,
                longHair,
                hat,
                bag);
    }
}
