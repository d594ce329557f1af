// <sk-notification-push>: asks the browser whether it takes messages for this community, and fills the form with what it says.
class NotificationPush extends HTMLElement {
  private readonly form = this.querySelector("form") as HTMLFormElement;
  private readonly button = this.querySelector("button") as HTMLButtonElement;
  private readonly status = this.querySelector("[role=status]") as HTMLElement;

  connectedCallback(): void {
    if (!("serviceWorker" in navigator) || !("PushManager" in window)) {
      this.say(this.dataset.impossible);
      return;
    }
    this.form.addEventListener("submit", this.submit);
    void this.look();
  }

  disconnectedCallback(): void {
    this.form.removeEventListener("submit", this.submit);
  }

  /** The row of this very browser is told, and what it no longer has is offered anew. */
  private async look(): Promise<void> {
    const worker = await navigator.serviceWorker.getRegistration(this.dataset.worker);
    const endpoint = (await worker?.pushManager.getSubscription())?.endpoint;
    const row = [...document.querySelectorAll<HTMLElement>("[data-endpoint]")].find(
      (it) => it.dataset.endpoint === endpoint,
    );
    row?.querySelector(".device-this")?.removeAttribute("hidden");
    this.button.hidden = row !== undefined;
    this.say(Notification.permission === "denied" ? this.dataset.refused : "");
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    void this.allow();
  };

  private async allow(): Promise<void> {
    this.button.disabled = true;
    try {
      if ((await Notification.requestPermission()) !== "granted") {
        this.say(this.dataset.refused);
        return;
      }
      await navigator.serviceWorker.register(this.dataset.worker ?? "");
      this.fill(await this.subscribe());
      this.form.submit();
    } catch (fault) {
      this.say(this.why(fault));
    } finally {
      this.button.disabled = false;
    }
  }

  /** The browser asks the service of its maker, which a network can keep from it. */
  private why(fault: unknown): string | undefined {
    const name = fault instanceof DOMException ? fault.name : "";
    if (name === "NotAllowedError") {
      return this.dataset.refused;
    }
    return name === "AbortError" || name === "NetworkError" ? this.dataset.unreachable : this.dataset.failed;
  }

  /** One that was made with other keys than ours cannot be used. */
  private async subscribe(): Promise<PushSubscription> {
    const { pushManager } = await this.ready();
    const before = await pushManager.getSubscription();
    await before?.unsubscribe();
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.dataset.key ?? "" });
  }

  /** Its pages are its own folder alone, so that navigator.serviceWorker.ready would wait for ever. */
  private async ready(): Promise<ServiceWorkerRegistration> {
    const registration = await navigator.serviceWorker.register(this.dataset.worker ?? "");
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (worker && worker.state !== "activated") {
      await new Promise<void>((resolve) => {
        worker.addEventListener("statechange", () => worker.state === "activated" && resolve());
      });
    }
    return registration;
  }

  private fill(subscription: PushSubscription): void {
    const { endpoint = "", keys = {} } = subscription.toJSON();
    const values: Record<string, string> = { endpoint, p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" };
    for (const [name, value] of Object.entries(values)) {
      (this.form.elements.namedItem(name) as HTMLInputElement).value = value;
    }
  }

  private say(text: string | undefined): void {
    this.status.textContent = text ?? "";
  }
}

customElements.define("sk-notification-push", NotificationPush);
