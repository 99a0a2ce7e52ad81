import type { JSX } from "preact";
import type { LinkStatus } from "../link/socket";
import type { Problem } from "../protocol/generated";

export interface BannerProps {
  readonly status: LinkStatus;
  readonly refusal: Problem | null;
  /** Why what is shown is not the newest. */
  readonly problem: Problem | null;
  readonly onRetry: () => void;
}

/** Over samples that are shown but may be out of date: why, and the way out. */
export function Banner({ status, refusal, problem, onRetry }: BannerProps): JSX.Element | null {
  if (status === "gone") {
    return (
      <div class="banner" role="alert">
        The server is gone. Start it with <code>./vitrine serve</code>; this tab comes back by itself.
      </div>
    );
  }
  if (status === "unauthorised") {
    return (
      <div class="banner" role="alert">
        The server no longer lets this browser in. Open it again with <code>./vitrine open</code>.
      </div>
    );
  }
  if (status === "closed") {
    return (
      <div class="banner" role="alert">
        The program has closed this session. What was on screen stays, and nothing can be changed.
      </div>
    );
  }
  const trouble = refusal ?? problem;
  return trouble === null ? null : (
    <div class="banner" role="alert" data-code={trouble.code}>
      <span>{trouble.message}</span>
      <button type="button" class="small framed" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
