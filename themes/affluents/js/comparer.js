// The comparison works without this script: ticked poles stay, the others' columns are hidden by the stylesheet. It keeps the
// choice in the address, holds it to four poles, leaves the indicators that two of them follow, and says under each what differs
// in the way of measuring. It ranks nothing. The sentences are those of the page.
const MOST = 4;
const form = document.querySelector(".comparer form");
const boxes = [...form.querySelectorAll("[name=poles]")];
const said = form.querySelector("[role=status]");
const table = document.querySelector(".compare");
const unwritten = JSON.parse(table.dataset.tait);
const { encore, aucun, un, plusieurs, assez } = said.dataset;

const traits = (cell) => new Map([...cell.querySelectorAll("[data-t]")].map((one) => [one.dataset.t, one.lastChild.textContent]));

const differences = (cells) => {
  const known = cells.map(({ name, cell }) => ({ name, traits: traits(cell) }));
  const labels = [...new Set(known.flatMap((one) => [...one.traits.keys()]))];
  return labels.flatMap((label) => {
    const texts = known.map((one) => one.traits.get(label) ?? unwritten[label] ?? unwritten[""]);
    if (new Set(texts).size < 2) return [];
    return [[label, known.map((one, place) => `${one.name}, ${texts[place]}`).join("\u202f; ")]];
  });
};

const explain = (row, found) => {
  const line = document.createElement("tr");
  line.className = "differe";
  const cell = line.insertCell();
  cell.colSpan = row.cells.length;
  const sentence = document.createElement("p"); // stays in view while the table scrolls sideways
  sentence.append(`${table.dataset.differe}\u00a0: `);
  for (const [label, words] of found) {
    const item = document.createElement("span");
    const strong = document.createElement("b");
    strong.textContent = label;
    item.append(strong, `\u00a0: ${words}. `);
    sentence.append(item);
  }
  cell.append(sentence);
  row.after(line);
};

const show = () => {
  const chosen = boxes.map((box, place) => ({ box, place })).filter(({ box }) => box.checked);
  const comparing = chosen.length > 1;
  for (const line of table.querySelectorAll(".differe")) line.remove();
  for (const box of boxes) box.disabled = !box.checked && chosen.length >= MOST;
  let common = 0;
  for (const row of table.querySelectorAll(".mesure")) {
    const cells = chosen
      .map(({ box, place }) => ({ name: box.parentElement.textContent.trim(), cell: row.cells[place + 1] }))
      .filter(({ cell }) => cell.classList.contains("a"));
    row.hidden = comparing && cells.length < 2;
    if (!comparing || row.hidden) continue;
    common += 1;
    const found = differences(cells);
    if (found.length) explain(row, found);
  }
  for (const group of table.querySelectorAll(".lot")) group.hidden = !group.querySelector(".mesure:not([hidden])");
  const counted = [aucun, un][common] ?? plusieurs.replace("{n}", common);
  const words = comparing ? [counted, chosen.length === MOST ? assez : ""] : [chosen.length ? encore : ""];
  said.textContent = words.filter(Boolean).join(" ");
};

const read = () => {
  const asked = (new URLSearchParams(location.search).get("poles") ?? "").split(",");
  let left = MOST;
  for (const box of boxes) box.checked = asked.includes(box.value) && left-- > 0;
  show();
};

const write = () => {
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value).join(",");
  history.pushState(null, "", location.pathname + (chosen && `?poles=${chosen}`));
  show();
};

form.addEventListener("change", write);
form.addEventListener("reset", () => setTimeout(write)); // the boxes are emptied after the event
addEventListener("popstate", read);
addEventListener("pageshow", read); // after the browser has put its own remembered boxes back
