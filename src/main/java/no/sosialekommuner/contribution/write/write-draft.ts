const PAUSE_MS = 1500;

/** Browsers finish no bigger request than 64 kB for a page that is left. */
const LEAVING_LIMIT = 60_000;

/** Keeps the form around an editor as a draft while one writes, and warns when one leaves before it is kept. */
export class Draft {
  private readonly stopped = new AbortController();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private unsaved = false;

  private constructor(
    private readonly form: HTMLFormElement,
    private readonly texts: DOMStringMap,
    private readonly say: (words: string) => void,
  ) {
    const { signal } = this.stopped;
    form.addEventListener("input", () => this.changed(), { signal });
    form.addEventListener("change", () => this.changed(), { signal });
    form.addEventListener("submit", () => this.settle(), { signal });
    form.addEventListener("htmx:finally:request", (event) => this.answered(event), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && this.save(), { signal });
    window.addEventListener("beforeunload", (event) => this.unsaved && event.preventDefault(), { signal });
  }

  static of(form: HTMLFormElement | null, texts: DOMStringMap, say: (words: string) => void): Draft | null {
    return form && new Draft(form, texts, say);
  }

  end(): void {
    clearTimeout(this.waiting);
    this.stopped.abort();
  }

  private changed(): void {
    this.unsaved = true;
    clearTimeout(this.waiting);
    if (this.texts.draft) {
      this.waiting = setTimeout(() => this.save(), PAUSE_MS);
    }
  }

  private settle(): void {
    clearTimeout(this.waiting);
    this.unsaved = false;
  }

  /** A form that is still there was not taken: what stands in it is kept like what is being typed. */
  private answered(event: Event): void {
    if (event.target === this.form) {
      this.changed();
    }
  }

  private async save(): Promise<void> {
    if (!this.unsaved || !this.texts.draft) {
      return;
    }
    this.settle();
    try {
      const body = fields(this.form);
      const keepalive = body.toString().length < LEAVING_LIMIT;
      const answer = await fetch(this.texts.draft, { method: "POST", body, keepalive });
      if (!answer.ok || answer.redirected) {
        throw new Error(`The draft was answered by ${answer.status}`);
      }
      this.say((this.texts.draftSaved ?? "").replace("{0}", clock(new Date())));
    } catch {
      this.unsaved = true;
      this.say(this.texts.draftFailed ?? "");
    }
  }
}

/** What is typed and chosen, without files; a method for the browser's form is none for the draft. */
function fields(form: HTMLFormElement): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== "_method") {
      sent.append(name, value);
    }
  }
  return sent;
}

function clock(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((it) => String(it).padStart(2, "0")).join(".");
}
