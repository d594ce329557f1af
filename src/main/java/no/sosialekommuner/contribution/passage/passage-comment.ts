// <sk-passage-comment>: appears when words of the text are marked, with the pointer or the keyboard, and takes them into
// the form below: into its first place for a passage that is empty. It comes right after the text, so that the tab key leads to it. Without a script the words are pasted.
const LONGEST = 1000;

class PassageComment extends HTMLElement {
  private quote = "";
  private lead = "";
  private readonly looked = () => this.look();
  private readonly typed = (event: KeyboardEvent) => this.reach(event);

  connectedCallback(): void {
    const button = this.querySelector("button");
    button?.addEventListener("pointerdown", (event) => event.preventDefault());
    button?.addEventListener("click", () => this.take());
    document.addEventListener("selectionchange", this.looked);
    document.addEventListener("keydown", this.typed);
  }

  disconnectedCallback(): void {
    document.removeEventListener("selectionchange", this.looked);
    document.removeEventListener("keydown", this.typed);
  }

  /** From words that were marked where nothing has the focus, the tab key leads here. */
  private reach(event: KeyboardEvent): void {
    if (event.key === "Tab" && !event.shiftKey && !this.hidden && document.activeElement === document.body) {
      event.preventDefault();
      this.querySelector("button")?.focus();
    }
  }

  private look(): void {
    const text = document.querySelector(this.dataset.text ?? "");
    const selection = document.getSelection();
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    if (!text || !range || !text.contains(range.commonAncestorContainer)) {
      this.hidden = !this.contains(document.activeElement);
      return;
    }
    this.quote = selection?.toString().trim() ?? "";
    const upTo = document.createRange();
    upTo.setStart(text, 0);
    upTo.setEnd(range.startContainer, range.startOffset);
    this.lead = upTo.toString().slice(-100);
    this.hidden = this.quote.length < 3 || this.quote.length > LONGEST;
    this.place(range.getBoundingClientRect());
  }

  /** Below the end of what is marked; narrow screens, where the system's own menu is in the way, have it at their foot. */
  private place(marked: DOMRect): void {
    const around = this.offsetParent?.getBoundingClientRect();
    if (around) {
      this.style.top = `${marked.bottom - around.top + 6}px`;
      this.style.left = `${Math.max(0, Math.min(marked.right - around.left, around.width) - this.offsetWidth)}px`;
    }
  }

  private take(): void {
    const form = document.querySelector<HTMLFormElement>(this.dataset.form ?? "");
    form?.dispatchEvent(new CustomEvent("sk-passage"));
    const places = [...(form?.querySelectorAll<HTMLElement>("[data-passage]") ?? [])];
    const place = places.find((it) => [...it.querySelectorAll("textarea")].every((field) => !field.value.trim()));
    const within = place ?? places.at(0);
    const quote = within?.querySelector<HTMLTextAreaElement>("[name=quote]");
    const before = within?.querySelector<HTMLInputElement>("[name=before]");
    if (!form || !quote || !before) {
      return;
    }
    quote.value = this.quote;
    before.value = this.lead;
    quote.dispatchEvent(new Event("input", { bubbles: true }));
    quote.closest("details")?.setAttribute("open", "");
    this.hidden = true;
    quote.scrollIntoView({ block: "center" });
    const words = "[contenteditable=true], textarea[name=body], textarea[name=merknad]";
    (within?.querySelector<HTMLElement>(words) ?? form.querySelector<HTMLElement>(words))?.focus();
  }
}

customElements.define("sk-passage-comment", PassageComment);
