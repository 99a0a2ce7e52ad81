import type { SelectionType } from "../protocol/generated";
import { drawBoxes } from "./boxes";
import { drawChips } from "./chips";
import type { Rect, SampleLabels } from "./labels";
import { drawLabelTabs } from "./labelTabs";
import { drawKeypoints, drawPolylines } from "./shapes";

/** The colours and the font that rows are painted with, from the theme. */
export interface Paint {
  readonly background: string;
  readonly tile: string;
  readonly text1: string;
  readonly text2: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly alt: string;
  readonly fontFamily: string;
}

/** One tile of a row, with edges already on device pixels. */
export interface TilePicture {
  readonly x: number;
  readonly width: number;
  /** Width over height of the picture, which the tile has too unless that would be extreme. */
  readonly aspect: number;
  readonly bitmap: CanvasImageSource | null;
  /** What to say instead of a picture; null while one may still come. */
  readonly missing: string | null;
  readonly labels: SampleLabels | null;
  readonly selected: SelectionType | null;
  readonly hovered: boolean;
  readonly focused: boolean;
}

/** Where the check box of a tile is, from its top left corner. */
export const CHECK = { offset: 8, size: 18 } as const;

const RADIUS = 3;
const SHADE_HEIGHT = 44;

/** Paints a row of tiles, `height` CSS pixels high, onto a context that is scaled to CSS pixels. */
export function paintRow(
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
  tiles: readonly TilePicture[],
  paint: Paint,
): void {
  ctx.fillStyle = paint.background;
  ctx.fillRect(0, 0, width, height);
  for (const tile of tiles) {
    paintTile(ctx, tile, height, paint);
  }
}

function paintTile(ctx: CanvasRenderingContext2D, tile: TilePicture, height: number, paint: Paint): void {
  const rect = { x: tile.x, y: 0, width: tile.width, height };
  ctx.save();
  ctx.beginPath();
  ctx.rect(rect.x, 0, rect.width, height);
  ctx.clip();
  ctx.fillStyle = paint.tile;
  ctx.fillRect(rect.x, 0, rect.width, height);
  const picture = fitted(rect, tile.aspect);
  if (tile.bitmap !== null) {
    ctx.drawImage(tile.bitmap, picture.x, picture.y, picture.width, picture.height);
  }
  if (tile.labels !== null) {
    drawPolylines(ctx, tile.labels, picture);
    drawBoxes(ctx, tile.labels, picture);
    drawKeypoints(ctx, tile.labels, picture);
    drawLabelTabs(ctx, tile.labels, picture, paint.fontFamily);
    drawChips(ctx, tile.labels, rect, paint.fontFamily);
  }
  if (tile.bitmap === null && tile.missing !== null) {
    sayMissing(ctx, tile.missing, rect, paint);
  }
  if (tile.hovered || tile.selected !== null) {
    paintMarks(ctx, tile, rect, paint);
  }
  roundCorners(ctx, rect, paint.background);
  ctx.restore();
  if (tile.focused) {
    // Inside the mark of a selected tile, so that both show.
    outline(ctx, rect, tile.selected === null ? 0 : 3, 2, paint.text1);
  }
}

/** Paints the corners over. To clip by a round shape instead takes three times as long for the whole row. */
function roundCorners(ctx: CanvasRenderingContext2D, rect: Rect, background: string): void {
  ctx.beginPath();
  ctx.rect(rect.x, rect.y, rect.width, rect.height);
  ctx.roundRect(rect.x, rect.y, rect.width, rect.height, RADIUS);
  ctx.fillStyle = background;
  ctx.fill("evenodd");
}

