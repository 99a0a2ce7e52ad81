import type { JSX } from "preact";
import { IconButton } from "../../ui/IconButton";

export interface ViewBarProps {
  /** Each stage in words. */
  readonly stages: readonly string[];
  /** Takes one stage out of the view. */
  readonly onRemove: (stage: number) => void;
  /** Shows the whole dataset. */
  readonly onClear: () => void;
}

/** The view that is shown: a chip for each of its stages, in their order. */
export function ViewBar({ stages, onRemove, onClear }: ViewBarProps): JSX.Element {
  if (stages.length === 0) {
    return <div class="view-bar all">All samples</div>;
  }
  return (
    <div class="view-bar">
      <ol class="stages" aria-label="Stages of the view">
        {stages.map((text, i) => (
          <Stage key={`${i} ${text}`} text={text} onRemove={() => onRemove(i)} />
        ))}
      </ol>
      <IconButton icon="close" name="Show all samples" onClick={onClear} />
    </div>
  );
}

function Stage({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }): JSX.Element {
  const blank = text.indexOf(" ");
  const verb = blank < 0 ? text : text.slice(0, blank);
  return (
    <li class="stage" title={text}>
      <span class="stage-text">
        <span class="verb">{verb}</span>
        {blank < 0 ? "" : text.slice(blank)}
      </span>
      <IconButton icon="close" name={`Remove ${text}`} onClick={onRemove} />
    </li>
  );
}
