// Biome (format and lint), the TypeScript compiler and the islands' own tests: any finding fails the build.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import * as esbuild from "esbuild";
import { globSync } from "glob";

const root = resolve(import.meta.dirname, "../../..");
const tests = globSync("src/main/java/**/*.test.ts", { cwd: root, posix: true });
const folder = "target/island-tests";

run("@biomejs/biome/bin/biome", "check", "--error-on-warnings");
run("typescript/bin/tsc", "--noEmit");
if (tests.length > 0) {
  await esbuild.build({
    entryPoints: tests,
    absWorkingDir: root,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
  node("--test", ...globSync(`${folder}/**/*.test.mjs`, { cwd: root, posix: true }));
}

function run(tool, ...args) {
  node(join(root, "node_modules", tool), ...args);
}

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    process.exit(1);
  }
}
