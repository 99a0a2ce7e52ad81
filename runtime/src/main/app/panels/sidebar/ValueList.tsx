import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { CountRow } from "../../data/countRows";
import { classColour } from "../../render/classColour";
import { count } from "../../ui/format";

export interface ValueListProps {
  /** What the values are of. */
  readonly name: string;
  readonly rows: readonly CountRow[];
  readonly more: number;
  /** Values are classes, and have colours. */
  readonly coloured: boolean;
}

/** Longer lists scroll in a box of their own, which has elements for what shows only. */
const LONGEST = 30;
const BOX_ROWS = 12;
const ROW_HEIGHT = 26;
const MARGIN = 4;

/** Values with their counts: a solid bar for the view on the ghost of the dataset. */
export function ValueList({ name, rows, more, coloured }: ValueListProps): JSX.Element {
  const largest = Math.max(1, ...rows.map(({ shown, total }) => total ?? shown));
  // One width for the counts of a list, so that its bars stand in one column.
  const tally = Math.max(3, ...rows.map(({ shown, total }) => tallyText(shown, total).length));
  const row = (each: CountRow, y?: number) => (
    <Value key={each.text} row={each} largest={largest} coloured={coloured} y={y} />
  );
  const longest = Math.max(0, ...rows.map(({ text }) => text.length));
  return (
    <div class="value-list" style={{ "--tally": `${tally}ch`, "--longest": `${longest}ch` }}>
      {rows.length <= LONGEST ? (
        <ul class="values" aria-label={`Values of ${name}`}>
          {rows.map((each) => row(each))}
        </ul>
      ) : (
        <ScrolledList name={name} rows={rows} row={row} />
      )}
      {more > 0 && <p class="more">{`and ${count(more)} more`}</p>}
    </div>
  );
}

function ScrolledList(props: {
  readonly name: string;
  readonly rows: readonly CountRow[];
  readonly row: (row: CountRow, y: number) => JSX.Element;
}): JSX.Element {
  const [top, setTop] = useState(0);
  const { name, rows, row } = props;
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - MARGIN);
  const last = Math.min(rows.length, Math.ceil(top / ROW_HEIGHT) + BOX_ROWS + MARGIN);
  return (
    <div
      class="values-box"
      role="region"
      aria-label={`${count(rows.length)} values of ${name}`}
      tabIndex={0}
      style={{ height: `${BOX_ROWS * ROW_HEIGHT}px` }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <ul class="values" aria-label={`Values of ${name}`} style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {rows.slice(first, last).map((each, i) => row(each, (first + i) * ROW_HEIGHT))}
      </ul>
    </div>
  );
}

function Value(props: {
  readonly row: CountRow;
  readonly largest: number;
  readonly coloured: boolean;
  readonly y: number | undefined;
}): JSX.Element {
  const { row, largest, coloured, y } = props;
  const { text, value, shown, total } = row;
  const part = total !== null && total !== shown;
  const style = y === undefined ? {} : { position: "absolute" as const, top: `${y}px`, left: 0, right: 0 };
  return (
    <li
      class={shown === 0 ? "value zero" : "value"}
      data-value={text}
      data-shown={shown}
      data-total={total ?? ""}
      title={part ? `${text}: ${count(shown)} of ${count(total)}` : `${text}: ${count(shown)}`}
      style={style}
    >
      {coloured && <i class="swatch" style={{ background: classColour(String(value ?? "")) }} />}
      <span class={value === null ? "name none" : "name"}>{text}</span>
      <Bar shown={shown / largest} total={(total ?? shown) / largest} />
      <Tally shown={shown} total={total} />
    </li>
  );
}

function Bar({ shown, total }: { readonly shown: number; readonly total: number }): JSX.Element {
  return (
    <span class="bar" aria-hidden="true">
      <i class="ghost" style={{ width: `${100 * total}%` }} />
      <i class="solid" style={{ width: `${100 * shown}%` }} />
    </span>
  );
}

function tallyText(shown: number, total: number | null): string {
  return total === null || total === shown ? count(shown) : `${count(shown)} / ${count(total)}`;
}

/** A count, or what the view has of what there is. */
export function Tally({ shown, total }: { readonly shown: number; readonly total: number | null }): JSX.Element {
  return total === null || total === shown ? (
    <span class="tally">{count(shown)}</span>
  ) : (
    <span class="tally">
      {count(shown)}
      <span class="of">
        <span aria-hidden="true"> / </span>
        <span class="visually-hidden"> of </span>
        {count(total)}
      </span>
    </span>
  );
}
