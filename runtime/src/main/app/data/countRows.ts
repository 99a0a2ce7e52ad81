import type { PathCounts } from "../protocol/generated";

/** A value with how often it occurs in the view, of how often in the dataset. */
export interface CountRow {
  /** Null for samples or labels that have none. */
  readonly value: unknown;
  readonly text: string;
  readonly shown: number;
  /** Null while it is not known. */
  readonly total: number | null;
}

export interface CountRows {
  readonly rows: readonly CountRow[];
  /** How many values there are beyond these. */
  readonly more: number;
  /** The sum over all values that are listed. */
  readonly shown: number;
  readonly total: number | null;
}

/**
 * The values of a path, most frequent in the dataset first, then by name, so that a view changes the counts and not the
 * order; values that the view has none of count 0.
 */
export function countRows(inView: PathCounts | undefined, inDataset: PathCounts | undefined): CountRows {
  const shown = countsOf(inView);
  const total = inDataset === undefined ? null : countsOf(inDataset);
  // Where not all values are listed, one that is missing on one side may still occur there.
  const isWhole = inDataset !== undefined && byValue(inDataset).length >= (inDataset.distinct ?? 0);
  const rows = [...new Map([...(total ?? []), ...shown])].map(([key, { value }]): CountRow => {
    const inAll = total?.get(key)?.count ?? (isWhole ? 0 : null);
    return { value, text: textOf(value), shown: shown.get(key)?.count ?? 0, total: inAll };
  });
  rows.sort((a, b) => weight(b) - weight(a) || a.text.localeCompare(b.text, "en", { numeric: true }));
  const distinct = Math.max(inView?.distinct ?? 0, inDataset?.distinct ?? 0);
  return {
    rows,
    more: Math.max(0, distinct - rows.length),
    shown: sum(rows.map((row) => row.shown)),
    total: total === null ? null : sum([...total.values()].map(({ count }) => count)),
  };
}

/** The rows whose text contains what is looked for, whatever its case. */
export function matching(rows: readonly CountRow[], wanted: string): readonly CountRow[] {
  const text = wanted.trim().toLowerCase();
  return text === "" ? rows : rows.filter((row) => row.text.toLowerCase().includes(text));
}

function weight({ shown, total }: CountRow): number {
  return total ?? shown;
}

function byValue(counts: PathCounts | undefined): readonly (readonly [value: unknown, count: number])[] {
  return counts?.counts?.byValue ?? [];
}

function countsOf(counts: PathCounts | undefined): Map<string, { readonly value: unknown; readonly count: number }> {
  return new Map(byValue(counts).map(([value, count]) => [JSON.stringify(value), { value, count }]));
}

function textOf(value: unknown): string {
  return value === null ? "none" : typeof value === "string" ? value : JSON.stringify(value);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}
