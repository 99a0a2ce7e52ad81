import type { RowLayout } from "../../render/justified";
import type { LayoutReply, LayoutRequest } from "../../workers/messages";

/** The part of a worker that is used. */
export interface LayoutWorker {
  postMessage(message: LayoutRequest, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<LayoutReply>) => void) | null;
}

/** What to lay out. */
export type LayoutInput = Pick<RowLayout, "bytes" | "width" | "target" | "gap">;

interface Wanted {
  readonly input: LayoutInput;
  readonly done: (layout: RowLayout) => void;
}

/** Has layouts made off the main thread: one at a time, and of those that queue up meanwhile only the newest. */
export class LayoutLink {
  private flying: Wanted | null = null;
  private next: Wanted | null = null;
  /** What the worker has at hand. */
  private sent: Uint8Array | null = null;
  private spare: RowLayout | null = null;
  private requests = 0;

  constructor(private readonly worker: LayoutWorker) {
    worker.onmessage = ({ data }) => this.receive(data);
  }

  request(input: LayoutInput, done: (layout: RowLayout) => void): void {
    this.next = { input, done };
    this.post();
  }

  /** Gives back a layout that nobody looks at any more, for its arrays. */
  recycle(layout: RowLayout): void {
    this.spare = layout;
  }

  private post(): void {
    if (this.flying !== null || this.next === null) {
      return;
    }
    const { input } = (this.flying = this.next);
    this.next = null;
    const { spare } = this;
    this.spare = null;
    const bytes = input.bytes === this.sent ? null : input.bytes;
    this.sent = input.bytes;
    const { width, target, gap } = input;
    const arrays = spare === null ? null : { rowStart: spare.rowStart, rowTop: spare.rowTop };
    const transfer = arrays === null ? [] : [arrays.rowStart.buffer, arrays.rowTop.buffer];
    this.worker.postMessage({ request: ++this.requests, bytes, width, target, gap, spare: arrays }, transfer);
  }

  private receive({ rows, rowStart, rowTop }: LayoutReply): void {
    const done = this.flying;
    this.flying = null;
    if (done !== null) {
      done.done({ ...done.input, rows, rowStart, rowTop });
    }
    this.post();
  }
}
