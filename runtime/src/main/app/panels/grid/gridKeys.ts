import { rowAtY, rowHeight, rowOf, tileEdges, type RowLayout } from "../../render/justified";

/** What of a key event decides. */
export type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Where the arrow, Home, End and Page keys lead from `sample`; null for other keys. */
export function keyTarget(key: Key, layout: RowLayout, sample: number, viewHeight: number): number | null {
  if (key.altKey || key.metaKey || key.shiftKey) {
    return null;
  }
  const last = layout.bytes.length - 1;
  const row = rowOf(layout, sample);
  switch (key.key) {
    case "ArrowLeft":
      return Math.max(0, sample - 1);
    case "ArrowRight":
      return Math.min(last, sample + 1);
    case "ArrowUp":
      return row === 0 ? sample : nearestInRow(layout, row - 1, centreOf(layout, sample));
    case "ArrowDown":
      return row === layout.rows - 1 ? sample : nearestInRow(layout, row + 1, centreOf(layout, sample));
    case "Home":
      return key.ctrlKey ? 0 : layout.rowStart[row]!;
    case "End":
      return key.ctrlKey ? last : layout.rowStart[row + 1]! - 1;
    case "PageUp":
      return pageFrom(layout, sample, -viewHeight);
    case "PageDown":
      return pageFrom(layout, sample, viewHeight);
    default:
      return null;
  }
}

/** The sample of a row whose centre is nearest to `x`. */
export function nearestInRow(layout: RowLayout, row: number, x: number): number {
  const edges = tileEdges(layout, row);
  let nearest = 0;
  let least = Infinity;
  for (let i = 0; i + 1 < edges.length; i++) {
    const distance = Math.abs((edges[i]! + edges[i + 1]! - layout.gap) / 2 - x);
    if (distance < least) {
      least = distance;
      nearest = i;
    }
  }
  return layout.rowStart[row]! + nearest;
}

function pageFrom(layout: RowLayout, sample: number, by: number): number {
  const row = rowOf(layout, sample);
  const middle = layout.rowTop[row]! + rowHeight(layout, row) / 2;
  let to = rowAtY(layout, middle + by);
  if (to === row) {
    // Rows higher than the view: a page is at least a row.
    to = Math.min(layout.rows - 1, Math.max(0, row + Math.sign(by)));
  }
  return to === row ? sample : nearestInRow(layout, to, centreOf(layout, sample));
}

function centreOf(layout: RowLayout, sample: number): number {
  const row = rowOf(layout, sample);
  const edges = tileEdges(layout, row);
  const i = sample - layout.rowStart[row]!;
  return (edges[i]! + edges[i + 1]! - layout.gap) / 2;
}
