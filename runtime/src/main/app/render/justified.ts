import { tileAspect } from "../protocol/aspects";

/**
 * Samples set in rows of equal height that fill the width, like words in a justified paragraph.
 *
 * Row `r` holds samples `rowStart[r] .. rowStart[r + 1]` and lies at `rowTop[r]`; the gap below it belongs to it. Tops are
 * sums, never `r * mean`, so that no error grows along a million samples. The arrays may be longer than they have to be.
 */
export interface RowLayout {
  /** What was laid out: one aspect byte per sample. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly target: number;
  readonly gap: number;
  readonly rows: number;
  readonly rowStart: Uint32Array<ArrayBuffer>;
  readonly rowTop: Float64Array<ArrayBuffer>;
}

/** The part of a layout that has to be computed. */
export type Rows = Pick<RowLayout, "rows" | "rowStart" | "rowTop">;

const ASPECT = Float64Array.from({ length: 256 }, (_, q) => tileAspect(q));

/**
 * Closes each row where its height comes closest to `target`; the last one keeps that height and stays short.
 * Cost: one pass, about 10 ms for a million samples.
 *
 * @param spare arrays of an older layout, used again if they are large enough
 */
export function layoutRows(
  bytes: Uint8Array,
  width: number,
  target: number,
  gap: number,
  spare?: Pick<Rows, "rowStart" | "rowTop"> | null,
): Rows {
  const out = new RowWriter(bytes.length, spare);
  let start = 0;
  let sum = 0;
  let i = 0;
  while (i < bytes.length) {
    const aspect = ASPECT[bytes[i]!]!;
    const count = i - start;
    const heightWith = (width - gap * count) / (sum + aspect);
    if (heightWith > target) {
      sum += aspect;
      i++;
      continue;
    }
    const heightWithout = (width - gap * (count - 1)) / sum;
    if (count > 0 && heightWithout - target < target - heightWith) {
      // Closer without `i`, which is looked at again as the first of the next row.
      out.close(i, heightWithout + gap);
    } else {
      out.close(++i, heightWith + gap);
    }
    start = i;
    sum = 0;
  }
  if (start < bytes.length) {
    out.close(bytes.length, target + gap);
  }
  return out.finish();
}

/** Height of all rows, with a gap below each. */
export function layoutHeight(layout: Rows): number {
  return layout.rowTop[layout.rows] ?? 0;
}

export function rowHeight({ rowTop, gap }: RowLayout, row: number): number {
  return Math.max(0, (rowTop[row + 1] ?? 0) - (rowTop[row] ?? 0) - gap);
}

/** The row at height `y`, gap below included; the first or last one for a `y` outside. */
export function rowAtY(layout: Rows, y: number): number {
  return lastNotAbove(layout.rowTop, layout.rows, y);
}

/** The row that holds a sample. */
export function rowOf(layout: Rows, sample: number): number {
  return lastNotAbove(layout.rowStart, layout.rows, sample);
}

/** Left edges of a row's tiles and, at the end, the right edge of the last one plus a gap. */
export function tileEdges(layout: RowLayout, row: number): Float64Array {
  const from = layout.rowStart[row] ?? 0;
  const to = layout.rowStart[row + 1] ?? from;
  const height = rowHeight(layout, row);
  const edges = new Float64Array(to - from + 1);
  let x = 0;
  for (let i = from; i < to; i++) {
    edges[i - from] = x;
    x += ASPECT[layout.bytes[i]!]! * height + layout.gap;
  }
  edges[to - from] = x;
  return edges;
}

/** The greatest `i` below `n` with `values[i] <= value`; 0 if there is none. */
function lastNotAbove(values: ArrayLike<number>, n: number, value: number): number {
  let low = 0;
  let high = Math.max(0, n - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= value) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** Collects rows in arrays that grow; the number of rows is known only at the end. */
class RowWriter {
  private rowStart: Uint32Array<ArrayBuffer>;
  private rowTop: Float64Array<ArrayBuffer>;
  private rows = 0;

  constructor(samples: number, spare?: Pick<Rows, "rowStart" | "rowTop"> | null) {
    // Five or six to a row are usual; more rows than that only cost a copy.
    const length = Math.ceil(samples / 5) + 2;
    const use = spare && spare.rowStart.length >= length ? spare : null;
    this.rowStart = use?.rowStart ?? new Uint32Array(length);
    this.rowTop = use?.rowTop ?? new Float64Array(length);
    this.rowStart[0] = 0;
    this.rowTop[0] = 0;
  }

  /** Ends a row before sample `next`, and with it `pitch` pixels: its height and the gap. */
  close(next: number, pitch: number): void {
    if (this.rows + 2 > this.rowStart.length) {
      const longer = this.rowStart.length * 2;
      this.rowStart = grown(this.rowStart, new Uint32Array(longer));
      this.rowTop = grown(this.rowTop, new Float64Array(longer));
    }
    this.rows++;
    this.rowStart[this.rows] = next;
    this.rowTop[this.rows] = this.rowTop[this.rows - 1]! + pitch;
  }

  finish(): Rows {
    return { rows: this.rows, rowStart: this.rowStart, rowTop: this.rowTop };
  }
}

function grown<A extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(from: A, to: A): A {
  to.set(from);
  return to;
}
