/** One byte says the shape of a picture: `q = 128 + 32 * log2(width / height)`, steps of 2.2 %; 0 is "size unknown". */

const UNKNOWN = 4 / 3;
/** Beyond these a tile would be a sliver: it keeps the limit, and the picture is fitted into it with bars. */
const NARROWEST = 1 / 3;
const WIDEST = 5;

const TRUE_ASPECT = Float64Array.from({ length: 256 }, (_, q) => (q === 0 ? UNKNOWN : 2 ** ((q - 128) / 32)));
const TILE_ASPECT = TRUE_ASPECT.map((aspect) => Math.min(WIDEST, Math.max(NARROWEST, aspect)));

/** Width over height of the picture itself. */
export function pictureAspect(q: number): number {
  return TRUE_ASPECT[q] ?? UNKNOWN;
}

/** Width over height of the tile that holds it. */
export function tileAspect(q: number): number {
  return TILE_ASPECT[q] ?? UNKNOWN;
}

/** The byte of a picture; what {@link pictureAspect} gives back is at most 1.1 % off. */
export function aspectByte(width: number, height: number): number {
  if (!(width > 0 && height > 0)) {
    return 0;
  }
  // 0 is taken by "unknown", so the narrowest picture is 1.
  return Math.min(255, Math.max(1, Math.round(128 + 32 * Math.log2(width / height))));
}

/**
 * The byte to lay out samples with whose own has not come yet: the mean of those that have, on the scale of the bytes,
 * so that the length of the page is about right from the start.
 */
export function meanAspect(known: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (const q of known) {
    if (q !== 0) {
      sum += q;
      count++;
    }
  }
  return count === 0 ? 0 : Math.round(sum / count);
}
