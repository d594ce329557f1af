// What htmx does not say by itself: failures, in a box that leaves the page and what was typed as they are; what was
// swapped in, aloud; and where the focus goes when the element that had it is gone.

interface Swap {
  ctx: {
    text?: string;
    response?: { status: number; raw: Response };
  };
  tasks: { fragment: DocumentFragment }[];
}

const INVALID = 422;
let added: Element[] = [];
let focused = false;

function failureBox(): HTMLElement | null {
  return document.getElementById("feilmelding");
}

function fail(message: string): void {
  const box = failureBox();
  const template = box?.querySelector("template");
  if (!box || !template) {
    return;
  }
  forgive();
  const alert = template.content.cloneNode(true) as DocumentFragment;
  const words = alert.querySelector("p");
  if (words) {
    words.textContent = message;
  }
  alert.querySelector("button")?.addEventListener("click", forgive);
  box.append(alert);
}

function forgive(): void {
  failureBox()?.querySelector(".ds-alert")?.remove();
}

function say(words: string): void {
  const region = document.getElementById("sagt");
  if (region) {
    region.textContent = words;
  }
}

/** The heading and first sentence of an error page, so that a failed request says the same as a failed page. */
function wordsOfPage(html: string): string {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  const words = [main?.querySelector("h1"), main?.querySelector("p")].map((it) => it?.textContent?.trim());
  return words.filter(Boolean).join(". ");
}

function isWholePage(text: string | undefined): text is string {
  return /^\s*<!doctype html/i.test(text ?? "");
}

document.addEventListener("htmx:error", () => fail(failureBox()?.dataset.offline ?? ""));

document.addEventListener("htmx:before:request", forgive);

document.addEventListener("htmx:before:swap", (event) => {
  const { ctx, tasks } = (event as CustomEvent<Swap>).detail;
  const response = ctx.response;
  focused = document.activeElement !== null && document.activeElement !== document.body;
  added = tasks.flatMap((task) => [...task.fragment.children]);
  if (!response) {
    return;
  }
  if (response.raw.redirected && new URL(response.raw.url).pathname === "/logg-inn") {
    event.preventDefault();
    fail(failureBox()?.dataset.signedOut ?? "");
  } else if (response.status >= 400 && response.status !== INVALID) {
    event.preventDefault();
    fail((isWholePage(ctx.text) && wordsOfPage(ctx.text)) || (failureBox()?.dataset.failed ?? ""));
  }
});

document.addEventListener("htmx:after:swap", () => {
  const found = (selector: string) =>
    added.flatMap((it) => (it.matches(selector) ? [it] : [...it.querySelectorAll(selector)]));
  const spoken = found("[data-say]").map((it) => it.textContent?.trim());
  if (spoken.length > 0) {
    say(spoken.join(" "));
  }
  const wanted = found("[data-focus]")[0];
  const lost = focused && (document.activeElement === null || document.activeElement === document.body);
  const next = wanted ?? (lost ? found("a[href], button, input:not([type=hidden]), textarea, select")[0] : undefined);
  (next as HTMLElement | undefined)?.focus({ preventScroll: wanted === undefined });
  added = [];
});

document.querySelector<HTMLElement>("[data-focus]")?.focus();
