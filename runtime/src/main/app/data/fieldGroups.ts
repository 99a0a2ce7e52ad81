import type { ShownField, ViewAbout } from "../protocol/reads";

/** Where the list of labels lies in a field of each kind of several. */
const LISTS: Record<string, string> = {
  detections: "detections",
  polylines: "polylines",
  keypoints: "keypoints",
  classifications: "classifications",
  temporalDetections: "detections",
};

/** Kinds of one label that have a class. */
const SINGLE: ReadonlySet<string> = new Set([
  "detection",
  "polyline",
  "keypoint",
  "classification",
  "temporalDetection",
]);

/** Kinds of labels without classes; all other kinds are types of values. */
const CLASSLESS: ReadonlySet<string> = new Set(["segmentation", "heatmap", "regression", "geoLocation", "geoLocations"]);

/** Kinds whose labels are drawn on pictures. */
const DRAWN: ReadonlySet<string> = new Set([
  "detection",
  "detections",
  "polyline",
  "polylines",
  "keypoint",
  "keypoints",
  "classification",
  "classifications",
]);

/** Types of which the values themselves are listed, and those of which it is said how far they reach. */
const LISTED: ReadonlySet<string> = new Set(["string", "bool", "int"]);
const RANGED: ReadonlySet<string> = new Set(["int", "float", "date"]);

/** A field in the side list. */
export interface FieldEntry {
  readonly name: string;
  readonly kind: string;
  /** The path of what is counted of it; null if nothing is. */
  readonly path: string | null;
  /** Whether single values are listed, and not only how far they reach. */
  readonly isListed: boolean;
  readonly isDrawn: boolean;
}

export interface FieldGroup {
  readonly name: "tags" | "labels" | "metadata" | "primitives";
  readonly fields: readonly FieldEntry[];
}

export function isDrawn({ kind }: ShownField): boolean {
  return DRAWN.has(kind);
}

/** The fields of a dataset as the side list groups them; without groups that are empty. */
export function fieldGroups({ fields, metadata }: ViewAbout): readonly FieldGroup[] {
  const groups: FieldGroup[] = [
    { name: "tags", fields: [{ name: "sample tags", kind: "list<string>", path: "tags", isListed: true, isDrawn: false }] },
    { name: "labels", fields: fields.filter(isLabels).map(entry) },
    { name: "metadata", fields: metadata.map(entry) },
    { name: "primitives", fields: fields.filter((field) => !isLabels(field)).map(entry) },
  ];
  return groups.filter((group) => group.fields.length > 0);
}

function isLabels({ kind }: ShownField): boolean {
  return kind in LISTS || SINGLE.has(kind) || CLASSLESS.has(kind);
}

function entry(field: ShownField): FieldEntry {
  const { name, kind } = field;
  const label = labelPath(field);
  const type = /^list<(.*)>$/.exec(kind)?.[1] ?? kind;
  const isListed = label !== null || LISTED.has(type);
  const path = label ?? (isListed || RANGED.has(type) ? name : null);
  return { name, kind, path, isListed, isDrawn: isDrawn(field) };
}

/** Where the classes of a field of labels stand; null if it has none. */
function labelPath({ name, kind }: ShownField): string | null {
  const list = LISTS[kind];
  return list !== undefined ? `${name}.${list}.label` : SINGLE.has(kind) ? `${name}.label` : null;
}
