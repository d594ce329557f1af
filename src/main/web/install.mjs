import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Runs `npm ci` when node_modules is missing or holds other versions than package-lock.json names. */
export function install(root) {
  if (installed(root)) {
    return;
  }
  console.log("front end: installing packages ...");
  const npm = spawnSync("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error("front end: npm ci failed; it needs Node.js 20 or newer with npm, and the npm registry");
    process.exit(1);
  }
}

function installed(root) {
  const kept = join(root, "node_modules/.package-lock.json");
  if (!existsSync(kept)) {
    return false;
  }
  const wanted = packages(join(root, "package-lock.json"));
  const there = packages(kept);
  return Object.entries(wanted).every(
    ([path, it]) => path === "" || it.optional || it.devOptional || there[path]?.version === it.version,
  );
}

function packages(lock) {
  return JSON.parse(readFileSync(lock, "utf8")).packages;
}
