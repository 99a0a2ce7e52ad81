import { rowAtY, rowHeight, tileEdges, type RowLayout } from "../../render/justified";
import { PADDING } from "./anchor";

/** The sample at a point of the content, in CSS pixels from its top left corner; null in gaps and margins. */
export function sampleAt(layout: RowLayout, x: number, y: number): number | null {
  const inX = x - PADDING;
  const inY = y - PADDING;
  const row = rowAtY(layout, inY);
  const top = layout.rowTop[row] ?? 0;
  if (layout.rows === 0 || inX < 0 || inY < top || inY >= top + rowHeight(layout, row)) {
    return null;
  }
  const edges = tileEdges(layout, row);
  for (let i = 0; i + 1 < edges.length; i++) {
    if (inX < edges[i + 1]! - layout.gap) {
      return inX >= edges[i]! ? layout.rowStart[row]! + i : null;
    }
  }
  return null;
}
