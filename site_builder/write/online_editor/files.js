// A file as the forms show it, and the file again with nothing else changed than what its editor changed.
import { valueOf } from "./yaml_nodes.js";
import { shown } from "./shapes.js";
import { changed } from "./yaml_changes.js";
import { whole } from "./yaml_text.js";

// The text as it was read travels with the values, under a name that no form has: writing begins from it.
const KEPT = "_texte";
const FRONT = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

export function read(text, fields) {
  return { ...shown(valueOf(text) ?? {}, fields), [KEPT]: text };
}

export function written(content, fields) {
  const { [KEPT]: text, ...values } = content;
  return text === undefined ? whole(values) : changed(text, shown(valueOf(text) ?? {}, fields), values);
}

export function readNarrative(text, fields) {
  const { head, body } = parts(text);
  return { ...shown(valueOf(head) ?? {}, fields), body: body.trim(), [KEPT]: text };
}

export function writtenNarrative(content, fields) {
  const { [KEPT]: text = "", body = "", ...values } = content;
  const before = parts(text);
  const head = before.front === "" ? whole(values) : changed(before.head, shown(valueOf(before.head) ?? {}, fields), values);
  const kept = body.trim() === before.body.trim() ? before.body : `${before.front === "" ? "\n" : leading(before.body)}${body.trim()}\n`;
  return head.trim() === "" ? kept : `---\n${head.trimEnd()}\n---\n${kept}`;
}

function parts(text) {
  const found = FRONT.exec(text);
  return found ? { front: found[0], head: found[1] ?? "", body: text.slice(found[0].length) } : { front: "", head: "", body: text };
}

function leading(body) {
  return /^\n*/.exec(body)[0] || "\n";
}
