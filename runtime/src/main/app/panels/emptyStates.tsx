import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../protocol/generated";
import type { DatasetSummary } from "../protocol/reads";
import { CodeLine } from "../ui/CodeLine";
import { counted } from "../ui/format";
import { Mark } from "../ui/icons";
import { fillDataset, openDataset, SHOW_ALL, type Snippet } from "./snippets";

/** In place of samples: what is the matter, and what to do next. */
export function Empty({ title, children, name }: {
  readonly title: string;
  readonly name: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <section class="empty" data-empty={name}>
      <Mark />
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** One step, in each language. */
function Code({ of }: { readonly of: readonly Snippet[] }): JSX.Element {
  return (
    <div class="code-lines">
      {of.map(({ where, text }) => (
        <CodeLine key={where} where={where} text={text} />
      ))}
    </div>
  );
}

export interface NoDatasetProps {
  readonly load: () => Promise<readonly DatasetSummary[]>;
  readonly open: (dataset: string) => void;
}

/** No dataset is open: those there are, and how to open or make one. */
export function NoDataset({ load, open }: NoDatasetProps): JSX.Element {
  const [datasets, setDatasets] = useState<readonly DatasetSummary[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    load().then(setDatasets, (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
  }, [load]);
  const example = datasets?.[0]?.name ?? "NAME";
  return (
    <Empty name="no-dataset" title="No dataset is open in this session">
      {failed !== null && <p role="alert">The datasets could not be listed. {failed}</p>}
      {datasets !== null && datasets.length > 0 && (
        <ul class="datasets">
          {datasets.map(({ name, samples, mediaType }) => (
            <li key={name}>
              <button type="button" class="framed" onClick={() => open(name)}>
                <strong>{name}</strong>
                <span>{counted(samples, mediaType === "image" ? "image" : "sample")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {datasets !== null && datasets.length === 0 && (
        <>
          <p>There is none here yet. Make one of a folder of pictures with their labels:</p>
          <CodeLine where="Terminal" text="./vitrine import voc DIR --name NAME" />
        </>
      )}
      <p>From elsewhere:</p>
      <Code of={openDataset(example)} />
      <p>
        Programs that attach to this server have sessions of their own, at the <code>/s/…</code> address that they print.
      </p>
    </Empty>
  );
}

export interface EmptyViewProps {
  readonly dataset: string;
  readonly text: string;
  readonly total: number;
  readonly onClear: () => void;
}

/** The view, or the whole dataset, holds nothing. */
export function EmptyView({ dataset, text, total, onClear }: EmptyViewProps): JSX.Element {
  if (total === 0) {
    return (
      <Empty name="empty-dataset" title={`“${dataset}” holds no samples yet`}>
        <p>Add some, from a folder or one by one, and they show here at once:</p>
        <Code of={fillDataset(dataset)} />
      </Empty>
    );
  }
  return (
    <Empty name="empty-view" title="No sample is in this view">
      <p>
        None of the {counted(total, "sample")} of “{dataset}” passes{" "}
        {text === "" ? "it" : <code>{text}</code>}.
      </p>
      <p>
        <button type="button" class="framed" onClick={onClear}>
          Show all samples
        </button>
      </p>
      <p>From a program:</p>
      <Code of={SHOW_ALL} />
    </Empty>
  );
}

/** The browser brought no cookie that the server knows. */
export function Unauthorised({ dataset }: { readonly dataset: string | null }): JSX.Element {
  return (
    <Empty name="unauthorised" title="This browser has not been let in">
      <p>What is shown here is for whoever runs the server. Open it from there:</p>
      <CodeLine where="Terminal" text={`./vitrine open ${dataset ?? "NAME"}`} />
      <p>It prints an address with a code that is good once; this tab goes on by itself when you have opened that.</p>
    </Empty>
  );
}

/** Nobody answers. */
export function ServerGone(): JSX.Element {
  return (
    <Empty name="server-gone" title="No server answers here">
      <p>Start it again, and this tab comes back by itself:</p>
      <CodeLine where="Terminal" text="./vitrine serve" />
    </Empty>
  );
}

/** The address names a session that has ended, or never was. */
export function NoSession({ problem }: { readonly problem: Problem }): JSX.Element {
  return (
    <Empty name="no-session" title="There is no such session">
      <p role="alert">{problem.message}</p>
      <p class="code">{problem.code}</p>
      <p>
        <a class="button framed" href="/">
          Go to the session of this server
        </a>
      </p>
    </Empty>
  );
}

/** Something else went wrong: what, and how to try again. */
export function Failed({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }): JSX.Element {
  return (
    <Empty name="failed" title="This cannot be shown">
      <p role="alert">{problem.message}</p>
      <p class="code">{problem.code}</p>
      <p>
        <button type="button" class="framed" onClick={onRetry}>
          Try again
        </button>
      </p>
    </Empty>
  );
}
