// What travels between the server and its clients, one type per Java record.
// Written by hand in the shape that the generator from the records gives; its output replaces this file.

// ---- io.vitrine.view

export interface View {
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly type: string;
  readonly [attribute: string]: unknown;
}

// ---- io.vitrine.state

export interface SessionState {
  readonly shown: Shown;
  readonly picked: Picked;
  readonly layout: Layout;
  readonly look: Look;
}

export interface Shown {
  readonly dataset: string | null;
  readonly view: View | null;
}

export interface Picked {
  readonly samples: Selection;
}

export interface Layout {
  readonly [attribute: string]: unknown;
}

export interface Look {
  readonly [attribute: string]: unknown;
}

export type Selection = Ids | AllOf;

export interface Ids {
  readonly type: "ids";
  readonly ids: readonly SelectedSample[];
}

export interface AllOf {
  readonly type: "allOf";
  readonly view: View;
  readonly except: readonly string[];
  readonly revision: number;
}

export type SelectionType = "default" | "alt";

export interface SelectedSample {
  readonly id: string;
  readonly type: SelectionType;
}

export type SelectionChange = SomeChanged | NowSelected;

export interface SomeChanged {
  readonly added: readonly SelectedSample[];
  readonly removed: readonly string[];
}

export interface NowSelected {
  readonly now: Selection;
}

export interface StateChange {
  readonly shown?: Shown | null;
  readonly picked?: PickedChange | null;
  readonly layout?: Layout | null;
  readonly look?: Look | null;
}

export interface PickedChange {
  readonly samples?: SelectionChange | null;
}

export interface Actor {
  readonly kind: "tab" | "program";
  readonly name: string;
}

// ---- io.vitrine.command

export type Command = SetDataset | SetView | ChangeSelected | ClearSelected | TagSelectedSamples;

export interface SetDataset {
  readonly type: "setDataset";
  readonly name: string | null;
}

export interface SetView {
  readonly type: "setView";
  readonly view: View | null;
}

export interface ChangeSelected {
  readonly type: "changeSelected";
  readonly add: readonly SelectedSample[];
  readonly remove: readonly string[];
}

export interface ClearSelected {
  readonly type: "clearSelected";
}

export interface TagSelectedSamples {
  readonly type: "tagSelectedSamples";
  readonly tag: string;
}

export interface Steps {
  readonly version: 1;
  readonly steps: readonly Command[];
}

// ---- io.vitrine.model

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly place: string | null;
  readonly details: { readonly [name: string]: unknown };
}

// ---- what a client says on the link

export type ClientMessage = Hello | Run | Cancel;

export interface Hello {
  readonly type: "hello";
  readonly client: string;
  readonly name: string;
  readonly session: string | null;
  readonly epoch: string | null;
  readonly resume: number | null;
}

export interface Run {
  readonly type: "run";
  readonly id: string;
  readonly plan: Steps;
}

export interface Cancel {
  readonly type: "cancel";
  readonly id: string;
}

// ---- what the server says on the link

export type ServerMessage =
  | WholeState
  | Change
  | Done
  | ProblemReply
  | Data
  | Progress
  | Ended
  | Presence
  | Closed;

export interface WholeState {
  readonly type: "state";
  readonly epoch: string;
  readonly version: number | null;
  readonly fingerprint: string | null;
  readonly revision: number | null;
  readonly state: SessionState | null;
}

export interface Change {
  readonly type: "change";
  readonly base: number;
  readonly version: number;
  readonly by: readonly Actor[];
  readonly fingerprint: string | null;
  readonly revision: number | null;
  readonly changed: StateChange;
  readonly entry: number | null;
}

export interface Done {
  readonly type: "done";
  readonly id: string;
  readonly version: number | null;
  readonly revision: number | null;
  readonly result: { readonly [name: string]: unknown } | null;
}

export interface ProblemReply {
  readonly type: "problem";
  readonly id: string | null;
  readonly problem: Problem;
}

export interface Data {
  readonly type: "data";
  readonly dataset: string;
  readonly revision: number;
  readonly fields: readonly string[] | null;
}

export interface Progress {
  readonly type: "progress";
  readonly job: string;
  readonly fraction: number;
  readonly note: string | null;
}

export interface Ended {
  readonly type: "ended";
  readonly job: string;
  readonly result?: unknown;
  readonly problem?: Problem | null;
}

export interface Presence {
  readonly type: "presence";
  readonly who: readonly Actor[];
}

export interface Closed {
  readonly type: "closed";
}

// ---- what the read routes answer

export interface ViewAbout {
  readonly dataset: string;
  readonly count: number;
  readonly total: number;
  readonly text: string;
  readonly fields: readonly ShownField[];
}

export interface ShownField {
  readonly name: string;
  readonly kind: string;
}

export interface DatasetSummary {
  readonly name: string;
  readonly samples: number;
  readonly mediaType: string;
}
