import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ViewCounts } from "../../data/counts";
import { countRows, matching } from "../../data/countRows";
import { fieldGroups, type FieldEntry, type FieldGroup } from "../../data/fieldGroups";
import type { ViewData } from "../../data/viewData";
import type { TabState } from "../../state/tabState";
import { count } from "../../ui/format";
import { Icon } from "../../ui/icons";
import { useSignal } from "../../ui/useSignal";
import { Field } from "./Field";

export interface SidebarProps {
  readonly view: ViewData;
  readonly counts: ViewCounts;
  readonly tab: TabState;
}

/** What there is in the dataset and how much of it is in the view, by field. */
export function Sidebar({ view, counts, tab }: SidebarProps): JSX.Element {
  useSignal(counts.changed);
  useSignal(tab.fieldsChanged);
  const [wanted, setWanted] = useState("");
  const groups = fieldGroups(view.about)
    .map((group) => ({ ...group, fields: group.fields.filter((field) => isFound(field, counts, wanted)) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <aside class="sidebar" aria-label="Fields" aria-busy={counts.counting}>
      <Share shown={view.about.count} total={view.about.total} />
      <Finder value={wanted} onChange={setWanted} />
      {counts.problem !== null && (
        <p class="trouble" role="alert">
          {counts.problem.message}
          <button type="button" class="small framed" onClick={() => counts.retry()}>
            Count again
          </button>
        </p>
      )}
      <div class="groups">
        {groups.map((group) => (
          <Group key={group.name} group={group} counts={counts} tab={tab} wanted={wanted} />
        ))}
        {groups.length === 0 && <p class="more">Nothing is called that.</p>}
      </div>
    </aside>
  );
}

/** How many samples the view has, of how many. */
function Share({ shown, total }: { readonly shown: number; readonly total: number }): JSX.Element {
  return (
    <div class="share">
      <h2 class="total">
        <strong>{count(shown)}</strong> {shown === total ? "" : `of ${count(total)} `}
        {total === 1 ? "sample" : "samples"}
      </h2>
      <span class="share-bar" aria-hidden="true">
        <i style={{ width: `${total === 0 ? 0 : Math.max(shown === 0 ? 0 : 0.6, (100 * shown) / total)}%` }} />
      </span>
    </div>
  );
}

/** Looks for a field or a value by a part of its name; `/` comes here. */
function Finder({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches("input:not([type=range]), textarea");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <label class="finder">
      <Icon name="search" />
      <span class="visually-hidden">Find a field or value</span>
      <input
        ref={input}
        type="search"
        placeholder="Find a field or value"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            // Not for the grid, which would forget the selection.
            event.stopPropagation();
            onChange("");
            event.currentTarget.blur();
          }
        }}
      />
      {value === "" && <kbd aria-hidden="true">/</kbd>}
    </label>
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly counts: ViewCounts;
  readonly tab: TabState;
  readonly wanted: string;
}

function Group({ group, counts, tab, wanted }: GroupProps): JSX.Element {
  const { name, fields } = group;
  // Classes are what one looks for first; values of other fields are many, and wait.
  const usual = name === "labels" || name === "tags";
  return (
    <section class="group" aria-label={name}>
      <h3>{name}</h3>
      <ul>
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            isLabels={name === "labels"}
            inView={countsOf(field, counts.inView)}
            inDataset={countsOf(field, counts.inDataset)}
            open={tab.isOpen(`${name}/${field.name}`, usual)}
            hidden={tab.hidden.has(field.name)}
            wanted={wanted}
            onFold={() => tab.toggleOpen(`${name}/${field.name}`)}
            onHide={() => tab.toggleField(field.name)}
          />
        ))}
      </ul>
    </section>
  );
}

function countsOf<C>({ path }: FieldEntry, counts: ReadonlyMap<string, C>): C | undefined {
  return path === null ? undefined : counts.get(path);
}

function isFound(field: FieldEntry, counts: ViewCounts, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  if (text === "" || field.name.toLowerCase().includes(text)) {
    return true;
  }
  const { rows } = countRows(countsOf(field, counts.inView), countsOf(field, counts.inDataset));
  return matching(rows, text).length > 0;
}
