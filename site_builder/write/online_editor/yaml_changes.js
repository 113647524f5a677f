// A YAML text with some of its values changed: every other byte, comments included, stays as it was.
import { block, flow, folded, scalar, whole } from "./yaml_text.js";
import { columnOf, endOf, isBlockText, isEmpty, isMap, isScalar, isSeq, lineEnd, lineStart, nameOf, pairOf, rootOf, sourceOf, startOf } from "./yaml_nodes.js";
import { isFilled, isSame } from "./values.js";
import { isGroup } from "./shapes.js";

// `before` and `after` are the values as the form showed them and as it gives them back; `before` says what `text` says.
// A key that no field of the form bears is never touched.
export function changed(text, before, after, fields) {
  const root = rootOf(text);
  if (!isMap(root)) return isFilled(after) ? `${text.trimEnd()}${text.trim() ? "\n" : ""}${whole(after)}` : text;
  return spliced(text, inMap(text, root, before, after, fields));
}

function spliced(text, changes, from = 0, to = text.length) {
  let made = "", at = from;
  for (const { start, end, by } of changes.map((one, rank) => ({ ...one, rank })).sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    made += text.slice(at, start) + by;
    at = Math.max(at, end);
  }
  return made + text.slice(at, to);
}

function inNode(text, pair, before, after, field) {
  const node = pair.value;
  if (isMap(node) && isGroup(after) && isGroup(before)) return inMap(text, node, before, after, field.fields);
  if (isSeq(node) && Array.isArray(after) && Array.isArray(before)) return inList(text, node, before, after, field.fields);
  return [replaced(text, pair, after)];
}

function inMap(text, map, before, after, fields) {
  if (map.flow) return inFlowMap(text, map, before, after, fields);
  const field = new Map(fields.map((one) => [one.name, one]));
  const stays = map.items.filter((pair) => !field.has(nameOf(pair)) || isFilled(after[nameOf(pair)]) || !isFilled(before[nameOf(pair)]));
  if (stays.length === 0) return [{ start: startOf(map), end: endOf(map, text), by: block(after, columnOf(text, startOf(map))).trim() }];
  const order = fields.map((one) => one.name);
  const added = order.filter((name) => isFilled(after[name]) && !pairOf(map, name));
  return [
    ...removed(text, map, stays),
    ...stays.flatMap((pair) => {
      const name = nameOf(pair);
      return !field.has(name) || isSame(before[name], after[name]) ? [] : inNode(text, pair, before[name], after[name], field.get(name));
    }),
    ...added.map((name) => newKey(text, map, stays, name, after[name], order)),
  ];
}

function inFlowMap(text, map, before, after, fields) {
  const own = map.items.filter((pair) => isFilled(after[nameOf(pair)]) || !fields.some((field) => field.name === nameOf(pair)));
  const kept = own.map((pair) => (isSame(before[nameOf(pair)], after[nameOf(pair)]) ? sourceOf(text, pair) : `${nameOf(pair)}: ${flow(after[nameOf(pair)])}`));
  const added = fields.filter(({ name }) => isFilled(after[name]) && !pairOf(map, name)).map(({ name }) => `${name}: ${flow(after[name])}`);
  return [{ start: map.range[0], end: map.range[1], by: `{${[...kept, ...added].join(", ")}}` }];
}

function replaced(text, pair, value) {
  const node = pair.value;
  const colon = text.indexOf(":", pair.key.range[1]) + 1;
  const column = columnOf(text, pair.key.range[0]);
  if (isGroup(value) || (Array.isArray(value) && value.some(isGroup))) return { start: colon, end: endOf(pair, text), by: `\n${block(value, column + 2).trimEnd()}` };
  if (Array.isArray(value)) return { start: colon, end: endOf(pair, text), by: ` ${flow(value)}` };
  if (!node || isEmpty(node)) return { start: colon, end: colon, by: ` ${scalar(value)}` };
  return scalarChange(text, node, value, column);
}

function scalarChange(text, node, value, column) {
  const change = { start: startOf(node), end: endOf(node, text) };
  if (isBlockText(node)) {
    const [header, ...lines] = text.slice(change.start, change.end).split("\n");
    const indent = Math.max(column + 2, /^ */.exec(lines.find((line) => line.trim() !== "") ?? "")[0].length);
    const told = node.type === "BLOCK_FOLDED" && !value.includes("\n") ? folded(value, lines.map((line) => line.trim()), indent) : value.split("\n");
    const mark = value.includes("\n") ? header.replace(">", "|") : header;
    return { ...change, by: [mark, ...told.map((line) => (line === "" ? "" : " ".repeat(indent) + line))].join("\n") };
  }
  const quote = node.type === "QUOTE_SINGLE" && !value.includes("\n") ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  return { ...change, by: node.type === "PLAIN" ? scalar(value) : quote };
}

