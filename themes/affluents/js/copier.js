// Shows a button that copies the lines beside it. Without this script, or without a clipboard, they are selected by hand.
// The sentences are those of the page.
for (const block of document.querySelectorAll(".a-copier")) {
  const lines = block.querySelector("pre");
  const line = block.querySelector(".copier");
  const said = line.querySelector("[role=status]");
  line.hidden = false;
  line.querySelector("button").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(lines.textContent);
      said.textContent = line.dataset.ditFait;
    } catch { // refused by the reader's settings, or a page that is read from disk
      getSelection().selectAllChildren(lines);
      said.textContent = line.dataset.ditRefus;
    }
  });
}
