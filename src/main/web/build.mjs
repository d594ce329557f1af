// Installs what package-lock.json names where it is missing, then bundles and lays out the faces. With --watch it bundles again when a source
// changes. It runs on Node alone: nothing that npm installs may be imported before the install.
import { watch } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { faces } from "./faces.mjs";
import { install } from "./install.mjs";

const { values: options } = parseArgs({
  options: { outdir: { type: "string", default: "target/classes" }, watch: { type: "boolean", default: false } },
});
const root = resolve(import.meta.dirname, "../../..");
const out = resolve(root, options.outdir);

install(root);
const { bundle } = await import("./bundle.mjs");
await bundle(root, out, { lasting: !options.watch });
await faces(root, out);

if (options.watch) {
  let waiting;
  for (const folder of ["src/main/java", "src/main/web"]) {
    watch(join(root, folder), { recursive: true }, (_, file) => {
      if (/\.(css|ts|svg)$/.test(file ?? "")) {
        clearTimeout(waiting);
        waiting = setTimeout(rebuild, 100);
      }
    });
  }
  console.log("front end: watching");
}

async function rebuild() {
  try {
    await bundle(root, out, { lasting: false });
    console.log("front end: built");
  } catch {
    // esbuild has said where the fault is; the next save tries again.
  }
}
