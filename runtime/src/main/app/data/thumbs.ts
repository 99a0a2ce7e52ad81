import { Signal } from "../state/signal";
import type { ThumbReply, ThumbWish, ThumbWishes } from "../workers/messages";
import { Lru } from "./cache";

/** Heights, in device pixels, at which the server makes small pictures. */
export const LADDER = [64, 96, 128, 160, 192, 256, 320, 384, 512] as const;

const BUDGET = 192 * 1024 * 1024;

/** A small picture, the height it was asked for at, and how often pictures had become stale by then. */
export interface Thumb {
  readonly bitmap: ImageBitmap;
  readonly height: number;
  readonly age: number;
}

/** Why a sample has no picture: the server has `missing` for good, `failed` may work after the next reconnect. */
export type NoThumb = "missing" | "failed";

/** The part of a worker that is used. */
export interface ThumbWorker {
  postMessage(message: ThumbWishes): void;
  onmessage: ((event: MessageEvent<ThumbReply>) => void) | null;
}

/** The first height that is sharp on a tile this high; 5 % of enlarging does not show. */
export function ladderHeight(tileHeight: number, dpr: number): number {
  const wanted = 0.95 * tileHeight * dpr;
  return LADDER.find((height) => height >= wanted) ?? LADDER[LADDER.length - 1]!;
}

/** Small pictures, decoded: those seen last as far as they fit, and a list of wishes to the worker for the others. */
export class Thumbs {
  readonly arrived = new Signal();
  /** Some that were known are not any more: they have to be wished for again. */
  readonly forgotten = new Signal();
  private readonly cache = new Lru<Thumb>(BUDGET, bytesOf, (thumb) => thumb.bitmap.close());
  private readonly none = new Map<string, NoThumb>();
  private dataset = "";
  private age = 0;

  constructor(private readonly worker: ThumbWorker) {
    worker.onmessage = ({ data }) => this.receive(data);
  }

  /** Ids are of this dataset from now on. */
  use(dataset: string): void {
    this.dataset = dataset;
  }

  /** The picture at this height, or one at another height until it is here. */
  best(id: string, height: number): Thumb | null {
    const exact = this.cache.get(this.key(id, height));
    if (exact !== undefined) {
      return exact;
    }
    // Larger ones look better than smaller ones, so they are tried first.
    for (let i = LADDER.length - 1; i >= 0; i--) {
      const other = this.cache.get(this.key(id, LADDER[i]!));
      if (other !== undefined) {
        return other;
      }
    }
    return null;
  }

  /** Why there is none; null while there may yet be one. */
  whyNone(id: string): NoThumb | null {
    return this.none.get(this.sample(id)) ?? null;
  }

  /** Nothing more will come for this sample at this height. */
  settled(id: string, height: number): boolean {
    return this.none.has(this.sample(id)) || this.cache.peek(this.key(id, height))?.age === this.age;
  }

  /** Asks for those of `wishes` that are not here, in this order, and for nothing else. */
  wish(wishes: Iterable<readonly [id: string, height: number]>): void {
    const list: ThumbWish[] = [];
    for (const [id, height] of wishes) {
      if (!this.settled(id, height)) {
        const url = `/api/thumbs/${encodeURIComponent(this.dataset)}/${id}/${height}`;
        list.push({ key: this.key(id, height), url });
      }
    }
    this.worker.postMessage({ wishes: list });
  }

  /** Lets what failed be asked for again. */
  forgetFailures(): void {
    for (const [sample, why] of this.none) {
      if (why === "failed") {
        this.none.delete(sample);
      }
    }
    this.forgotten.emit();
  }

  /** The files may have changed: every picture is fetched again, and shown until the new one is here. */
  outdate(): void {
    this.age++;
    this.none.clear();
    this.forgotten.emit();
  }

  private receive(reply: ThumbReply): void {
    // A key is SAMPLE@HEIGHT; a sample without a picture has none at any height.
    const at = reply.key.lastIndexOf("@");
    if (reply.bitmap !== null) {
      this.cache.set(reply.key, { bitmap: reply.bitmap, height: Number(reply.key.slice(at + 1)), age: this.age });
    } else {
      this.none.set(reply.key.slice(0, at), reply.why);
    }
    this.arrived.emit();
  }

  private sample(id: string): string {
    return `${this.dataset}/${id}`;
  }

  private key(id: string, height: number): string {
    return `${this.sample(id)}@${height}`;
  }
}

function bytesOf({ bitmap }: Thumb): number {
  return bitmap.width * bitmap.height * 4;
}
