import type { ComponentChildren, JSX } from "preact";
import type { LinkStatus } from "../link/socket";
import type { Problem } from "../protocol/generated";

export interface BannerProps {
  readonly status: LinkStatus;
  readonly refusal: Problem | null;
  /** Why what is shown is not the newest. */
  readonly problem: Problem | null;
  readonly onRetry: () => void;
}

const TEXT: Partial<Record<LinkStatus, ComponentChildren>> = {
  gone: (
    <>
      The server is gone. Start it with <code>./vitrine serve</code>; this tab comes back by itself.
    </>
  ),
  unauthorised: (
    <>
      The server no longer lets this browser in. Open it again with <code>./vitrine open</code>.
    </>
  ),
  closed: "The program has closed this session. What was on screen stays, and nothing can be changed.",
};

/** Over samples that are shown but may be out of date: why, and the way out. */
export function Banner({ status, refusal, problem, onRetry }: BannerProps): JSX.Element | null {
  const trouble = refusal ?? problem;
  const text = TEXT[status] ?? trouble?.message;
  if (text === undefined) {
    return null;
  }
  return (
    <div class="banner" role="alert" data-code={trouble?.code}>
      <span>{text}</span>
      {trouble !== null && (
        <button type="button" class="small framed" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
