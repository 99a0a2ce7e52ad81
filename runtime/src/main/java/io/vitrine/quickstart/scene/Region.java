package io.vitrine.quickstart.scene;

/** What the scenery is made of; a pixel's value in the mask is {@link #value()}. */
public enum Region {
    SKY,
    GROUND,
    WATER,
    ROAD,
    BUILDING,
    VEGETATION,
    MOUNTAIN,
    WALL,
    FLOOR,
    FURNITURE,
    OBJECT;

    /** From 1; 0 is nothing. */
    public int value() {
        return ordinal() + 1;
    }
}
