// <sk-notification-bell>: the number on the bell follows what happens, as long as the page is looked at. A hidden page closes
// its line, and goes on from where it was when it is looked at again. Without a script the number of the page stands.
interface Told {
  unread: number;
  news: { key: string; text: string; because: string; address: string }[];
}

const MOST_SHOWN = 99;

class NotificationBell extends HTMLElement {
  private stream: EventSource | undefined;
  private last = "";
  private readonly told = new Set<string>();

  connectedCallback(): void {
    document.addEventListener("visibilitychange", this.look);
    this.look();
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.look);
    this.close();
  }

  private readonly look = (): void => {
    if (document.visibilityState === "visible") {
      this.open();
    } else {
      this.close();
    }
  };

  private open(): void {
    if (this.stream && this.stream.readyState !== EventSource.CLOSED) {
      return;
    }
    const stream = new EventSource(this.last ? `/varsler/strom?etter=${this.last}` : "/varsler/strom");
    stream.addEventListener("varsel", (event) => this.tell(event as MessageEvent<string>));
    this.stream = stream;
  }

  private close(): void {
    this.stream?.close();
    this.stream = undefined;
  }

  private tell(event: MessageEvent<string>): void {
    this.last = event.lastEventId;
    const { unread, news } = JSON.parse(event.data) as Told;
    this.count(unread);
    const fresh = news.filter(({ key }) => !this.told.has(key));
    for (const { key } of fresh) {
      this.told.add(key);
    }
    const region = document.getElementById("sagt");
    if (region && fresh.length > 0) {
      region.textContent = fresh.map(({ text, because }) => `${text}, ${because}`).join(". ");
    }
    if (fresh.length > 0) {
      document.body.dispatchEvent(new CustomEvent("sk-varsel"));
    }
  }

  private count(unread: number): void {
    const shown = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
    const link = this.querySelector("a");
    const number = this.querySelector("span");
    if (!link || !number) {
      return;
    }
    const { none = "", some = "" } = this.dataset;
    link.setAttribute("aria-label", unread === 0 ? none : some.replace("#", shown));
    number.textContent = shown;
    number.hidden = unread === 0;
  }
}

customElements.define("sk-notification-bell", NotificationBell);
