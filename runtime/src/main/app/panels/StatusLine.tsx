import type { JSX } from "preact";
import type { LinkStatus } from "../link/socket";
import type { Problem } from "../protocol/generated";
import { count } from "../ui/format";
import { IconButton } from "../ui/IconButton";

export interface StatusLineProps {
  readonly selected: number;
  readonly version: number | null;
  readonly status: LinkStatus;
  readonly notice: Problem | null;
  /** Whether keys for samples mean anything now. */
  readonly hasSamples: boolean;
  readonly onClear: () => void;
  readonly onDismiss: () => void;
}

const LINK_TEXT: Record<LinkStatus, string> = {
  connecting: "connecting",
  connected: "connected",
  reconnecting: "reconnecting",
  gone: "server gone",
  unauthorised: "not let in",
  refused: "refused",
  closed: "session closed",
};

/** What is selected, what went wrong, and how the link stands. */
export function StatusLine(props: StatusLineProps): JSX.Element {
  const { selected, version, status, notice, hasSamples, onClear, onDismiss } = props;
  return (
    <footer class="status-line">
      <div class="selected" role="status" data-selected={selected}>
        {selected > 0 && <strong>{count(selected)} selected</strong>}
      </div>
      {selected > 0 && (
        <button type="button" class="small" onClick={onClear}>
          Clear <kbd>Esc</kbd>
        </button>
      )}
      {selected === 0 && hasSamples && notice === null && <Hint />}
      {notice !== null && (
        <div class="notice" role="alert" data-code={notice.code}>
          <span title={notice.message}>{notice.message}</span>
          <IconButton icon="close" name="Dismiss" onClick={onDismiss} />
        </div>
      )}
      <span class="space" />
      {version !== null && <span class="version" title="Version of the session's state">{`v${version}`}</span>}
      <span class="link" data-link={status} role="status">
        <i aria-hidden="true" />
        {LINK_TEXT[status]}
      </span>
    </footer>
  );
}

function Hint(): JSX.Element {
  return (
    <span class="hint">
      <kbd>x</kbd> select <kbd>alt x</kbd> select as alt <kbd>arrows</kbd> move
    </span>
  );
}
