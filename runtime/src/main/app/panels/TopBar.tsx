import type { ComponentChildren, JSX } from "preact";
import type { Actor, Theme } from "../protocol/generated";
import { IconButton } from "../ui/IconButton";
import { Icon, Mark, type IconName } from "../ui/icons";

export interface TopBarProps {
  readonly dataset: string | null;
  readonly presence: readonly Actor[];
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  /** The view bar. */
  readonly children: ComponentChildren;
}

const NEXT_THEME: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const THEME_ICON: Record<Theme, IconName> = { system: "system", light: "sun", dark: "moon" };
const THEME_NAME: Record<Theme, string> = { system: "like the system", light: "light", dark: "dark" };

/** What is open, who else is here, and the theme. */
export function TopBar({ dataset, presence, theme, onTheme, children }: TopBarProps): JSX.Element {
  const next = NEXT_THEME[theme];
  return (
    <header class="top-bar">
      <Mark />
      <h1>Vitrine</h1>
      {dataset !== null && (
        <span class="dataset" title="Dataset">
          {dataset}
        </span>
      )}
      {children}
      <Who presence={presence} />
      <IconButton
        icon={THEME_ICON[theme]}
        name={`Theme: ${THEME_NAME[theme]}. Switch to ${THEME_NAME[next]}`}
        onClick={() => onTheme(next)}
      />
    </header>
  );
}

/** How many tabs and programs are on the session, this tab among them. */
function Who({ presence }: { readonly presence: readonly Actor[] }): JSX.Element | null {
  if (presence.length === 0) {
    return null;
  }
  const names = presence.map(({ name }) => name).join(", ");
  const text = presence.length === 1 ? "Only this tab is connected" : `${presence.length} connected: ${names}`;
  return (
    <span class="who" title={text} data-presence={presence.length}>
      <Icon name="people" />
      <span aria-hidden="true">{presence.length}</span>
      <span class="visually-hidden">{text}</span>
    </span>
  );
}
