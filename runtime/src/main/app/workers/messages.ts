// What the page and its workers say to each other. Types only: a worker imports nothing of the page.

/** Lay out these samples; `bytes` only when they are others than those of the last request. */
export interface LayoutRequest {
  readonly request: number;
  readonly bytes: Uint8Array | null;
  readonly width: number;
  readonly target: number;
  readonly gap: number;
  /** Arrays of an older layout that nobody uses any more. */
  readonly spare: { readonly rowStart: Uint32Array<ArrayBuffer>; readonly rowTop: Float64Array<ArrayBuffer> } | null;
}

export interface LayoutReply {
  readonly request: number;
  readonly rows: number;
  readonly rowStart: Uint32Array<ArrayBuffer>;
  readonly rowTop: Float64Array<ArrayBuffer>;
}

/** The pictures that are wanted now, most urgent first; each list replaces the one before. */
export interface ThumbWishes {
  readonly wishes: readonly ThumbWish[];
}

export interface ThumbWish {
  readonly key: string;
  readonly url: string;
}

/** A picture, or why there is none: `missing` for good, `failed` for now. */
export type ThumbReply =
  | { readonly key: string; readonly bitmap: ImageBitmap }
  | { readonly key: string; readonly bitmap: null; readonly why: "missing" | "failed" };

/** What a worker's global scope is to the worker itself; the type checker knows only the page's. */
export interface WorkerScope<In, Out> {
  onmessage: ((event: MessageEvent<In>) => void) | null;
  postMessage(message: Out, transfer: Transferable[]): void;
}
