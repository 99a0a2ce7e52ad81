const whole = new Intl.NumberFormat("en");

/** A count as people read it: 1,000,000. */
export function count(n: number): string {
  return whole.format(n);
}

/** A count with its noun: "1 sample", "364 samples". */
export function counted(n: number, noun: string): string {
  return `${count(n)} ${n === 1 ? noun : `${noun}s`}`;
}
