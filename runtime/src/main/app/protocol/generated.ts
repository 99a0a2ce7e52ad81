// What travels between the server and its clients, one type per Java record.
// Written by io.vitrine.wire.TypeScriptTypes; change the records and run the tests of dsl with -Dvitrine.update.

export type ClientMessage = Cancel | Hello | Run;

export type ServerMessage =
  | Change
  | Closed
  | Data
  | Done
  | Ended
  | Presence
  | ProblemMessage
  | Progress
  | State;

export interface Cancel {
  readonly type: "cancel";
  readonly id: string;
}

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

export interface Change {
  readonly type: "change";
  readonly base: number;
  readonly version: number;
  readonly by: readonly Actor[];
  readonly fingerprint: string | null;
  readonly revision: number | null;
  readonly changed: ChangedGroups;
  readonly entry: number | null;
}

export interface Closed {
  readonly type: "closed";
}

export interface Data {
  readonly type: "data";
  readonly dataset: string;
  readonly revision: number;
  readonly fields: readonly string[] | null;
}

export interface Done {
  readonly type: "done";
  readonly id: string;
  readonly version: number | null;
  readonly revision: number | null;
  readonly result: Result;
}

export interface Ended {
  readonly type: "ended";
  readonly job: string;
  readonly result: ImportReport | null;
  readonly problem: Problem | null;
}

export interface Presence {
  readonly type: "presence";
  readonly who: readonly Actor[];
}

export interface ProblemMessage {
  readonly type: "problem";
  readonly id: string | null;
  readonly problem: Problem;
}

export interface Progress {
  readonly type: "progress";
  readonly job: string;
  readonly fraction: number | "NaN" | "Infinity" | "-Infinity" | null;
  readonly note: string;
}

export interface State {
  readonly type: "state";
  readonly epoch: string;
  readonly version: number | null;
  readonly fingerprint: string | null;
  readonly revision: number | null;
  readonly state: SessionState | null;
}

export interface Steps {
  readonly version: number;
  readonly steps: readonly Command[];
}

export interface Actor {
  readonly kind: Kind;
  readonly name: string;
}

export interface ChangedGroups {
  readonly shown?: Shown | null;
  readonly picked?: PickedChange | null;
  readonly layout?: Layout | null;
  readonly look?: Look | null;
}

export interface Result {
  readonly changed: number;
  readonly left: number;
  readonly by: readonly string[];
  readonly entry: number | null;
}

export interface ImportReport {
  readonly dataset: string;
  readonly samples: number;
  readonly labels: number;
  readonly notes: readonly Note[];
  readonly skipped: readonly Note[];
  readonly noteCount: number;
  readonly skippedCount: number;
  readonly millis: number;
  readonly file: string | null;
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly place: string | null;
  readonly details: { readonly [name: string]: unknown };
}

export interface SessionState {
  readonly shown: Shown;
  readonly picked: Picked;
  readonly layout: Layout;
  readonly look: Look;
}

export type Command =
  | AddMediaRoot
  | Back
  | ChangeSelected
  | ClearSelected
  | CreateDataset
  | DeleteDataset
  | Forward
  | Redo
  | Refresh
  | RenameDataset
  | SelectSamples
  | SetConfig
  | SetDataset
  | SetValue
  | SetView
  | TagLabels
  | TagSamples
  | TagSelectedSamples
  | TagView
  | Undo
  | UndoTo
  | UntagLabels
  | UntagSamples
  | UntagSelectedSamples;

export type Kind = "program" | "tab";

export interface Shown {
  readonly dataset: string | null;
  readonly view: View | null;
}

export interface PickedChange {
  readonly samples?: SelectionChange | null;
}

export type Layout = Record<string, never>;

export interface Look {
  readonly config: AppConfig;
}

export interface Note {
  readonly place: string;
  readonly reason: string;
}

export interface Picked {
  readonly samples: Selection;
}

export interface AddMediaRoot {
  readonly type: "addMediaRoot";
  readonly dataset: string;
  readonly folder: string;
}

export interface Back {
  readonly type: "back";
}

export interface ChangeSelected {
  readonly type: "changeSelected";
  readonly add: readonly SelectedSample[];
  readonly remove: readonly string[];
}

export interface ClearSelected {
  readonly type: "clearSelected";
}

export interface CreateDataset {
  readonly type: "createDataset";
  readonly dataset: string;
  readonly mediaRoots: readonly string[];
}

export interface DeleteDataset {
  readonly type: "deleteDataset";
  readonly dataset: string;
}

export interface Forward {
  readonly type: "forward";
}

export interface Redo {
  readonly type: "redo";
  readonly dataset: string | null;
}

export interface Refresh {
  readonly type: "refresh";
}

export interface RenameDataset {
  readonly type: "renameDataset";
  readonly dataset: string;
  readonly newName: string;
}

export interface SelectSamples {
  readonly type: "selectSamples";
  readonly which: SampleCriteria;
}

export interface SetConfig {
  readonly type: "setConfig";
  readonly config: ConfigChange;
}

export interface SetDataset {
  readonly type: "setDataset";
  readonly name: string | null;
}

