import { labelCounts, PAGE_SIZE } from "../../protocol/page";
import { rowHeight, tileEdges, type RowLayout } from "../../render/justified";
import type { TileState } from "./tileRow";

/** A row of tiles for those who do not see the canvas. */
export interface AriaRow {
  readonly row: number;
  /** Where its upper edge is in the scrolled content, in CSS pixels. */
  readonly y: number;
  readonly tiles: readonly TileState[];
}

interface Cell {
  readonly element: HTMLElement;
  key: string;
}

interface LiveRow {
  readonly element: HTMLElement;
  readonly cells: Cell[];
  key: string;
}

/**
 * Real, empty elements over the tiles: a grid of rows and cells that a screen reader reads, the keyboard moves through and
 * tests count. They take no clicks; attributes are written only when they change.
 */
export class AriaLayer {
  private readonly live = new Map<number, LiveRow>();
  private readonly pool: LiveRow[] = [];

  constructor(private readonly grid: HTMLElement) {}

  /** Shows these rows and no others; the cell of sample `cursor` is the one that Tab reaches. */
  sync(rows: readonly AriaRow[], layout: RowLayout, cursor: number, left: number): void {
    setAttribute(this.grid, "aria-rowcount", String(layout.rows));
    const before = this.focusedSample();
    const wanted = new Set(rows.map(({ row }) => row));
    for (const row of rows) {
      this.write(row, this.live.get(row.row) ?? this.take(row.row), layout, cursor, left);
    }
    if (before !== null && this.focusedSample() !== cursor && rows.some((row) => holds(row, cursor))) {
      // Another layout put the sample into another cell; focus goes by sample, before the old cell goes.
      this.focus(cursor);
    }
    for (const [row, live] of this.live) {
      if (!wanted.has(row)) {
        this.live.delete(row);
        live.element.remove();
        this.pool.push(live);
      }
    }
  }

  /** Focuses the cell of a sample; returns whether it is there. */
  focus(sample: number): boolean {
    const cell = this.grid.querySelector<HTMLElement>(`[data-index="${sample}"]`);
    // The browser's own way of scrolling to it knows nothing of the exact position.
    cell?.focus({ preventScroll: true });
    return cell !== null;
  }

  /** The sample whose cell has the focus. */
  focusedSample(): number | null {
    return sampleOf(this.grid.contains(document.activeElement) ? document.activeElement : null);
  }

  private take(row: number): LiveRow {
    const live = this.pool.pop() ?? { element: withRole("row"), cells: [], key: "" };
    live.key = "";
    // In the document as on screen: a screen reader reads in that order.
    const below = Math.min(...[...this.live.keys()].filter((other) => other > row));
    this.grid.insertBefore(live.element, this.live.get(below)?.element ?? null);
    this.live.set(row, live);
    return live;
  }

  private write({ row, y, tiles }: AriaRow, live: LiveRow, layout: RowLayout, cursor: number, left: number): void {
    const height = rowHeight(layout, row);
    const key = `${row} ${y} ${left} ${height} ${layout.width} ${tiles.length}`;
    const moved = live.key !== key;
    if (moved) {
      live.key = key;
      live.element.setAttribute("aria-rowindex", String(row + 1));
      live.element.style.transform = `translate(${left}px, ${y}px)`;
      live.element.style.height = `${height}px`;
      while (live.cells.length > tiles.length) {
        live.cells.pop()!.element.remove();
      }
    }
    const edges = moved ? tileEdges(layout, row) : null;
    tiles.forEach((tile, i) => {
      const cell = (live.cells[i] ??= addCell(live.element, i));
      if (edges !== null) {
        cell.element.style.transform = `translateX(${edges[i]!}px)`;
        cell.element.style.width = `${edges[i + 1]! - layout.gap - edges[i]!}px`;
      }
      describe(cell, tile, layout.bytes.length, tile.sample === cursor);
    });
  }
}

/** The sample that an element of the layer stands for. */
export function sampleOf(element: EventTarget | null): number | null {
  const index = element instanceof HTMLElement ? element.dataset["index"] : undefined;
  return index === undefined ? null : Number(index);
}

function holds({ tiles }: AriaRow, sample: number): boolean {
  return tiles.some((tile) => tile.sample === sample);
}

function describe(cell: Cell, tile: TileState, count: number, reachable: boolean): void {
  const labels = tile.labels === null ? "" : "labelled";
  const key = `${tile.sample} ${count} ${tile.id} ${tile.selected} ${labels} ${tile.none} ${reachable}`;
  if (cell.key === key) {
    return;
  }
  cell.key = key;
  const { element } = cell;
  element.dataset["index"] = String(tile.sample);
  if (tile.id === null) {
    delete element.dataset["id"];
  } else {
    element.dataset["id"] = tile.id;
  }
  element.tabIndex = reachable ? 0 : -1;
  setAttribute(element, "aria-selected", String(tile.selected !== null));
  setAttribute(element, "aria-label", spoken(tile, count));
}

function spoken({ sample, labels, selected, none }: TileState, count: number): string {
  const parts = [`Sample ${(sample + 1).toLocaleString("en")} of ${count.toLocaleString("en")}`];
  if (labels !== null) {
    const counts = labelCounts(labels, sample % PAGE_SIZE);
    const all = counts.reduce((sum, [, n]) => sum + n, 0);
    const names = counts.map(([name, n]) => (n === 1 ? name : `${n} ${name}`)).join(", ");
    parts.push(all === 0 ? "no labels" : `${all} ${all === 1 ? "label" : "labels"}: ${names}`);
  }
  if (none !== null) {
    parts.push("no picture");
  }
  if (selected === "alt") {
    parts.push("selected as alt");
  }
  return parts.join(", ");
}

function addCell(row: HTMLElement, column: number): Cell {
  const element = withRole("gridcell");
  element.setAttribute("aria-colindex", String(column + 1));
  row.append(element);
  return { element, key: "" };
}

function withRole(role: string): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", role);
  return element;
}

function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}
