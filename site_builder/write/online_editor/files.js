// A file as the forms show it, and the file again with nothing else changed than what its editor changed.
import { valueOf } from "./yaml_nodes.js";
import { shown } from "./shapes.js";
import { changed } from "./yaml_changes.js";

// The text as it was read travels with the values, under a name that no form has: writing begins from it.
const KEPT = "_texte";
const TYPED = /^(?:\.{0,2}\/)?(?:medias\/)?/;
const FRONT = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

// `medias` is where Sveltia shows a pole's pictures, « /la-tresse/medias/ »: in the files they are « medias/photo.jpg ».
export function read(text, fields, medias) {
  return { ...withAddresses(before(text, fields), fields, medias), [KEPT]: text };
}

// For a text that nobody understands: `written` and `writtenNarrative` refuse it as `read` did.
export function unread(text) {
  return { [KEPT]: text };
}

export function written(content, fields, medias) {
  const { [KEPT]: text = "", ...values } = content;
  const old = before(text, fields);
  return changed(text, old, withNames(values, old, fields, medias), fields);
}

export function readNarrative(text, fields, medias) {
  const { yaml, body } = parts(text);
  return { ...read(yaml, fields, medias), body: body.trim().replaceAll("](medias/", `](${medias}`), [KEPT]: text };
}

export function writtenNarrative(content, fields, medias) {
  const { [KEPT]: text = "", body = "", ...values } = content;
  const old = parts(text);
  const yaml = written({ ...values, [KEPT]: old.yaml }, fields, medias).trimEnd();
  const told = body.trim().replaceAll(`](${medias}`, "](medias/");
  const kept = told === old.body.trim() ? old.body : `${old.front ? /^\n*/.exec(old.body)[0] : "\n"}${told}\n`;
  return yaml === "" ? kept : `---\n${yaml}\n---\n${kept}`;
}

function before(text, fields) {
  return shown(valueOf(text) ?? {}, fields);
}

function parts(text) {
  const found = FRONT.exec(text);
  return found ? { front: true, yaml: found[1] ?? "", body: text.slice(found[0].length) } : { front: false, yaml: "", body: text };
}

function withAddresses(values, fields, medias) {
  return { ...values, ...Object.fromEntries(pictures(values, fields).map((name) => [name, values[name].replace(TYPED, medias)])) };
}

function withNames(values, old, fields, medias) {
  const typed = (name) => (old[name]?.replace(TYPED, medias) === values[name] ? old[name] : values[name].replace(medias, "medias/"));
  return { ...values, ...Object.fromEntries(pictures(values, fields).map((name) => [name, typed(name)])) };
}

function pictures(values, fields) {
  return fields.filter(({ name, widget }) => widget === "image" && typeof values[name] === "string").map(({ name }) => name);
}
