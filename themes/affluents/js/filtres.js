// The home's filters work without this script. It keeps the choice in the address, so that it can be shared and the back button
// undoes it, and says how many poles are shown. The sentences are those of the page.
const form = document.querySelector(".filtres");
const fields = [...form.querySelectorAll("select")];
const said = form.querySelector("[role=status]");
const poles = [...document.querySelectorAll(".annuaire>[data-f]")];
const { aucun, un, plusieurs } = said.dataset;

const chosen = () => fields.filter((field) => field.value);

const show = () => {
  const marks = chosen().map((field) => `${field.name}-${field.value}`);
  for (const pole of poles) {
    const own = pole.dataset.f.split(" ");
    pole.hidden = !marks.every((mark) => own.includes(mark));
  }
  for (const group of document.querySelectorAll("section:has(>.bord>.annuaire)")) {
    group.hidden = !group.querySelector(".annuaire>:not([hidden])");
  }
  const shown = poles.filter((pole) => !pole.hidden).length;
  said.textContent = marks.length ? ([aucun, un][shown] ?? plusieurs.replace("{n}", shown)) : "";
};

const read = () => {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    field.value = asked.get(field.name) ?? "";
    if (field.selectedIndex < 0) field.value = ""; // an address typed by hand, or older than the site
  }
  show();
};

const write = () => {
  const query = new URLSearchParams(chosen().map((field) => [field.name, field.value])).toString();
  history.pushState(null, "", location.pathname + (query && `?${query}`));
  show();
};

form.addEventListener("change", write);
form.addEventListener("reset", () => setTimeout(write)); // the fields are emptied after the event
addEventListener("popstate", read);
addEventListener("pageshow", read); // after the browser has put its own remembered fields back
