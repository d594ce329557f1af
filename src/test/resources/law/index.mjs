// Makes sections.txt, the list of the sections that the laws have, from texts of laws as Lovdata publishes them (NLOD 2.0):
// one file LOV-<date>-<number>.md a law, a heading a section.
//
//   node src/test/resources/law/index.mjs FOLDER
//
// Only numbers are kept. Laws that laws.yaml does not name are left out.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2];
if (!folder) {
  console.error("Say in which folder the texts of the laws are.");
  process.exit(1);
}
const here = dirname(fileURLToPath(import.meta.url));
const guides = join(here, "../../../main/resources/guides");
const named = readFileSync(join(guides, "laws.yaml"), "utf8");
const wanted = new Set(named.match(/LOV-\d{4}-\d{2}-\d{2}(?:-\d+)?/g));

// "## § 13 a (…)", "## § 2 A-1 Rett …", "## § 11-5 Møteoffentlighet", "## Artikkel 6 …"
const SECTION = /^#{2,6} § (\d+(?: [A-Z](?=-))?(?:-\d+)?(?: [a-z](?=[ (]|$))?)/gm;
const ARTICLE = /^#{2,6} Artikkel (\d+)/gm;
const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map((found) => found[1]))];

const lines = readdirSync(folder)
  .filter((name) => name.endsWith(".md") && wanted.has(name.slice(0, -3)))
  .sort()
  .flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const law = name.slice(0, -3);
    const articles = law === "LOV-2018-06-15-38" ? [`${law} article: ${all(text, ARTICLE).join(", ")}`] : [];
    return [`${law} section: ${all(text, SECTION).join(", ")}`, ...articles];
  });
const head = [
  "# Numbers of the sections that Norwegian laws have, from Lovdata's open data (NLOD 2.0, https://data.norge.no/nlod/no/2.0).",
  "# Made by src/test/resources/law/index.mjs; do not edit. Sections that the collected text left out are not here.",
];
writeFileSync(join(guides, "sections.txt"), `${[...head, ...lines].join("\n")}\n`);
console.log(`${lines.length} lists written`);
