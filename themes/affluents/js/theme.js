// Remembers the reader's choice of light or dark. Loaded before the body, so that a remembered choice never flashes;
// without this script the choice holds for the page being read.
const KEY = "affluents-theme";
const root = document.documentElement;

const remembered = () => {
  try { return localStorage.getItem(KEY); } catch { return null; } // storage may be refused: private reading, file on disk
};
const remember = (value) => {
  try { localStorage.setItem(KEY, value); } catch { /* the choice then holds for this page only */ }
};

root.dataset.theme = remembered() ?? "auto";

document.addEventListener("DOMContentLoaded", () => {
  for (const choice of document.querySelectorAll('input[name="theme"]')) {
    choice.checked = choice.value === root.dataset.theme;
    choice.addEventListener("change", () => {
      root.dataset.theme = choice.value;
      remember(choice.value);
    });
  }
});
