/**
 * Twelve colours that stay apart for people with any kind of colour blindness (least distance in OKLab .10 for most people,
 * .08 for the others), that are neither loud on a screen full of boxes nor lost in the hairline round a thin one, and on
 * which dark text has a contrast of 5.
 */
export const CLASS_COLOURS = [
  "#e3de5f",
  "#b0a476",
  "#18e8d0",
  "#fcb496",
  "#c7820c",
  "#5287fe",
  "#dd508f",
  "#a3c720",
  "#ab6dc6",
  "#99c4fd",
  "#dd8dbd",
  "#06adfb",
] as const;

/** Text on a class colour. */
export const ON_CLASS_COLOUR = "#0b0c0f";

const utf8 = new TextEncoder();
const known = new Map<string, string>();

/** The colour of a label's name: the same in every panel, session and machine, whatever other labels there are. */
export function classColour(name: string): string {
  let colour = known.get(name);
  if (colour === undefined) {
    colour = CLASS_COLOURS[hash(name) % CLASS_COLOURS.length]!;
    known.set(name, colour);
  }
  return colour;
}

/**
 * Where the hash starts. Any number would do; with this one the classes of well-known datasets (PASCAL VOC, COCO, digits,
 * blood cells) that stand side by side most often have colours of their own. To change it changes every colour.
 */
const START = 15_886;

/** FNV-1a over UTF-8, then murmur3's last mix: FNV alone spreads the low bits of short names badly. */
function hash(name: string): number {
  let h = START;
  for (const byte of utf8.encode(name)) {
    h = Math.imul(h ^ byte, 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
