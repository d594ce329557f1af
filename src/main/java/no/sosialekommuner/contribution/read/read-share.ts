// <sk-read-share>: a button that copies the address in the field beside it. Without a script the field is enough.
class ReadShare extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector("input");
    const button = this.querySelector("button");
    if (!field || !button || !navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", () => this.copy(field));
  }

  private async copy(field: HTMLInputElement): Promise<void> {
    field.select();
    await navigator.clipboard.writeText(field.value);
    const status = this.querySelector("[role=status]");
    if (status) {
      status.textContent = this.dataset.copied ?? "";
    }
  }
}

customElements.define("sk-read-share", ReadShare);
