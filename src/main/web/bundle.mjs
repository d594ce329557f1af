// Bundles styles and scripts that lie beside their features and writes assets.json: plain name to address.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { globSync } from "glob";

/**
 * @param lasting true: names carry a hash of the contents and files lie compressed beside, to be kept for a year;
 *     false: the names stay the same from one build to the next, for development
 */
export async function bundle(root, out, { lasting }) {
  const java = join(root, "src/main/java/no/sosialekommuner");
  const assets = join(out, "static/assets");
  const files = [
    ...(await styles(java, root, lasting)),
    ...(await scripts(java, root, lasting)),
    ...(await workers(java, root, lasting)),
    ...(await pictures(root)),
  ];

  await rm(assets, { recursive: true, force: true });
  await mkdir(assets, { recursive: true });
  const manifest = {};
  for (const { name, contents, named } of files) {
    const address = lasting && !named ? name.replace(/(\.\w+)$/, `-${digest(contents)}$1`) : name;
    manifest[name] = `/assets/${address}`;
    await write(join(assets, address), contents, lasting);
  }
  await writeFile(join(out, "assets.json"), JSON.stringify(manifest, null, 2));
}

async function styles(java, root, lasting) {
  // What all pages share comes first, so that a feature may say it differently.
  const shared = ["web/css/index.css", ...find(java, "web/css/*.css")];
  const found = [...new Set([...shared, ...find(java, "**/*.css")])];
  const built = await esbuild.build({
    ...settings(root, lasting),
    stdin: { contents: found.map((file) => `@import "./${file}";`).join("\n"), loader: "css", resolveDir: java },
    outfile: "app.css",
  });
  return built.outputFiles.map(({ contents }) => ({ name: "app.css", contents }));
}

/** One script for every page; what a script loads by import() becomes a file of its own, already named by its hash. */
async function scripts(java, root, lasting) {
  const islands = find(java, "**/*.ts").filter((file) => !/\.(lazy|test|worker)\.ts$/.test(file));
  const first = "web/islands/index.ts";
  const found = [first, ...islands.filter((file) => file !== first)];
  const built = await esbuild.build({
    ...settings(root, lasting),
    stdin: { contents: found.map((file) => `import "./${file}";`).join("\n"), loader: "ts", resolveDir: java },
    outdir: "out",
    chunkNames: "[name]-[hash]",
    format: "esm",
    splitting: true,
    target: "es2022",
  });
  return built.outputFiles.map(({ path, contents }) => {
    const name = basename(path);
    return name === "stdin.js" ? { name: "app.js", contents } : { name, contents, named: true };
  });
}

/** What runs beside the pages; its name stays, because browsers look for news of it under the address that they know. */
async function workers(java, root, lasting) {
  const built = await esbuild.build({
    ...settings(root, lasting),
    entryPoints: find(java, "**/*.worker.ts").map((file) => join(java, file)),
    outdir: "out",
    format: "iife",
    target: "es2022",
  });
  return built.outputFiles.map(({ path, contents }) => ({ name: basename(path), contents, named: true }));
}

async function pictures(root) {
  const folder = join(root, "src/main/web/assets");
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => ({ name, contents: await readFile(join(folder, name)) })));
}

function settings(root, lasting) {
  return {
    bundle: true,
    minify: lasting,
    write: false,
    absWorkingDir: root,
    legalComments: "none",
    logLevel: "warning",
  };
}

function find(folder, pattern) {
  return globSync(pattern, { cwd: folder, posix: true }).sort();
}

function digest(contents) {
  return createHash("sha256").update(contents).digest("hex").slice(0, 10);
}

async function write(path, contents, lasting) {
  await writeFile(path, contents);
  if (lasting && !/\.(png|jpg|webp|woff2)$/.test(path)) {
    await writeFile(`${path}.gz`, gzipSync(contents, { level: 9 }));
    await writeFile(`${path}.br`, brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}
