// YAML as a tree of texts that knows where each of them stands: nothing is taken for a number, a date or a yes.
import { isMap, isPair, isScalar, isSeq, parseDocument } from "./yaml/browser/dist/index.js";

export { isMap, isScalar, isSeq };

export function rootOf(text) {
  const document = parseDocument(text, { schema: "failsafe", strict: true });
  if (document.errors.length) throw new Error(`la mise en forme n’est pas comprise, vers la ligne ${document.errors[0].linePos[0].line}`);
  return document.contents;
}

export function valueOf(text) {
  return plain(rootOf(text));
}

// Texts, lists and groups of keys; a key left empty is null.
export function plain(node) {
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [nameOf(pair), plain(pair.value)]));
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) && node.source !== "" && node.value !== null ? String(node.value).trim() : null;
}

export function nameOf(pair) {
  return String(pair.key.value);
}

export function pairOf(map, name) {
  return map.items.find((pair) => nameOf(pair) === name);
}

export function isBlockText(node) {
  return isScalar(node) && (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL");
}

export function startOf(node) {
  return isPair(node) ? node.key.range[0] : node.range[0];
}

// Where the last of its own characters is: comments and blank lines that follow belong to nobody.
export function endOf(node, text) {
  if (isPair(node)) return Math.max(node.value && !isEmpty(node.value) ? endOf(node.value, text) : 0, text.indexOf(":", node.key.range[1]) + 1);
  if (isBlockText(node)) return node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length) return endOf(node.items.at(-1), text);
  return node.range[1];
}

export function sourceOf(text, node) {
  return text.slice(startOf(node), endOf(node, text));
}

export function isEmpty(node) {
  return isScalar(node) && node.source === "" && node.range[0] === node.range[1];
}

export function lineStart(text, at) {
  return text.lastIndexOf("\n", at - 1) + 1;
}

export function lineEnd(text, at) {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found;
}

export function columnOf(text, at) {
  return at - lineStart(text, at);
}
