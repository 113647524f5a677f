// Starts Sveltia CMS with the forms of this site, and has it read and write files through our own hands.
import CMS from "./sveltia/npm/index.js";
import { read, readNarrative, written, writtenNarrative } from "./files.js";

const config = await (await fetch("config.json")).json();
const kinds = [...(config.singletons ?? []), ...config.collections.flatMap((collection) => collection.files ?? [collection])];
for (const { format, fields } of kinds) {
  const [extension, fromFile, toFile] = format === "affluents-recit" ? ["md", readNarrative, writtenNarrative] : ["yml", read, written];
  CMS.registerCustomFormat(format, extension, { fromFile: (text) => fromFile(text, fields), toFile: (content) => toFile(content, fields) });
}
CMS.init({ config: { ...config, display_url: new URL("../", location.href).href } });
