import { isAbort } from "../link/http";
import { PAGE_SIZE, type LabelPage } from "../protocol/page";
import { Lru } from "./cache";

const KEPT = 200;
/** Requests for pages further away than this from what is wanted are given up. */
const FAR = 2;
const RETRY_AFTER = 1_000;

/** How pages are read; both count in samples and give at most `n`. */
export interface PageReader {
  ids(from: number, n: number, signal: AbortSignal): Promise<readonly string[]>;
  /** Null where there is nothing to read because no field with boxes is shown. */
  labels: ((from: number, n: number, signal: AbortSignal) => Promise<LabelPage>) | null;
}

/** One page as far as it has come. */
interface Slot {
  ids: readonly string[] | null;
  labels: LabelPage | null;
  /** Null once both are there. */
  request: AbortController | null;
  loaded: Promise<void>;
  retryAt: number;
}

/** The ids and labels of a view, by pages: those on screen, one on each side, and as many seen before as fit. */
export class Pages {
  private readonly slots = new Lru<Slot>(KEPT, () => 1, (slot) => slot.request?.abort());
  private readonly running = new Map<number, Slot>();
  private ended = false;
  private wanted: readonly [first: number, last: number] = [0, 0];

  /**
   * @param arrived called after each arrival, and when what failed may be tried again
   * @param failed told why a page could not be read
   */
  constructor(
    private readonly count: number,
    private readonly reader: PageReader,
    private readonly arrived: () => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** The samples asked for last, `first .. last`. */
  get span(): readonly [first: number, last: number] {
    return this.wanted;
  }

  /** Nothing is on its way. */
  get idle(): boolean {
    return this.running.size === 0;
  }

  id(sample: number): string | null {
    return this.slots.get(key(pageOf(sample)))?.ids?.[sample % PAGE_SIZE] ?? null;
  }

  /** The page that holds the sample's labels, which are those of its row `sample % PAGE_SIZE`. */
  labels(sample: number): LabelPage | null {
    return this.slots.get(key(pageOf(sample)))?.labels ?? null;
  }

  /** Fetches what is missing of the samples `first .. last` and `around` pages on each side. */
  want(first: number, last: number, around: number): void {
    this.wanted = [first, last];
    const from = pageOf(first);
    const to = pageOf(last);
    for (const [page, slot] of this.running) {
      if (page < from - FAR || page > to + FAR) {
        slot.request?.abort();
        this.running.delete(page);
        this.slots.delete(key(page));
      }
    }
    for (let page = from; page <= to; page++) {
      this.slot(page);
    }
    for (let step = 1; step <= around; step++) {
      this.slot(to + step);
      this.slot(from - step);
    }
  }

  /** Done when all of `first .. last` is here, or has failed. */
  async load(first: number, last: number): Promise<void> {
    this.want(first, last, 0);
    for (let page = pageOf(first); page <= pageOf(last); page++) {
      await this.slot(page)?.loaded;
    }
  }

  /** Gives up whatever is on its way. What is here stays, to be shown until the successor has been laid out. */
  destroy(): void {
    this.ended = true;
    this.running.forEach((slot) => slot.request?.abort());
  }

  private slot(page: number): Slot | null {
    const from = page * PAGE_SIZE;
    if (page < 0 || from >= this.count) {
      return null;
    }
    const known = this.slots.get(key(page));
    if (this.ended || (known !== undefined && known.retryAt > performance.now())) {
      return known ?? null;
    }
    const slot: Slot = { ids: null, labels: null, request: null, loaded: Promise.resolve(), retryAt: Infinity };
    this.slots.set(key(page), slot);
    slot.loaded = this.fetch(page, slot, Math.min(PAGE_SIZE, this.count - from));
    return slot;
  }

  private async fetch(page: number, slot: Slot, n: number): Promise<void> {
    const request = new AbortController();
    slot.request = request;
    this.running.set(page, slot);
    const { ids, labels } = this.reader;
    const from = page * PAGE_SIZE;
    try {
      await Promise.all([
        ids(from, n, request.signal).then((read) => this.fill(slot, { ids: read })),
        labels?.(from, n, request.signal).then((read) => this.fill(slot, { labels: read })),
      ]);
    } catch (error) {
      request.abort();
      if (!isAbort(error)) {
        slot.retryAt = performance.now() + RETRY_AFTER;
        setTimeout(this.arrived, RETRY_AFTER + 50);
        this.failed(error);
      }
    } finally {
      slot.request = null;
      if (this.running.get(page) === slot) {
        this.running.delete(page);
      }
    }
  }

  private fill(slot: Slot, part: Partial<Slot>): void {
    Object.assign(slot, part);
    this.arrived();
  }
}

function pageOf(sample: number): number {
  return Math.floor(sample / PAGE_SIZE);
}

function key(page: number): string {
  return String(page);
}
