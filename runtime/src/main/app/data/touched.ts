import type { View } from "../protocol/generated";

/** Fields that edits have touched since they were last looked at; `all` if it may have been anything. */
export type Touched = ReadonlySet<string> | "all";

export function merged(before: Touched, fields: readonly string[] | null): Touched {
  return before === "all" || fields === null ? "all" : new Set([...before, ...fields]);
}

/**
 * Whether what is shown may look different after an edit of `touched`: because a field that is drawn is among them, or
 * because the view reads one. The second errs towards yes: any text in the view may be the name of a field.
 */
export function concerns(touched: Touched, drawn: readonly string[], view: View | null): boolean {
  if (touched === "all") {
    return true;
  }
  const read = view === null ? new Set<string>() : new Set(textsIn(view.stages).map(root));
  return [...touched].map(root).some((field) => drawn.some((name) => root(name) === field) || read.has(field));
}

/** The field that a path like `predictions.detections.label` starts from; `matchTags` reads `tags` without saying so. */
function root(text: string): string {
  return /tags/i.test(text) ? "tags" : (text.split(".")[0] ?? text);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") {
    return [value];
  }
  if (Array.isArray(value)) {
    return value.flatMap(textsIn);
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
