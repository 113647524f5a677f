// Values as YAML text, in the style of the files around: plain where it can be, two spaces, sentences folded.
import { Document, isScalar, visit } from "./yaml/browser/dist/index.js";
import { isFilled } from "./values.js";

const WIDEST = 128;
// Nothing, a mark between documents, or a number without its zero, for whoever else reads the file: « 03 » keeps its quotes.
const MISREAD = /^(~|null|---.*|\.\.\..*|0\d+)$/i;

export function whole(values) {
  return block(values);
}

// A value on its own lines, each beginning at `column`: for a new key or a new item.
export function block(value, column = 0) {
  const lines = stringified(kept(value)).trimEnd().split("\n");
  return lines.map((line) => (line === "" ? line : " ".repeat(column) + line)).join("\n") + "\n";
}

export function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) return `{${Object.entries(value).map(([name, one]) => `${name}: ${flow(one)}`).join(", ")}}`;
  return scalar(value, true);
}

// One text on one line; `inFlow` where a comma or a bracket would end it.
export function scalar(value, inFlow = false) {
  const text = String(value);
  const line = stringified(text).trimEnd();
  const risky = inFlow && line === text && /[,\[\]{}]/.test(text);
  return risky || line.includes("\n") || MISREAD.test(text) ? JSON.stringify(text) : line;
}

// The same words in as many lines, broken where the old text was broken as long as the words are the same.
export function folded(value, before, column) {
  const width = Math.max(WIDEST, ...before.map((line) => line.length + column));
  const lines = [];
  let rest = value;
  let at = 0;
  while (rest !== "") {
    const same = before.findIndex((line, rank) => rank >= at && (rest === line || rest.startsWith(`${line} `)) && line !== "");
    const line = same >= 0 ? before[same] : newLine(rest, before.slice(at), width - column);
    const joined = `${lines.at(-1)} ${line}`;
    if (same < 0 && line === rest && lines.length && joined.length <= width - column) lines[lines.length - 1] = joined;
    else lines.push(line);
    at = same >= 0 ? same + 1 : at;
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

// Ends where an old line begins again, else where the width is reached.
function newLine(rest, before, width) {
  let end = 0;
  for (const word of rest.matchAll(/\S+/g)) {
    const here = word.index + word[0].length;
    if (end > 0 && here > width) return rest.slice(0, end);
    end = here;
    const after = rest.slice(end).trimStart();
    if (before.some((line) => line !== "" && (after === line || (line.length > 20 && after.startsWith(`${line} `))))) return rest.slice(0, end);
  }
  return rest;
}

function kept(value) {
  if (Array.isArray(value)) return value.filter(isFilled).map(kept);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => isFilled(one)).map(([name, one]) => [name, kept(one)]));
}

function stringified(value) {
  const document = new Document(value, { schema: "failsafe" });
  visit(document, { Seq: (_, list) => void (list.flow = list !== document.contents && list.items.every(isName)), Scalar: quoted });
  return document.toString({ lineWidth: 0, defaultStringType: "PLAIN", defaultKeyType: "PLAIN", flowCollectionPadding: false });
}

// Names in a list stand on one line, sentences below each other.
function isName(node) {
  return isScalar(node) && String(node.value).length <= 40;
}

// Several lines too: a block of them would swallow the indented comments that may follow.
function quoted(_, node) {
  if (MISREAD.test(String(node.value)) || String(node.value).includes("\n")) node.type = "QUOTE_DOUBLE";
}
