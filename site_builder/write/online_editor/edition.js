// Starts Sveltia CMS with the forms of this site, and has it read and write files through our own hands.
import CMS from "./sveltia/npm/index.js";
import { read, readNarrative, unread, written, writtenNarrative } from "./files.js";

const { forms, collections, singletons, ...settings } = await (await fetch("config.json")).json();
const UNREACHED = "Pas de réponse. Vérifiez la connexion à Internet, laissez cette page ouverte, et recommencez : ce que vous avez écrit y est encore.";
const said = Object.assign(document.createElement("div"), { role: "alert", id: "incompris" });
document.body.append(said);

// Sveltia keeps telephones from enlarging its text; readers who need to may (WCAG 2.2, 1.4.4).
new MutationObserver(() => {
  for (const meta of document.querySelectorAll('meta[name="viewport"][content*="scal"]')) meta.content = "width=device-width,initial-scale=1";
}).observe(document.head, { childList: true });

// A browser says « Failed to fetch »; whoever is writing needs to know that nothing is lost.
const asked = globalThis.fetch;
globalThis.fetch = async (...what) => {
  try {
    return await asked(...what);
  } catch (mistake) {
    throw mistake instanceof TypeError ? new TypeError(UNREACHED, { cause: mistake }) : mistake;
  }
};

CMS.init({
  config: {
    ...settings,
    display_url: new URL("../", location.href).href,
    collections: collections.map((one) => (one.files ? { ...one, files: one.files.map((file) => withForm(file, one.name)) } : withForm(one, one.pole))),
    singletons: singletons.map((file) => withForm(file, "")),
  },
});

// The form in its place, with a format of its own; where it lets something be chosen, among what this pole has.
function withForm({ form, pole: _, ...file }, pole) {
  const fields = JSON.parse(JSON.stringify(forms[form]).replaceAll('"{pole}"', JSON.stringify(pole)));
  const [extension, fromFile, toFile] = form === "recit" ? ["md", readNarrative, writtenNarrative] : ["yml", read, written];
  const format = `affluents-${form}-${pole}`, medias = `/${pole}/medias/`;
  CMS.registerCustomFormat(format, extension, {
    fromFile: (text) => understood(text, () => fromFile(text, fields, medias), [pole, file.label].filter(Boolean).join(", ")),
    toFile: (content) => toFile(content, fields, medias),
  });
  return { ...file, format, fields };
}

// A file that is not understood must not open as an empty form, which would replace it: it is said, and saving it is refused.
function understood(text, values, name) {
  try {
    return values();
  } catch (mistake) {
    say(`${name} : ${mistake.message} ; ce fichier ne peut pas être modifié ici. Corrigez-le sur GitHub : l’onglet Actions dit où, et quoi faire.`);
    return unread(text);
  }
}

function say(sentence) {
  if ([...said.children].some((one) => one.textContent === sentence)) return;
  said.append(Object.assign(document.createElement("p"), { textContent: sentence }));
}
