// Starts Sveltia CMS with the forms of this site, and has it read and write files through our own hands.
import CMS from "./sveltia/npm/index.js";
import { read, readNarrative, written, writtenNarrative } from "./files.js";

const { forms, collections, singletons, ...settings } = await (await fetch("config.json")).json();

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
    fromFile: (text) => fromFile(text, fields, medias),
    toFile: (content) => toFile(content, fields, medias),
  });
  return { ...file, format, fields };
}
