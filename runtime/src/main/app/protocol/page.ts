/** Samples on a page; `from` of a page is a multiple of it. */
export const PAGE_SIZE = 256;

/** Confidence of a label that has none. */
export const NO_CONFIDENCE = 255;

const FORMAT = 1;
const HEADER_BYTES = 12;

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
  readonly labelStart: Uint32Array;
  readonly box: Uint16Array;
  readonly classOf: Uint16Array;
  readonly confidence: Uint8Array;
  readonly fieldOf: Uint8Array;
}

/**
 * Reads a page as the server sends it; the columns look into `buffer` without copying.
 *
 * The layout, little-endian, widest columns first so that typed arrays may lie on it:
 * `u8 format, u8 fields, u16 classes, u32 n, u32 m | u32 labelStart[n+1] | u16 box[4m] | u16 class[m] | u8 confidence[m] |
 * u8 field[m]`, then the names of the fields and of the classes, each `u16` bytes of length and UTF-8.
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
  const samples = view.getUint32(4, true);
  const labels = view.getUint32(8, true);
  const starts = HEADER_BYTES;
  const boxes = starts + 4 * (samples + 1);
  const classIndex = boxes + 8 * labels;
  const confidences = classIndex + 2 * labels;
  const fieldIndex = confidences + labels;
  const names = fieldIndex + labels;
  if (names > buffer.byteLength) {
    throw new RangeError(`A page of ${samples} samples and ${labels} labels ends after ${buffer.byteLength} bytes.`);
  }
  const reader = new NameReader(view, names);
  return {
    samples,
    labels,
    fields: reader.read(fieldCount),
    classes: reader.read(classCount),
    labelStart: new Uint32Array(buffer, starts, samples + 1),
    box: new Uint16Array(buffer, boxes, 4 * labels),
    classOf: new Uint16Array(buffer, classIndex, labels),
    confidence: new Uint8Array(buffer, confidences, labels),
    fieldOf: new Uint8Array(buffer, fieldIndex, labels),
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