// Whole lines, each with the line end before it; behind a dash, up to the first key that stays.
function removed(text, map, stays) {
  const first = startOf(map), beside = text.slice(lineStart(text, first), first).trim() !== "";
  const skipped = beside ? map.items.indexOf(stays[0]) : 0;
  const lines = map.items.slice(skipped).filter((pair) => !stays.includes(pair)).map((pair) => {
    const line = lineStart(text, startOf(pair)), end = lineEnd(text, endOf(pair, text));
    return line > 0 ? { start: line - 1, end, by: "" } : { start: 0, end: Math.min(end + 1, text.length), by: "" };
  });
  return skipped > 0 ? [{ start: first, end: startOf(stays[0]), by: "" }, ...lines] : lines;
}

// Below the nearest of the keys that come before it in the form; else below the last one.
function newKey(text, map, stays, name, value, order) {
  const above = order.slice(0, order.indexOf(name)).findLast((one) => stays.some((pair) => nameOf(pair) === one));
  const pair = above === undefined ? stays.at(-1) : pairOf(map, above);
  const at = lineEnd(text, endOf(pair, text));
  return { start: at, end: at, by: `\n${block({ [name]: value }, columnOf(text, startOf(map))).trimEnd()}` };
}

function inList(text, list, before, after, fields) {
  const items = after.filter(isFilled);
  const from = paired(before, items);
  const inPlace = from.length === before.length && from.every((rank, here) => rank === here);
  if (inPlace) return list.items.flatMap((node, rank) => (isSame(before[rank], items[rank]) ? [] : inItem(text, list, node, before[rank], items[rank], fields)));
  if (!list.flow) return [rebuilt(text, list, before, items, from, fields)];
  const said = items.map((item, here) => (isSame(before[from[here]], item) ? sourceOf(text, list.items[from[here]]) : flow(item)));
  return [{ start: list.range[0], end: list.range[1], by: `[${said.join(", ")}]` }];
}

function inItem(text, list, node, before, after, fields) {
  if (isMap(node) && isGroup(after) && isGroup(before)) return inMap(text, node, before, after, fields);
  if (isScalar(node) && !isGroup(after)) return [list.flow ? { start: node.range[0], end: node.range[1], by: flow(after) } : scalarChange(text, node, after, columnOf(text, list.range[0]))];
  return [{ start: startOf(node), end: endOf(node, text), by: block(after, columnOf(text, startOf(node))).trim() }];
}

// For each new item the rank of the old one that it comes from, or -1: the same value first, then the same id or name, then what is left, in order.
function paired(before, after) {
  const from = after.map(() => -1), left = new Set(before.keys());
  const take = (alike) => after.forEach((item, here) => {
    const rank = from[here] < 0 ? [...left].find((one) => alike(before[one], item, one, here)) : undefined;
    if (rank !== undefined) from[here] = rank, left.delete(rank);
  });
  take(isSame);
  take((old, item) => isGroup(item) && isGroup(old) && nameIn(item) !== undefined && nameIn(item) === nameIn(old));
  if (before.length === after.length) take((old, item, rank, here) => rank === here);
  return from;
}

function nameIn(item) {
  return item.id ?? item.indicateur ?? item.nom ?? item.titre ?? item.etape;
}

// Items that were moved, added or taken away: each old one keeps its own lines, and the comments above it.
function rebuilt(text, list, before, items, from, fields) {
  const starts = list.items.map((node) => ownStart(text, list, node));
  const last = lineEnd(text, endOf(list.items.at(-1), text));
  const ends = [...starts.slice(1).map((start) => start - 1), last];
  const column = columnOf(text, list.range[0]);
  const chunks = items.map((item, here) => {
    const rank = from[here];
    if (rank < 0) return block([item], column).trimEnd();
    const inside = isSame(before[rank], item) ? [] : inItem(text, list, list.items[rank], before[rank], item, fields);
    return spliced(text, inside, starts[rank], ends[rank]);
  });
  return { start: starts[0], end: last, by: chunks.join("\n") };
}

// The first line of an item: that of its dash, or of the comments right above it; those above the first item stay where they are.
function ownStart(text, list, node) {
  let start = lineStart(text, node ? startOf(node) : list.range[0]);
  if (node === list.items[0]) return start;
  for (let above = lineStart(text, start - 1); start > 0 && text.slice(above, start).trim().startsWith("#"); above = lineStart(text, start - 1)) start = above;
  return start;
}
