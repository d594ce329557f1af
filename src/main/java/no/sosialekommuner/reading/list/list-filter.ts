// Leaves what was not chosen out of the address, so that the address can be read and shared.
class ListFilter extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", this.leaveOutEmpty, { capture: true });
  }

  private readonly leaveOutEmpty = (): void => {
    for (const select of this.querySelectorAll("select")) {
      select.disabled = select.value === "";
    }
  };
}

customElements.define("sk-list-filter", ListFilter);
