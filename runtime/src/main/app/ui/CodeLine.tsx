import type { JSX } from "preact";
import { useState } from "preact/hooks";

export interface CodeLineProps {
  readonly text: string;
  /** Where it is typed, such as Java. */
  readonly where?: string;
}

/** A command or a line of code, with a button that copies it. */
export function CodeLine({ text, where }: CodeLineProps): JSX.Element {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    // Refused without a secure origin; the text can be selected all the same.
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <div class="code-line">
      {where !== undefined && <span class="where">{where}</span>}
      <code>{text}</code>
      <button type="button" class="small" aria-label={`Copy ${text}`} onClick={copy}>
        {copied ? "Copied" : "Copy"}
      </button>
    </div>
  );
}
