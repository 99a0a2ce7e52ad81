import type { JSX } from "preact";
import { countRows, matching } from "../../data/countRows";
import type { FieldEntry } from "../../data/fieldGroups";
import type { PathCounts } from "../../protocol/generated";
import { rangeText } from "../../ui/format";
import { Icon, type IconName } from "../../ui/icons";
import { Tally, ValueList } from "./ValueList";

export interface FieldProps {
  readonly field: FieldEntry;
  readonly isLabels: boolean;
  readonly inView: PathCounts | undefined;
  readonly inDataset: PathCounts | undefined;
  readonly open: boolean;
  readonly hidden: boolean;
  /** What is looked for; with a hit, values show whether or not they are folded. */
  readonly wanted: string;
  readonly onFold: () => void;
  readonly onHide: () => void;
}

const KIND_ICONS: Record<string, IconName> = {
  detection: "box",
  detections: "box",
  polyline: "polygon",
  polylines: "polygon",
  keypoint: "points",
  keypoints: "points",
  classification: "label",
  classifications: "label",
};

/** A field: its name and kind, whether its labels are drawn, how many there are, and unfolded how many of each value. */
export function Field(props: FieldProps): JSX.Element {
  const { field, isLabels, inView, inDataset, open, hidden, wanted, onFold, onHide } = props;
  const { rows, more, shown, total } = countRows(inView, inDataset);
  const named = wanted !== "" && field.name.toLowerCase().includes(wanted.trim().toLowerCase());
  const found = named ? rows : matching(rows, wanted);
  const unfolded = wanted === "" ? open : found.length > 0 && (open || !named);
  const kind = <span class="kind">{field.kind}</span>;
  const foldable = field.isListed;
  const range = inView?.extent == null ? "" : rangeText(inView.extent);
  const name = field.name.replace(/^metadata\./, "");
  return (
    <li class={hidden ? "field off" : "field"} data-field={field.name}>
      <div class="field-head">
        {foldable ? (
          <button type="button" class="fold" aria-expanded={unfolded} title={field.name} onClick={onFold}>
            <Icon name={unfolded ? "down" : "right"} />
            <span class="name">{name}</span>
            {isLabels && <span class="visually-hidden">, {field.kind}</span>}
          </button>
        ) : (
          <span class="fold" title={field.name}>
            <span class="name">{name}</span>
          </span>
        )}
        {isLabels && inView !== undefined && <Tally shown={shown} total={total} />}
        {range !== "" && (
          <span class="extent" title={`${field.name}: ${range}`}>
            {range}
          </span>
        )}
        {!isLabels && field.path !== "tags" && kind}
        {isLabels && <KindMark kind={field.kind} />}
        {field.isDrawn && (
          <button
            type="button"
            class="icon eye"
            aria-pressed={!hidden}
            aria-label={`Draw ${field.name}`}
            title={hidden ? `Draw ${field.name}` : `Do not draw ${field.name}`}
            onClick={onHide}
          >
            <Icon name={hidden ? "hidden" : "eye"} />
          </button>
        )}
      </div>
      {unfolded && foldable && rows.length > 0 && (
        <ValueList name={field.name} rows={found} more={wanted === "" ? more : 0} coloured={isLabels} />
      )}
      {unfolded && foldable && inView !== undefined && rows.length === 0 && <p class="more">no values</p>}
    </li>
  );
}

function KindMark({ kind }: { readonly kind: string }): JSX.Element {
  const icon = KIND_ICONS[kind];
  return (
    <span class="kind-mark" title={kind}>
      {icon === undefined ? kind : <Icon name={icon} />}
    </span>
  );
}
