// <sk-write-tags>: finds a tag among many checkboxes by typing, and shows the chosen ones above them. The checkboxes stay
// what is sent.
const SUGGEST_PAUSE_MS = 1500;

class WriteTags extends HTMLElement {
  private search: HTMLInputElement | null = null;
  private open = new Map<HTMLDetailsElement, boolean>();
  private waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.search = this.querySelector<HTMLInputElement>("input[type=search]");
    const box = this.querySelector<HTMLElement>(".tags-search");
    if (!this.search || !box) {
      return;
    }
    box.hidden = false;
    // Looking for a tag changes nothing in the form.
    this.search.addEventListener("input", (event) => [event.stopPropagation(), this.find()]);
    this.search.addEventListener("change", (event) => event.stopPropagation());
    this.search.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("change", (event) => [this.take(event.target as HTMLElement), this.show()]);
    this.show();
    // Suggestions follow the text, a while after one has paused.
    this.closest("form")?.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.suggest(), SUGGEST_PAUSE_MS);
    });
  }

  disconnectedCallback(): void {
    clearTimeout(this.waiting);
  }

  private async suggest(): Promise<void> {
    const form = this.closest("form");
    const address = this.dataset.suggest;
    if (!form || !address) {
      return;
    }
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && ["title", "body", "tags", "_csrf"].includes(name)) {
        body.append(name, value);
      }
    }
    const answer = await fetch(address, { method: "POST", body }).catch(() => null);
    if (!answer?.ok || answer.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector(".tags-suggested");
    const shown = this.querySelector(".tags-suggested");
    // What one is about to tick stays where it is.
    if (found && shown && !shown.contains(document.activeElement)) {
      shown.replaceWith(document.adoptNode(found));
    }
  }

  /** A suggestion that is taken is ticked among all tags and leaves the suggestions. */
  private take(changed: HTMLElement): void {
    const suggested = changed.closest<HTMLElement>(".tags-suggested li");
    const value = (changed as HTMLInputElement).value;
    const tag = this.querySelector<HTMLInputElement>(`.tags-tag input[value="${CSS.escape(value)}"]`);
    if (!suggested || !tag) {
      return;
    }
    const box = suggested.closest<HTMLElement>(".tags-suggested");
    const next = suggested.nextElementSibling ?? suggested.previousElementSibling;
    tag.checked = true;
    suggested.remove();
    const focus = next?.querySelector<HTMLInputElement>("input") ?? this.search;
    focus?.focus();
    box?.toggleAttribute("hidden", next === null);
  }

  private find(): void {
    const words = this.search?.value.trim().toLocaleLowerCase() ?? "";
    let found = 0;
    for (const facet of this.querySelectorAll<HTMLDetailsElement>(".tags-facet")) {
      const tags = [...facet.querySelectorAll<HTMLElement>(".tags-tag")];
      for (const tag of tags) {
        tag.hidden = words !== "" && !nameOf(tag).toLocaleLowerCase().includes(words);
      }
      const left = tags.filter((tag) => !tag.hidden).length;
      found += left;
      this.unfold(facet, words !== "", left > 0);
    }
    const status = this.querySelector("[role=status]");
    if (status) {
      status.textContent = words === "" ? "" : (this.dataset.found ?? "").replace("{0}", String(found));
    }
  }

  /** While one searches, what is found is open; afterwards every group is as it was. */
  private unfold(facet: HTMLDetailsElement, searching: boolean, found: boolean): void {
    if (searching) {
      this.open.set(facet, this.open.get(facet) ?? facet.open);
    }
    facet.open = searching ? found : (this.open.get(facet) ?? facet.open);
    facet.hidden = searching && !found;
    if (!searching) {
      this.open.delete(facet);
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      event.preventDefault();
      const words = this.search?.value.trim() ?? "";
      const first = [...this.querySelectorAll<HTMLInputElement>(".tags-tag:not([hidden]) input")].find(
        (it) => !it.checked,
      );
      if (words !== "" && first) {
        first.click();
        this.clear();
      }
    } else if (event.key === "Escape" && this.search?.value) {
      event.preventDefault();
      this.clear();
    }
  }

  private clear(): void {
    if (this.search) {
      this.search.value = "";
      this.find();
    }
  }

  /** The chosen ones as buttons that take them away, and how many there are in each group. */
  private show(): void {
    const list = this.querySelector<HTMLElement>(".tags-chosen");
    const chosen = [...this.querySelectorAll<HTMLInputElement>(".tags-tag input:checked")];
    list?.replaceChildren(...chosen.map((input) => this.chip(input)));
    list?.toggleAttribute("hidden", chosen.length === 0);
    for (const facet of this.querySelectorAll(".tags-facet")) {
      const count = facet.querySelector<HTMLElement>(".tags-count");
      const checked = facet.querySelectorAll("input:checked").length;
      if (count) {
        count.textContent = String(checked);
        count.hidden = checked === 0;
      }
    }
  }

  private chip(input: HTMLInputElement): HTMLElement {
    const words = nameOf(input.closest(".tags-tag"));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ds-chip";
    button.dataset.removable = "";
    button.dataset.size = "sm";
    button.textContent = words;
    button.setAttribute("aria-label", (this.dataset.remove ?? "").replace("{0}", words));
    button.addEventListener("click", () => [input.click(), this.search?.focus()]);
    const item = document.createElement("li");
    item.append(button);
    return item;
  }
}

function nameOf(tag: Element | null): string {
  return tag?.textContent?.trim() ?? "";
}

customElements.define("sk-write-tags", WriteTags);
