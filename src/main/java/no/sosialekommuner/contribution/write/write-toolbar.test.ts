import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "./write-toolbar";

test("every chosen line becomes an item", () => {
  assert.equal(marked("bullets", "en\nto"), "- en\n- to");
  assert.equal(marked("numbers", "en\nto"), "1. en\n2. to");
});

test("a link without chosen text shows its address", () => {
  assert.equal(marked("link", "", "https://ks.no"), "[https://ks.no](https://ks.no)");
});

test("brackets in a description do not end it", () => {
  assert.equal(marked("image", "", "/vedlegg/1", "kart [nord]"), "![kart \\[nord\\]](/vedlegg/1)");
});
