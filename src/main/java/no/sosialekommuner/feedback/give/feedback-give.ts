// <sk-feedback-give>: keeps what is typed as one types, and gives words that are marked in the text a remark of their own.
import { Draft } from "../../contribution/write/write-draft";

class FeedbackGive extends HTMLElement {
  private draft: Draft | null = null;

  connectedCallback(): void {
    const form = this.querySelector("form");
    const status = this.querySelector("[data-status]");
    if (!form || this.draft) {
      return;
    }
    this.draft = Draft.of(form, this.dataset, (words) => {
      if (status) {
        status.textContent = words;
      }
    });
    form.addEventListener("sk-passage", () => this.room(form));
  }

  disconnectedCallback(): void {
    this.draft?.end();
  }

  /** Sees to it that there is an empty remark: the button fills the first one. */
  private room(form: HTMLFormElement): void {
    const rows = [...form.querySelectorAll<HTMLElement>("[data-passage]")];
    const last = rows.at(-1);
    const isEmpty = (row: HTMLElement) => [...row.querySelectorAll("textarea")].every((it) => !it.value.trim());
    if (!last || rows.some(isEmpty)) {
      return;
    }
    const row = last.cloneNode(true) as HTMLElement;
    const number = rows.length;
    for (const message of row.querySelectorAll(".ds-validation-message")) {
      message.remove();
    }
    for (const field of row.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input")) {
      field.value = field.name === "nummer" ? "0" : "";
      field.id = field.id.replace(/\d+$/, String(number));
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    }
    for (const label of row.querySelectorAll("label")) {
      label.htmlFor = label.htmlFor.replace(/\d+$/, String(number));
      label.textContent = (label.textContent ?? "").replace(/\d+/, String(number + 1));
    }
    last.after(row);
  }
}

customElements.define("sk-feedback-give", FeedbackGive);
