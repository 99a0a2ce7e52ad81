// What the read routes answer in JSON. (The link's messages are in generated.ts.)

/** `GET /api/views/{fingerprint}/{revision}/about`. */
export interface ViewAbout {
  readonly dataset: string;
  /** Samples in the view, of `total` in the dataset. */
  readonly count: number;
  readonly total: number;
  /** The view in words, and its stages one by one. */
  readonly text: string;
  readonly stages: readonly string[];
  /** The dataset's own fields, and those of its files. */
  readonly fields: readonly ShownField[];
  readonly metadata: readonly ShownField[];
}

export interface ShownField {
  readonly name: string;
  /** Of its labels, such as `detections`; else the type of its values, such as `float`. */
  readonly kind: string;
}

/** An entry of `GET /api/views/{fingerprint}/{revision}/counts`. */
export interface PathCounts {
  readonly path: string;
  /** How many values there are; `counts` may have only the most frequent. */
  readonly distinct?: number | null;
  readonly counts?: { readonly byValue: readonly (readonly [value: unknown, count: number])[] } | null;
  /** Of numbers and dates. */
  readonly extent?: Extent | null;
}

/** How far numbers or dates reach; both ends null where there are none. */
export interface Extent {
  readonly finite: { readonly min: unknown; readonly max: unknown };
  /** Samples that have none. */
  readonly none: number;
}

/** An entry of `GET /api/datasets`. */
export interface DatasetSummary {
  readonly name: string;
  readonly samples: number;
  readonly mediaType: string;
}
