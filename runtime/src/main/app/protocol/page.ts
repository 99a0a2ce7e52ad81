/** Samples on a page; `from` of a page is a multiple of it. */
export const PAGE_SIZE = 256;

/** Confidence of a label that has none. */
export const NO_CONFIDENCE = 255;

/** What a field's labels are: a box each, lines and polygons, points, or a word about the whole picture. */
export const KIND = { box: 0, polyline: 1, keypoint: 2, classification: 3 } as const;

/** Points are in these parts of the picture; the number above stands, twice, for a point that is not seen. */
export const POINT_SCALE = 65_534;
export const NOT_SEEN = 65_535;

/** How a shape is drawn, bit by bit. */
export const CLOSED = 1;
export const FILLED = 2;

const FORMAT = 2;
const HEADER_BYTES = 20;

/**
 * The labels of a page of samples, as columns.
 *
 * Labels of sample `i` of the page are `labelStart[i] .. labelStart[i + 1]`. A box is four numbers, x, y, width, height,
 * in 65535ths of the picture. `classOf` and `fieldOf` point into `classes` and `fields`; confidence is in percent.
 */
export interface LabelPage {
  readonly samples: number;
  readonly labels: number;
  readonly fields: readonly string[];
  readonly classes: readonly string[];
  /** What each field's labels are, one of {@link KIND}. */
  readonly kindOf: Uint8Array;
  readonly labelStart: Uint32Array;
  readonly box: Uint16Array;
  readonly classOf: Uint16Array;
  readonly confidence: Uint8Array;
  readonly fieldOf: Uint8Array;
  readonly shapes: Shapes;
}

/**
 * Lines, polygons and sets of points: those of label `i` are `first[i] .. first[i + 1]`, the points of shape `j` are
 * `pointStart[j] .. pointStart[j + 1]`, each two numbers of `point`, x and y.
 */
export interface Shapes {
  readonly first: Uint32Array;
  readonly pointStart: Uint32Array;
  readonly point: Uint16Array;
  /** {@link CLOSED} and {@link FILLED} of each shape. */
  readonly look: Uint8Array;
}

/**
 * Reads a page as the server sends it; the columns look into `buffer` without copying.
 *
 * The layout, little-endian, widest columns first so that typed arrays may lie on it:
 * `u8 format, u8 fields, u16 classes, u32 n, u32 m, u32 s, u32 p | u32 labelStart[n+1] | u32 shapeLabel[s] |
 * u32 pointStart[s+1] | u16 box[4m] | u16 point[2p] | u16 class[m] | u8 confidence[m] | u8 field[m] | u8 look[s] |
 * u8 kind[fields]`, then the names of the fields and of the classes, each `u16` bytes of length and UTF-8.
 *
 * @throws RangeError if the bytes are no such page
 */
export function readPage(buffer: ArrayBuffer): LabelPage {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEADER_BYTES || view.getUint8(0) !== FORMAT) {
    throw new RangeError(`A page of labels starts with format ${FORMAT}; these are ${buffer.byteLength} bytes of another.`);
  }
  const fieldCount = view.getUint8(1);
  const classCount = view.getUint16(2, true);
  const [samples, labels, shapes, points] = [4, 8, 12, 16].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const columns = new Columns(buffer, HEADER_BYTES);
  if (columns.end(samples, labels, shapes, points, fieldCount) > buffer.byteLength) {
    throw new RangeError(`A page of ${samples} samples and ${labels} labels ends after ${buffer.byteLength} bytes.`);
  }
  const labelStart = columns.u32(samples + 1);
  const shapeLabel = columns.u32(shapes);
  const pointStart = columns.u32(shapes + 1);
  const box = columns.u16(4 * labels);
  const point = columns.u16(2 * points);
  const classOf = columns.u16(labels);
  const confidence = columns.u8(labels);
  const fieldOf = columns.u8(labels);
  const look = columns.u8(shapes);
  const kindOf = columns.u8(fieldCount);
  const reader = new NameReader(view, columns.at);
  const fields = reader.read(fieldCount);
  const classes = reader.read(classCount);
  const first = firstShapes(shapeLabel, labels);
  return {
    samples,
    labels,
    fields,
    classes,
    kindOf,
    labelStart,
    box,
    classOf,
    confidence,
    fieldOf,
    shapes: { first, pointStart, point, look },
  };
}

/** The names of the labels of one sample with how often each occurs, most frequent first. */
export function labelCounts(page: LabelPage, sample: number): [name: string, count: number][] {
  const counts = new Map<string, number>();
  const end = page.labelStart[sample + 1] ?? 0;
  for (let i = page.labelStart[sample] ?? end; i < end; i++) {
    const name = page.classes[page.classOf[i] ?? 0] ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Where the shapes of each label begin, of the label that each shape belongs to. */
function firstShapes(shapeLabel: Uint32Array, labels: number): Uint32Array {
  const first = new Uint32Array(labels + 1);
  let shape = 0;
  for (let label = 0; label <= labels; label++) {
    while (shape < shapeLabel.length && shapeLabel[shape]! < label) {
      shape++;
    }
    first[label] = shape;
  }
  return first;
}

/** Takes columns one after the other. */
class Columns {
  constructor(
    private readonly buffer: ArrayBuffer,
    public at: number,
  ) {}

  /** Where the columns of a page end. */
  end(samples: number, labels: number, shapes: number, points: number, fields: number): number {
    return this.at + 4 * (samples + 1) + 4 * (2 * shapes + 1) + 12 * labels + 4 * points + shapes + fields;
  }

  u32(length: number): Uint32Array {
    return new Uint32Array(this.buffer, this.step(4 * length), length);
  }

  u16(length: number): Uint16Array {
    return new Uint16Array(this.buffer, this.step(2 * length), length);
  }

  u8(length: number): Uint8Array {
    return new Uint8Array(this.buffer, this.step(length), length);
  }

  private step(bytes: number): number {
    this.at += bytes;
    return this.at - bytes;
  }
}

/** Reads names one after the other; they lie unaligned behind the columns. */
class NameReader {
  private readonly decoder = new TextDecoder();

  constructor(
    private readonly view: DataView,
    private at: number,
  ) {}

  read(count: number): string[] {
    return Array.from({ length: count }, () => this.next());
  }

  private next(): string {
    const length = this.view.getUint16(this.at, true);
    const bytes = new Uint8Array(this.view.buffer as ArrayBuffer, this.at + 2, length);
    this.at += 2 + length;
    return this.decoder.decode(bytes);
  }
}
