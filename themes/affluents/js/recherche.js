// The search page: Pagefind finds, this script asks, shows and remembers the question in the address.
// Without it, or without its index (a preview, a folder opened from disk), the lists below the form remain.
(() => {
  const AT_ONCE = 10;
  const PARTS = 3;
  const PAUSE = 200; // milliseconds without a key before a question is put
  const FACETS = ["pole", "theme", "page", "annee"];

  const opening = document.getElementById("recherche");
  const form = opening.querySelector("form");
  const input = form.elements.q;
  const narrowing = opening.querySelector("fieldset");
  const choices = FACETS.map((name) => narrowing.querySelector(`select[name="${name}"]`));
  const status = opening.querySelector("[role=status]");
  const found = document.getElementById("trouve");
  const withoutScript = opening.querySelector(".sans-script");
  const list = found.querySelector("ul");
  const more = found.querySelector("button");
  const root = new URL(opening.dataset.racine, document.baseURI);

  let pagefind;
  let results = [];
  let asked = 0;
  let timer;

  const language = document.documentElement.lang;
  const said = opening.dataset; // the sentences are those of the page

  const grouped = (count) => count.toLocaleString(language).replaceAll("\u00a0", "\u202f");

  const start = async () => {
    try {
      if (location.protocol === "file:") throw new TypeError("browsers import nothing from the disk");
      pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI));
      await pagefind.options({ noWorker: true, baseUrl: root.pathname, excerptLength: 28 });
      await fill(await pagefind.filters());
    } catch {
      status.textContent = said.ditPanne;
      return;
    }
    form.hidden = narrowing.hidden = false;
    restore();
  };

  const fill = async (known) => {
    const order = { annee: (a, b) => b.localeCompare(a, language) };
    for (const choice of choices) {
      const values = Object.keys(known[choice.name] ?? {}).sort(order[choice.name] ?? ((a, b) => a.localeCompare(b, language)));
      choice.append(...values.map((value) => new Option(value, value)));
      choice.closest("label").hidden = values.length < 2;
    }
  };

  // The address holds the question, so that it can be sent, and so that « back » leads to it again.
  const restore = () => {
    const kept = new URLSearchParams(location.search);
    input.value = kept.get("q") ?? "";
    for (const choice of choices) choice.value = kept.get(choice.name) ?? "";
    for (const choice of choices) if (choice.selectedIndex < 0) choice.value = "";
    search();
  };

  const remember = () => {
    const kept = new URLSearchParams();
    for (const field of [input, ...choices]) if (field.value.trim()) kept.set(field.name, field.value.trim());
    history.replaceState(null, "", kept.size ? `?${kept}` : location.pathname);
  };

  const search = async () => {
    clearTimeout(timer);
    remember();
    const words = input.value.trim();
    const filters = Object.fromEntries(choices.filter((choice) => choice.value).map((choice) => [choice.name, choice.value]));
    const turn = ++asked;
    if (!words && !Object.keys(filters).length) {
      results = [];
      list.replaceChildren();
      found.hidden = true;
      status.textContent = "";
      return;
    }
    const answer = await pagefind.search(words || null, { filters });
    if (turn !== asked) return; // another question was put meanwhile
    results = answer.results;
    count(answer.filters);
    const items = await Promise.all(results.slice(0, AT_ONCE).map(item));
    if (turn !== asked) return;
    list.replaceChildren(...items);
    found.hidden = !results.length;
    more.hidden = results.length <= AT_ONCE;
    say(words);
  };

  // How many results each choice would leave.
  const count = (left) => {
    for (const choice of choices) {
      for (const option of choice.options) {
        if (!option.value) continue;
        const number = left[choice.name]?.[option.value] ?? 0;
        option.textContent = `${option.value} (${number})`;
        option.disabled = !number && !option.selected;
      }
    }
  };

  const say = (words) => {
    const question = words ? ` ${said.ditPour.replace("{mots}", () => words)}` : "";
    const pattern = [said.ditAucun, said.ditUn][results.length] ?? said.ditPlusieurs;
    status.textContent = pattern.replace("{n}", grouped(results.length)).replace("{question}", () => question);
  };

  const item = async (result) => {
    const page = await result.data();
    const line = document.createElement("li");
    line.append(paragraph([page.meta.page, page.meta.pole].filter(Boolean).join(" · "), "meta"));
    const heading = line.appendChild(document.createElement("h3"));
    const link = heading.appendChild(document.createElement("a"));
    link.href = new URL(page.raw_url.replace(/^\//, ""), root);
    link.textContent = page.meta.title;
    line.append(excerpt(page.excerpt));
    const parts = page.sub_results.filter((part) => part.anchor?.id).slice(0, PARTS);
    if (parts.length) line.append(sections(parts, link.href));
    return line;
  };

  // The parts of a page where the words stand: a long report is entered where it answers.
  const sections = (parts, page) => {
    const all = Object.assign(document.createElement("ul"), { className: "suites petit" });
    for (const part of parts) {
      const link = Object.assign(document.createElement("a"), { href: `${page}#${part.anchor.id}`, textContent: part.title });
      all.appendChild(document.createElement("li")).append(link);
    }
    return all;
  };

  const paragraph = (text, style = "") => Object.assign(document.createElement("p"), { textContent: text, className: style });

  // Pagefind gives HTML; only its text and its marks are taken over.
  const excerpt = (html) => {
    const line = document.createElement("p");
    for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
      const marked = node.nodeName === "MARK" ? document.createElement("mark") : null;
      if (marked) marked.textContent = node.textContent;
      line.append(marked ?? node.textContent);
    }
    return line;
  };

  const links = () => [...list.querySelectorAll("h3 a")];

  const onward = async () => {
    const shown = list.children.length;
    const turn = asked;
    const items = await Promise.all(results.slice(shown, shown + AT_ONCE).map(item));
    if (turn !== asked) return;
    list.append(...items);
    more.hidden = list.children.length >= results.length;
    list.children[shown]?.querySelector("a").focus();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  narrowing.addEventListener("change", search);
  more.addEventListener("click", onward);

  // Down from the field to the results, up and down among them, Escape back to the field; Escape there empties it.
  opening.addEventListener("keydown", (event) => {
    if (event.target !== input) return;
    if (event.key === "ArrowDown" && links().length) {
      event.preventDefault();
      links()[0].focus();
    } else if (event.key === "Escape" && input.value) {
      event.preventDefault();
      input.value = "";
      search();
    }
  });
  found.addEventListener("keydown", (event) => {
    const all = links();
    const here = all.indexOf(document.activeElement);
    if (event.key === "Escape") {
      event.preventDefault();
      input.focus();
    } else if (here >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      (all[here + (event.key === "ArrowDown" ? 1 : -1)] ?? (event.key === "ArrowUp" ? input : all[here])).focus();
    }
  });
  addEventListener("popstate", restore);

  withoutScript.hidden = true;
  start();
})();
