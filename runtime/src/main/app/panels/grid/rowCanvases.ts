/** A row to have on a canvas. */
export interface RowOnCanvas {
  readonly row: number;
  /** Where its upper edge is in the scrolled content, in CSS pixels. */
  readonly y: number;
  readonly height: number;
  readonly visible: boolean;
  /** Nothing more is on its way that would change it. */
  readonly complete: boolean;
  /** Differs whenever the row's pixels would. */
  readonly signature: string;
  readonly paint: (ctx: CanvasRenderingContext2D, width: number, height: number) => void;
}

/** Rows off screen are painted ahead, but only so many a frame that the frame is not late for it. */
const HIDDEN_PER_FRAME = 8;

interface Live {
  readonly canvas: HTMLCanvasElement;
  readonly ctx: CanvasRenderingContext2D;
  signature: string;
  transform: string;
}

/**
 * One canvas for each row on and near the screen. A row is painted again only when its signature changes; scrolling moves
 * the canvases, which the browser does even when this thread is late.
 */
export class RowCanvases {
  private readonly live = new Map<number, Live>();
  private readonly pool: Live[] = [];

  constructor(private readonly host: HTMLElement) {}

  /** Shows these rows and no others; returns whether some off screen are still to be painted. */
  sync(rows: readonly RowOnCanvas[], left: number, width: number, dpr: number): boolean {
    const wanted = new Set(rows.map(({ row }) => row));
    for (const [row, live] of this.live) {
      if (!wanted.has(row)) {
        this.live.delete(row);
        this.pool.push(live);
      }
    }
    let hidden = 0;
    let late = false;
    for (const row of rows) {
      const live = this.live.get(row.row) ?? this.take(row.row);
      const size = `${width}x${row.height}@${dpr}`;
      const signature = `${size} ${row.signature}`;
      const stale = live.signature !== signature;
      // Off screen, a row is painted once before its pictures come and once when all have, not for each of them.
      const worth = row.visible || row.complete || live.signature === "";
      if (stale && worth) {
        if (!row.visible && ++hidden > HIDDEN_PER_FRAME) {
          late = true;
        } else {
          paint(live, row, width, dpr);
          live.signature = signature;
        }
      }
      live.canvas.hidden = live.signature === "";
      const transform = `translate(${left}px, ${Math.round(row.y * dpr) / dpr}px)`;
      if (live.transform !== transform) {
        live.transform = transform;
        live.canvas.style.transform = transform;
      }
    }
    this.pool.forEach(({ canvas }) => (canvas.hidden = true));
    return late;
  }

  destroy(): void {
    [...this.live.values(), ...this.pool].forEach(({ canvas }) => canvas.remove());
    this.live.clear();
    this.pool.length = 0;
  }

  private take(row: number): Live {
    const live = this.pool.pop() ?? this.make();
    // The pixels are another row's.
    live.signature = "";
    this.live.set(row, live);
    return live;
  }

  private make(): Live {
    const canvas = document.createElement("canvas");
    canvas.className = "grid-row";
    // Without an alpha channel the browser need not blend what lies beneath.
    const ctx = canvas.getContext("2d", { alpha: false });
    if (ctx === null) {
      throw new Error("This browser gives no 2D canvas.");
    }
    this.host.append(canvas);
    return { canvas, ctx, signature: "", transform: "" };
  }
}

function paint({ canvas, ctx }: Live, row: RowOnCanvas, width: number, dpr: number): void {
  const deviceWidth = Math.max(1, Math.round(width * dpr));
  const deviceHeight = Math.max(1, Math.round(row.height * dpr));
  // Setting a size, even the same, clears the canvas and allocates it anew.
  if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
    canvas.width = deviceWidth;
    canvas.height = deviceHeight;
    canvas.style.width = `${deviceWidth / dpr}px`;
    canvas.style.height = `${deviceHeight / dpr}px`;
  }
  ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
  row.paint(ctx, deviceWidth / dpr, deviceHeight / dpr);
}
