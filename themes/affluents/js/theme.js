// Remembers the reader's choice of light or dark. Without this script the choice holds for the page being read.
const KEY = "affluents-theme";
const choices = document.querySelectorAll('input[name="theme"]');

const remembered = () => {
  try { return localStorage.getItem(KEY); } catch { return null; } // storage may be refused: private reading, file on disk
};
const remember = (value) => {
  try { localStorage.setItem(KEY, value); } catch { /* the choice then holds for this page only */ }
};

for (const choice of choices) {
  if (choice.value === remembered()) choice.checked = true;
  choice.addEventListener("change", () => remember(choice.value));
}
