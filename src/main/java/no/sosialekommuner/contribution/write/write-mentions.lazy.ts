// Suggests members while one types "@" and a name. What is put in is plain text: "@anna ".
import type { Editor } from "@tiptap/core";

interface Member {
  handle: string;
  name: string;
  organisation: string;
}

const PAUSE_MS = 150;

export class Mentions {
  private readonly list = document.createElement("ul");
  private members: Member[] = [];
  private at = 0;
  private editor: Editor | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asked = "";

  constructor(
    private readonly address: string,
    private readonly label: string,
    private readonly say: (words: string) => void,
  ) {
    this.list.className = "editor-members";
    this.list.id = `medlemmer-${Math.random().toString(36).slice(2)}`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", label.replace("{0}", "").trim());
  }

  /** Looks for the beginning of a name before the caret, and asks for members that have it. */
  look(editor: Editor): void {
    this.editor = editor;
    clearTimeout(this.waiting);
    const begun = this.begun();
    if (begun === null) {
      this.close();
    } else {
      this.waiting = setTimeout(() => this.find(begun), PAUSE_MS);
    }
  }

  /** True when the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.list.isConnected) {
      return false;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.go(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.choose(this.at);
    } else if (event.key === "Escape") {
      this.close();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  close(): void {
    clearTimeout(this.waiting);
    this.asked = "";
    this.list.remove();
    this.editor?.view.dom.removeAttribute("aria-activedescendant");
    this.editor?.view.dom.removeAttribute("aria-controls");
  }

  private begun(): string | null {
    const selection = this.editor?.state.selection;
    if (!selection?.empty) {
      return null;
    }
    const { $from } = selection;
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, " ");
    return /(?:^|[\s(])@([\p{L}\d-]{1,30})$/u.exec(before)?.[1] ?? null;
  }

  private async find(begun: string): Promise<void> {
    this.asked = begun;
    const answer = await fetch(`${this.address}?q=${encodeURIComponent(begun)}`).catch(() => null);
    if (!answer?.ok || answer.redirected || this.asked !== begun) {
      return;
    }
    this.members = ((await answer.json()) as Member[]).slice(0, 8);
    this.at = 0;
    this.show();
  }

  private show(): void {
    if (!this.editor || this.members.length === 0) {
      this.close();
      return;
    }
    this.list.replaceChildren(...this.members.map((member, index) => this.option(member, index)));
    const caret = this.editor.view.coordsAtPos(this.editor.state.selection.from);
    document.body.append(this.list);
    this.list.style.left = `${Math.min(caret.left, window.innerWidth - this.list.offsetWidth - 8)}px`;
    this.list.style.top = `${caret.bottom + 4}px`;
    this.editor.view.dom.setAttribute("aria-controls", this.list.id);
    this.go(0);
    this.say(this.label.replace("{0}", String(this.members.length)));
  }

  private option(member: Member, index: number): HTMLElement {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${index}`;
    option.setAttribute("role", "option");
    const name = document.createElement("strong");
    name.textContent = member.name;
    option.append(name, ` ${member.organisation}`);
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.choose(index);
    });
    return option;
  }

  private go(step: number): void {
    this.at = (this.at + step + this.members.length) % this.members.length;
    [...this.list.children].forEach((it, index) => {
      it.setAttribute("aria-selected", String(index === this.at));
    });
    this.editor?.view.dom.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
  }

  private choose(index: number): void {
    const member = this.members[index];
    const begun = this.begun();
    if (member && begun !== null && this.editor) {
      const to = this.editor.state.selection.from;
      this.editor.commands.insertContentAt({ from: to - begun.length - 1, to }, `@${member.handle} `);
    }
    this.close();
  }
}
