// <sk-strategy-here>: tells that the chapter is open on this page and shows who else has it open, as long as the page is
// looked at. It is a notice only: everybody may write at any time.
const EVERY_MS = 20_000;

class StrategyHere extends HTMLElement {
  private timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.timer = setInterval(() => this.tell(), EVERY_MS);
    document.addEventListener("visibilitychange", this.tell);
    void this.tell();
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
    document.removeEventListener("visibilitychange", this.tell);
  }

  private readonly tell = async (): Promise<void> => {
    const address = this.dataset.address;
    if (document.visibilityState !== "visible" || !address) {
      return;
    }
    try {
      const body = new URLSearchParams({ _csrf: this.dataset.token ?? "", versjon: this.dataset.version ?? "0" });
      const answer = await fetch(address, { method: "POST", body, headers: { "HX-Request": "true" } });
      if (answer.ok && !answer.redirected) {
        this.show(await answer.text());
      }
    } catch {
      // Nobody is missed when the line is down for a moment.
    }
  };

  /** What is the same is not said again. */
  private show(html: string): void {
    const before = this.innerHTML;
    const fresh = document.createElement("div");
    fresh.innerHTML = html;
    if (before.trim() !== fresh.innerHTML.trim()) {
      this.innerHTML = fresh.innerHTML;
    }
  }
}

customElements.define("sk-strategy-here", StrategyHere);
