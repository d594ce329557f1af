// <sk-feedback-people>: offers members whose names begin as the last line of the field in it. Without a script one types the
// name; whoever is not found is said then.
interface Member {
  handle: string;
  name: string;
  organisation: string;
}

class FeedbackPeople extends HTMLElement {
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly list = document.createElement("ul");

  connectedCallback(): void {
    const field = this.querySelector("textarea");
    if (!field || this.list.isConnected) {
      return;
    }
    this.list.className = "feedback-offered cluster";
    this.list.setAttribute("aria-label", this.dataset.label ?? "");
    this.list.hidden = true;
    this.append(this.list);
    field.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.offer(field), 200);
    });
  }

  private async offer(field: HTMLTextAreaElement): Promise<void> {
    const parts = field.value.split(/[\n,;]/);
    const begun = (parts.at(-1) ?? "").trim();
    if (begun.length < 2) {
      this.list.hidden = true;
      return;
    }
    const answer = await fetch(`/medlemmer/forslag?q=${encodeURIComponent(begun)}`);
    const members: Member[] = answer.ok && !answer.redirected ? await answer.json() : [];
    this.list.replaceChildren(...members.map((member) => this.button(member, field, begun)));
    this.list.hidden = members.length === 0;
  }

  private button(member: Member, field: HTMLTextAreaElement, begun: string): HTMLLIElement {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ds-button";
    button.dataset.variant = "secondary";
    button.dataset.size = "sm";
    button.textContent = `${member.name}, ${member.organisation}`;
    button.addEventListener("click", () => {
      field.value = `${field.value.slice(0, field.value.lastIndexOf(begun))}${member.handle}\n`;
      this.list.hidden = true;
      field.focus();
    });
    item.append(button);
    return item;
  }
}

customElements.define("sk-feedback-people", FeedbackPeople);
