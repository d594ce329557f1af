// <sk-write-editor>: makes the text area in it a rich-text field once it is touched. The text area stays the field that
// is sent: it holds the Markdown all the time, so that nothing else on the page needs to know of this.
import { ask, upload } from "./write-ask";
import { Draft } from "./write-draft";
import type { Rich } from "./write-rich.lazy";
import { mark, press, toolbar } from "./write-toolbar";

class WriteEditor extends HTMLElement {
  private textarea!: HTMLTextAreaElement;
  private bar: HTMLElement | null = null;
  private rich: Rich | null = null;
  private loading: Promise<void> | null = null;
  private draft: Draft | null = null;

  connectedCallback(): void {
    const textarea = this.querySelector("textarea");
    if (!textarea || this.bar) {
      return;
    }
    this.textarea = textarea;
    this.bar = this.querySelector<HTMLElement>("[role=toolbar]");
    if (this.bar) {
      toolbar(this.bar, (command) => this.run(command));
    }
    textarea.addEventListener("focus", () => this.enrich(), { once: true });
    textarea.addEventListener("pointerdown", () => this.enrich(), { once: true });
    textarea.form?.addEventListener("reset", () => setTimeout(() => this.rich?.replace(this.textarea.value)));
    this.enclose(textarea.form?.querySelector<HTMLInputElement>("input[data-enclose]"));
    this.draft = Draft.of(textarea.form, this.dataset, (words) => this.say(words));
  }

  disconnectedCallback(): void {
    this.rich?.destroy();
    this.draft?.end();
  }

  /** Loads the rich field, unless the writer has chosen Markdown. */
  private enrich(): Promise<void> {
    this.loading ??= import("./write-rich.lazy").then(({ rich, keepsAll }) => {
      if (!keepsAll(this.textarea.value)) {
        this.say(this.dataset.markdownKept ?? "");
        this.plain();
        return;
      }
      this.rich = rich({
        textarea: this.textarea,
        members: this.dataset.members ?? "",
        suggestions: this.dataset.suggestions ?? "",
        changed: () => this.textarea.dispatchEvent(new Event("input", { bubbles: true })),
        moved: () => this.showState(),
        files: (files) => this.add(files),
        say: (words) => this.say(words),
      });
      press(this.bar, "markdown", false);
    });
    return this.loading;
  }

  /** A file field of the form sends its files up at once; without a script they come along with the form. */
  private enclose(chooser: HTMLInputElement | null | undefined): void {
    chooser?.addEventListener("change", async (event) => {
      event.stopPropagation();
      const files = [...(chooser.files ?? [])];
      chooser.value = "";
      await this.enrich();
      await this.add(files);
    });
  }

  private plain(): void {
    this.rich?.destroy();
    this.rich = null;
    press(this.bar, "markdown", true);
  }

  private async run(command: string): Promise<void> {
    if (command === "markdown") {
      await this.change();
      return;
    }
    await this.enrich();
    if (command === "image") {
      this.chooseFile();
    } else if (command === "link") {
      await this.link();
    } else if (this.rich) {
      this.rich.run(command);
    } else {
      mark(this.textarea, command);
    }
    this.showState();
  }

  /** From rich text to Markdown, or back. */
  private async change(): Promise<void> {
    if (this.rich) {
      this.plain();
      this.textarea.focus();
      return;
    }
    this.loading = null;
    await this.enrich();
    this.focusText();
  }

  private focusText(): void {
    if (this.rich) {
      this.rich.focus();
    } else {
      this.textarea.focus();
    }
  }

  private async link(): Promise<void> {
    const address = await ask(this, "link", this.rich?.link() ?? "");
    if (address === null) {
      this.focusText();
    } else if (this.rich) {
      this.rich.setLink(address);
    } else {
      mark(this.textarea, "link", address);
    }
  }

  private chooseFile(): void {
    const chooser = document.createElement("input");
    chooser.type = "file";
    chooser.accept = "image/*";
    chooser.addEventListener("change", () => this.add([...(chooser.files ?? [])]));
    chooser.click();
  }

  /** Pictures are asked a description of; other files become a link with their name. */
  private async add(files: File[]): Promise<void> {
    for (const file of files) {
      const picture = file.type.startsWith("image/");
      this.say(this.dataset.uploading ?? "");
      const sent = upload(this.dataset, this.textarea.form, file);
      const alt = picture ? await ask(this, "image", "") : file.name;
      const answer = await sent;
      this.say("fault" in answer ? answer.fault : "");
      if (alt === null || "fault" in answer) {
        continue;
      }
      if (this.rich) {
        this.rich.insert(picture, answer.url, alt);
      } else {
        mark(this.textarea, picture ? "image" : "link", answer.url, alt);
      }
    }
    this.focusText();
  }

  private showState(): void {
    for (const command of ["bold", "italic", "heading", "bullets", "numbers", "quote", "link"]) {
      press(this.bar, command, this.rich?.active(command) ?? false);
    }
  }

  private say(words: string): void {
    const status = this.querySelector(".editor-status");
    if (status) {
      status.textContent = words;
    }
  }
}

customElements.define("sk-write-editor", WriteEditor);
