import type { JSX } from "preact";
import { Icon, type IconName } from "./icons";

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does; shown on hover. */
  readonly name: string;
  readonly onClick: () => void;
  /** Of a button that switches something on and off. */
  readonly pressed?: boolean;
}

/** A button that is a picture; its name says what it does. */
export function IconButton({ icon, name, onClick, pressed }: IconButtonProps): JSX.Element {
  return (
    <button type="button" class="icon" aria-label={name} aria-pressed={pressed} title={name} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
