// What a form needs to show what was typed: a list where names stood in one text, a choice's own spelling, no empty keys.

const CLEANED = [[/œ/g, "oe"], [/[^a-z0-9]+/g, "-"], [/^-|-$/g, ""]];

export function shown(values, fields) {
  const known = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null).map(([name, value]) => [name, one(value, known.get(name))]),
  );
}

function one(value, field) {
  if (!field) return value;
  if (field.fields && isGroup(value)) return shown(value, field.fields);
  if (field.fields && Array.isArray(value)) return value.map((item) => (isGroup(item) ? shown(item, field.fields) : item));
  const several = field.multiple || field.widget === "list";
  const listed = several && typeof value === "string" ? names(value) : value;
  return field.options ? chosen(listed, field.options) : listed;
}

// The same separators as everywhere else: « | », else a line's end or « ; », else « , ».
function names(text) {
  const separator = ["|", "\n", ";"].find((mark) => text.includes(mark)) ?? ",";
  return text.split(separator).map((name) => name.trim()).filter((name) => name !== "");
}

function chosen(value, options) {
  if (Array.isArray(value)) return value.map((item) => chosen(item, options));
  const values = options.map((option) => option.value ?? option);
  return values.find((known) => folded(known) === folded(value)) ?? value;
}

// As `folded` of site_builder/model/scalar.py: accents, capitals and spaces do not count.
function folded(text) {
  const plain = String(text).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return CLEANED.reduce((cleaned, [mark, by]) => cleaned.replace(mark, by), plain);
}

export function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
