import type { JSX } from "preact";
import { IconButton } from "../../ui/IconButton";

export interface ViewTextProps {
  /** The view in words; null for all samples. */
  readonly text: string | null;
  /** Shows the whole dataset. */
  readonly onClear: () => void;
}

/** The view that is shown, as text: its stages one after the other. */
export function ViewText({ text, onClear }: ViewTextProps): JSX.Element {
  if (text === null) {
    return <div class="view-text all">All samples</div>;
  }
  return (
    <div class="view-text">
      <code title={text}>{text}</code>
      <IconButton icon="close" name="Show all samples" onClick={onClear} />
    </div>
  );
}
