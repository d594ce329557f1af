// <sk-strategy-row>: Enter in a field of a row saves that row, and not what else stands on the page.
class StrategyRow extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("keydown", this.pressed);
  }

  disconnectedCallback(): void {
    this.removeEventListener("keydown", this.pressed);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      this.querySelector<HTMLButtonElement>("[data-main]")?.click();
    }
  };
}

customElements.define("sk-strategy-row", StrategyRow);
