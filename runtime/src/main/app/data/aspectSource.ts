import { meanAspect } from "../protocol/aspects";

/** As many as the first layout needs; they come in one small reply, long before the rest. */
export const HEAD = 2_000;
const CHUNK = 1_000_000;

/** Reads the aspect bytes `from .. from + n` of a view. */
export type ReadAspects = (from: number, n: number) => Promise<ArrayBuffer>;

/**
 * The shapes of a view's pictures, one byte each; until all have come, the mean of the first stands for the others. Arrays
 * are never changed once shown: a layout belongs to the array it was made of.
 */
export class AspectSource {
  private shown: Uint8Array;
  private all: boolean;
  private loading: Promise<void> | null = null;

  constructor(
    private readonly head: Uint8Array,
    readonly count: number,
    private readonly read: ReadAspects,
  ) {
    this.all = head.length >= count;
    this.shown = this.all ? head.subarray(0, count) : filled(head, count);
  }

  get bytes(): Uint8Array {
    return this.shown;
  }

  get complete(): boolean {
    return this.all;
  }

  /** Fetches what is not there yet, once; what failed is fetched again when asked for again. */
  loadRest(): Promise<void> {
    if (this.all) {
      return Promise.resolve();
    }
    this.loading ??= this.fetchRest().finally(() => (this.loading = null));
    return this.loading;
  }

  private async fetchRest(): Promise<void> {
    const bytes = new Uint8Array(this.count);
    bytes.set(this.head);
    for (let from = this.head.length; from < this.count; from += CHUNK) {
      const n = Math.min(CHUNK, this.count - from);
      bytes.set(new Uint8Array(await this.read(from, n)).subarray(0, n), from);
    }
    this.shown = bytes;
    this.all = true;
  }
}

function filled(head: Uint8Array, count: number): Uint8Array {
  const bytes = new Uint8Array(count).fill(meanAspect(head));
  bytes.set(head);
  return bytes;
}
