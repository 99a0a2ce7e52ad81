/** The same step in each language that people drive Vitrine with. */
export interface Snippet {
  readonly where: "Terminal" | "Java" | "Groovy";
  readonly text: string;
}

/** How to show a dataset. */
export function openDataset(name: string): readonly Snippet[] {
  return [
    { where: "Terminal", text: `./vitrine open ${shellWord(name)}` },
    { where: "Java", text: `Vitrine.launchApp(Vitrine.datasets().load(${javaString(name)}));` },
    { where: "Groovy", text: `Vitrine.launchApp(Vitrine.datasets().load(${groovyString(name)}))` },
  ];
}

/** How to fill a dataset. */
export function fillDataset(name: string): readonly Snippet[] {
  return [
    { where: "Terminal", text: `./vitrine import voc DIR --name ${shellWord(name)}` },
    { where: "Java", text: `Vitrine.datasets().load(${javaString(name)}).add(Sample.of("DIR/picture.jpg"));` },
    { where: "Groovy", text: `Vitrine.datasets().load(${groovyString(name)}).add(Sample.of('DIR/picture.jpg'))` },
  ];
}

/** How to leave a view. */
export const SHOW_ALL: readonly Snippet[] = [
  { where: "Java", text: "session.clearView();" },
  { where: "Groovy", text: "session.view = null" },
];

function javaString(text: string): string {
  return JSON.stringify(text);
}

/** In single quotes, where a dollar is a dollar. */
function groovyString(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

function shellWord(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