export interface SetValue {
  readonly type: "setValue";
  readonly of: Of;
  readonly path: string;
  readonly value: unknown;
}

export interface SetView {
  readonly type: "setView";
  readonly view: View | null;
}

export interface TagLabels {
  readonly type: "tagLabels";
  readonly of: Of;
  readonly field: string;
  readonly tags: readonly string[];
}

export interface TagSamples {
  readonly type: "tagSamples";
  readonly of: Of;
  readonly tags: readonly string[];
}

export interface TagSelectedSamples {
  readonly type: "tagSelectedSamples";
  readonly tag: string;
}

export interface TagView {
  readonly type: "tagView";
  readonly tag: string;
}

export interface Undo {
  readonly type: "undo";
  readonly dataset: string | null;
  readonly conflicts: Conflicts;
}

export interface UndoTo {
  readonly type: "undoTo";
  readonly dataset: string | null;
  readonly entry: number;
  readonly conflicts: Conflicts;
}

export interface UntagLabels {
  readonly type: "untagLabels";
  readonly of: Of;
  readonly field: string;
  readonly tags: readonly string[];
}

export interface UntagSamples {
  readonly type: "untagSamples";
  readonly of: Of;
  readonly tags: readonly string[];
}

export interface UntagSelectedSamples {
  readonly type: "untagSelectedSamples";
  readonly tag: string;
}

export interface View {
  readonly stages: readonly Stage[];
}

export type SelectionChange = Now | Some;

export interface AppConfig {
  readonly showLabel: boolean;
  readonly showConfidence: boolean;
  readonly theme: Theme;
  readonly gridZoom: number;
  readonly notebookHeight: number;
}

export type Selection = AllOf | Ids;

export interface SelectedSample {
  readonly id: string;
  readonly type: SelectionType;
}

export type SampleCriteria = SampleCriteriaAllOf | ByIds | ByTags;

export interface ConfigChange {
  readonly showLabel?: boolean | null;
  readonly showConfidence?: boolean | null;
  readonly theme?: Theme | null;
  readonly gridZoom?: number | null;
  readonly notebookHeight?: number | null;
}

export interface Of {
  readonly dataset: string;
  readonly stages: readonly Stage[];
}

export type Conflicts = "leave" | "force";

export type Stage =
  | Exclude
  | Exists
  | FilterLabels
  | Limit
  | Match
  | MatchTags
  | Select
  | Skip
  | SortBy
  | Take;

export interface Now {
  readonly now: Selection;
}

export interface Some {
  readonly added: readonly SelectedSample[];
  readonly removed: readonly string[];
}

export type Theme = "system" | "dark" | "light";

export interface AllOf {
  readonly type: "allOf";
  readonly view: View;
  readonly except: readonly string[];
  readonly revision: number;
}

export interface Ids {
  readonly type: "ids";
  readonly ids: readonly SelectedSample[];
}

export type SelectionType = "default" | "alt";

export interface SampleCriteriaAllOf {
  readonly type: "allOf";
  readonly view: View;
  readonly revision: number;
}

export interface ByIds {
  readonly type: "byIds";
  readonly ids: readonly SelectedSample[];
}

export interface ByTags {
  readonly type: "byTags";
  readonly tags: readonly string[];
}

export interface Exclude {
  readonly type: "exclude";
  readonly ids: readonly string[];
}

export interface Exists {
  readonly type: "exists";
  readonly path: string;
  readonly presence: ViewPresence;
}

export interface FilterLabels {
  readonly type: "filterLabels";
  readonly field: string;
  readonly condition: Expr;
  readonly unmatched: Unmatched;
}

export interface Limit {
  readonly type: "limit";
  readonly n: number;
}

export interface Match {
  readonly type: "match";
  readonly condition: Expr;
}

export interface MatchTags {
  readonly type: "matchTags";
  readonly tags: readonly string[];
  readonly how: ViewMatch;
}

export interface Select {
  readonly type: "select";
  readonly ids: readonly string[];
  readonly order: SelectOrder;
}

export interface Skip {
  readonly type: "skip";
  readonly n: number;
}

export interface SortBy {
  readonly type: "sortBy";
  readonly keys: readonly SortKey[];
}

export interface Take {
  readonly type: "take";
  readonly n: number;
  readonly seed: number;
}

export type ViewPresence = "present" | "absent";

export type Expr = Call | Field | Literal;

export type Unmatched = "dropUnmatched" | "keepUnmatched";

export type ViewMatch = "any" | "all" | "none";

export type SelectOrder = "asInView" | "asGiven";

export interface SortKey {
  readonly by: Expr;
  readonly order: SortOrder;
}

export interface Call {
  readonly type: "call";
  readonly op: Op;
  readonly args: readonly Expr[];
}

export interface Field {
  readonly type: "field";
  readonly path: string;
  readonly of: Start;
}

export interface Literal {
  readonly type: "literal";
  readonly value: unknown;
}

export type SortOrder = "ascending" | "descending";

export type Op =
  | "eq"
  | "ne"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "and"
  | "or"
  | "not"
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "remainder"
  | "length"
  | "isIn"
  | "contains"
  | "containsAll"
  | "exists"
  | "relativeArea";

export type Start = "current" | "sample";
