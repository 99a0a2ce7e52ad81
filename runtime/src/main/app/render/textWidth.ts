const widths = new Map<string, number>();

/** Measuring is slow, names are few. The context must have the font already, or it measures another one. */
export function textWidth(ctx: Pick<CanvasRenderingContext2D, "measureText">, font: string, text: string): number {
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = Math.ceil(ctx.measureText(text).width);
    widths.set(key, width);
  }
  return width;
}
