// Random changes of a file's values, as a form could give them back: what is written must be read again as it was meant.
async ([text, form, trials, start]) => {
  const { read, written } = await import("./files.js");
  const { isFilled, isSame } = await import("./values.js");
  const { forms } = await (await fetch("config.json")).json();
  const WORDS = ["Une phrase : avec deux points.", "# dièse", "[[emplois-crees]] au début", "- tiret", "2025", "03", "null", "~", "oui", "« guillemets »",
    "deux\nlignes", "trois\n\nlignes et # dièse: fin\n  retrait", "\"cité\"", "'simple'", "virgule, [crochet] {accolade}", "très long ".repeat(30).trim(),
    "fin :", "@arobase", "%pour cent", "&ancre", "*étoile", "!tag", "|barre", ">chevron", "tab\tici", "---", "...", "? question", "0x10", "12:30"];
  let seed = start;
  const random = (count) => (seed = (seed * 1664525 + 1013904223) % 4294967296) % count;
  const pick = (list) => list[random(list.length)];
  const several = (field) => field.multiple || field.widget === "list";
  const fresh = (fields) => {
    const made = Object.fromEntries(fields.filter(() => random(5) < 2).map((field) => [field.name, value(field)]));
    const plain = fields.find((field) => !field.fields && !several(field));
    return isFilled(made) ? made : { [plain.name]: pick(WORDS) };
  };
  const value = (field) => {
    if (field.fields) return field.widget === "list" ? [fresh(field.fields)] : fresh(field.fields);
    return several(field) ? [pick(WORDS), pick(WORDS)] : pick(WORDS);
  };
  const change = (values, fields) => {
    const field = pick(fields), old = values[field.name];
    if (Array.isArray(old) && old.length) {
      const list = [...old], what = random(4), [moved] = what < 2 ? list.splice(random(list.length), 1) : [];
      if (what === 1) list.splice(random(list.length + 1), 0, moved);
      if (what === 2) list.splice(random(list.length + 1), 0, value(field)[0]);
      if (what === 3 && field.fields) change(pick(list), field.fields);
      values[field.name] = list;
    } else if (field.fields && old && !Array.isArray(old)) change(old, field.fields);
    else values[field.name] = random(5) ? value(field) : several(field) ? [] : "";
  };
  const wrong = [];
  for (let trial = 0; trial < trials; trial += 1) {
    const values = structuredClone(read(text, forms[form], "/pole/medias/"));
    for (let times = random(4); times >= 0; times -= 1) change(values, forms[form]);
    const again = written(structuredClone(values), forms[form], "/pole/medias/");
    const found = read(again.trim(), forms[form], "/pole/medias/");
    delete values._texte;
    delete found._texte;
    if (!isSame(filled(values), filled(found))) wrong.push(again);
  }
  return wrong;

  function filled(one) {
    if (Array.isArray(one)) return one.filter(isFilled).map(filled);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).filter(([, inside]) => isFilled(inside)).map(([name, inside]) => [name, filled(inside)]));
  }
}
