// Bundles styles and scripts that lie beside their features, with hashed names, and writes assets.json (plain name -> address).
import { createHash } from "node:crypto";
import { globSync } from "glob";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const { values: options } = parseArgs({ options: { outdir: { type: "string", default: "target/classes" } } });
const root = resolve(import.meta.dirname, "../../..");
const java = join(root, "src/main/java/no/sosialekommuner");
const out = resolve(root, options.outdir);
const assets = join(out, "static/assets");

const found = (pattern) => globSync(pattern, { cwd: java, posix: true, ignore: "**/*.test.ts" }).sort();
const styles = found("**/*.css").filter((file) => file !== "web/css/index.css");
const islands = found("**/*.ts").filter((file) => !file.endsWith(".lazy.ts") && file !== "web/islands/index.ts");
const entry = (contents, loader) => ({ contents, loader, resolveDir: java });

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const shared = { bundle: true, minify: true, write: false, absWorkingDir: root, legalComments: "none", logLevel: "warning" };
const css = await esbuild.build({
  ...shared,
  stdin: entry(['@import "./web/css/index.css";', ...styles.map((file) => `@import "./${file}";`)].join("\n"), "css"),
  outfile: join(assets, "app.css"),
});
const js = await esbuild.build({
  ...shared,
  stdin: entry(["./web/islands/index.ts", ...islands.map((file) => `./${file}`)].map((f) => `import "${f}";`).join("\n"), "ts"),
  outdir: assets,
  entryNames: "app",
  chunkNames: "[name]-[hash]",
  format: "esm",
  splitting: true,
  target: "es2022",
});

const manifest = {};
for (const file of [...css.outputFiles, ...js.outputFiles]) {
  const name = basename(file.path).replace(/^stdin\b/, "app");
  const hashed = /^app\.(css|js)$/.test(name) ? name.replace(".", `-${digest(file.contents)}.`) : name;
  manifest[name] = `/assets/${hashed}`;
  await writeCompressed(join(assets, hashed), file.contents);
}
for (const name of await readdir(join(root, "src/main/web/assets"))) {
  const contents = await readFile(join(root, "src/main/web/assets", name));
  const hashed = name.replace(/(\.\w+)$/, `-${digest(contents)}$1`);
  manifest[name] = `/assets/${hashed}`;
  await writeFile(join(assets, hashed), contents);
}
await writeFile(join(out, "assets.json"), JSON.stringify(manifest, null, 2));

function digest(contents) {
  return createHash("sha256").update(contents).digest("hex").slice(0, 10);
}

async function writeCompressed(path, contents) {
  await writeFile(path, contents);
  await writeFile(`${path}.gz`, gzipSync(contents, { level: 9 }));
  await writeFile(`${path}.br`, brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
