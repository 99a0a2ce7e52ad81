const whole = new Intl.NumberFormat("en");

/** A count as people read it: 1,000,000. */
export function count(n: number): string {
  return whole.format(n);
}

/** A count with its noun: "1 sample", "364 samples". */
export function counted(n: number, noun: string): string {
  return `${count(n)} ${n === 1 ? noun : `${noun}s`}`;
}

const short = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });

/** From where to where, as people read it: 0.03–0.98, 2026-01-03–2026-03-14; nothing where there are no ends. */
export function rangeText({ finite: { min, max } }: { readonly finite: { readonly min: unknown; readonly max: unknown } }): string {
  const [from, to] = [endText(min), endText(max)];
  return from === "" || to === "" ? "" : from === to ? from : `${from}–${to}`;
}

function endText(end: unknown): string {
  if (typeof end === "number") {
    return Number.isInteger(end) ? count(end) : short.format(end);
  }
  // Of an instant the day says enough here.
  return typeof end === "string" ? end.replace(/T.*/, "") : "";
}