/** The picture within its tile: all of it, but for shapes so extreme that bars are left. */
function fitted(tile: Rect, aspect: number): Rect {
  const ratio = aspect / (tile.width / tile.height);
  // Stretched by up to a few per cent, which does not show; the byte of the aspect is not more exact than that.
  if (ratio > 0.9 && ratio < 1.1) {
    return tile;
  }
  return ratio > 1
    ? { ...tile, y: tile.y + (tile.height * (1 - 1 / ratio)) / 2, height: tile.height / ratio }
    : { ...tile, x: tile.x + (tile.width * (1 - ratio)) / 2, width: tile.width * ratio };
}

function sayMissing(ctx: CanvasRenderingContext2D, text: string, tile: Rect, paint: Paint): void {
  if (tile.width < 56 || tile.height < 28) {
    return;
  }
  ctx.font = `500 11px ${paint.fontFamily}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const x = tile.x + tile.width / 2;
  const y = tile.height / 2;
  // On a plate of the tile's own colour, or boxes would run through it.
  const plate = Math.min(tile.width, ctx.measureText(text).width + 16);
  ctx.fillStyle = paint.tile;
  ctx.beginPath();
  ctx.roundRect(x - plate / 2, y - 11, plate, 22, 4);
  ctx.fill();
  ctx.fillStyle = paint.text2;
  ctx.fillText(text, x, y + 0.5, tile.width - 8);
  ctx.textAlign = "start";
}

function paintMarks(ctx: CanvasRenderingContext2D, tile: TilePicture, rect: Rect, paint: Paint): void {
  const shade = ctx.createLinearGradient(0, 0, 0, SHADE_HEIGHT);
  shade.addColorStop(0, "rgba(8,9,12,.55)");
  shade.addColorStop(1, "rgba(8,9,12,0)");
  ctx.fillStyle = shade;
  ctx.fillRect(rect.x, 0, rect.width, SHADE_HEIGHT);
  if (tile.hovered) {
    outline(ctx, rect, 0, 1, "rgba(255,255,255,.55)");
  }
  if (tile.selected === "default") {
    outline(ctx, rect, 0, 3, paint.accent);
  } else if (tile.selected === "alt") {
    ctx.setLineDash([8, 5]);
    outline(ctx, rect, 0, 3, paint.alt);
    ctx.setLineDash([]);
  }
  paintCheck(ctx, tile, paint);
}

/** The check box: ticked if selected, a minus if selected as alt, empty under the pointer. */
function paintCheck(ctx: CanvasRenderingContext2D, tile: TilePicture, paint: Paint): void {
  const { offset, size } = CHECK;
  const x = tile.x + offset;
  ctx.beginPath();
  if (tile.selected === null) {
    ctx.roundRect(x + 0.75, offset + 0.75, size - 1.5, size - 1.5, 4);
    ctx.fillStyle = "rgba(8,9,12,.45)";
    ctx.fill();
    ctx.strokeStyle = "#ffffff";
    ctx.lineWidth = 1.5;
    ctx.stroke();
    return;
  }
  ctx.roundRect(x, offset, size, size, 4);
  ctx.fillStyle = tile.selected === "alt" ? paint.alt : paint.accent;
  ctx.fill();
  ctx.strokeStyle = paint.onAccent;
  ctx.lineWidth = 2;
  ctx.beginPath();
  if (tile.selected === "alt") {
    ctx.moveTo(x + 4.5, offset + 9);
    ctx.lineTo(x + 13.5, offset + 9);
  } else {
    ctx.moveTo(x + 4.5, offset + 9.5);
    ctx.lineTo(x + 7.8, offset + 12.8);
    ctx.lineTo(x + 13.8, offset + 5.8);
  }
  ctx.stroke();
}

/** A line of `width` pixels along the inner edge of a tile, `inset` pixels in. */
function outline(ctx: CanvasRenderingContext2D, rect: Rect, inset: number, width: number, colour: string): void {
  const half = inset + width / 2;
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.roundRect(
    rect.x + half,
    rect.y + half,
    Math.max(0, rect.width - 2 * half),
    Math.max(0, rect.height - 2 * half),
    Math.max(0, RADIUS - half),
  );
  ctx.stroke();
}
