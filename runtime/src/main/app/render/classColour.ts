/**
 * Twelve colours that stay apart for people with any kind of colour blindness (least distance in OKLab .10). The pink is a
 * little lighter than its source, so that the dark text on a label's tab has a contrast of 4.5 on every one of them.
 */
export const CLASS_COLOURS = [
  "#b76c03",
  "#2ffdf0",
  "#4c71fb",
  "#b9cb11",
  "#e180b3",
  "#1ea6fc",
  "#e5307f",
  "#9b66ba",
  "#a4a35f",
  "#a2c5ff",
  "#f3de8c",
  "#f9ada8",
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

/** FNV-1a over UTF-8, then murmur3's last mix: FNV alone spreads the low bits of short names badly. */
function hash(name: string): number {
  let h = 0x811c9dc5;
  for (const byte of utf8.encode(name)) {
    h = Math.imul(h ^ byte, 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
