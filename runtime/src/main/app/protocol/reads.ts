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

/** An entry of `GET /api/datasets`. */
export interface DatasetSummary {
  readonly name: string;
  readonly samples: number;
  readonly mediaType: string;
}
