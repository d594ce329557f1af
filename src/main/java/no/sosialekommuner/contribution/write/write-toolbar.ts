/** Shows a toolbar and gives it the keys of the pattern: one stop for Tab, arrows within. */
export function toolbar(bar: HTMLElement, run: (command: string) => void): void {
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>("button")];
  bar.hidden = false;
  buttons[0]?.setAttribute("tabindex", "0");
  for (const button of buttons) {
    button.addEventListener("click", () => {
      stop(buttons, button);
      run(button.dataset.command ?? "");
    });
    // The text keeps its selection while a button is pressed.
    button.addEventListener("mousedown", (event) => event.preventDefault());
  }
  bar.addEventListener("keydown", (event) => {
    const next = target(buttons, event.key);
    if (next) {
      event.preventDefault();
      stop(buttons, next);
      next.focus();
    }
  });
}

/** Says by aria-pressed whether a command is on. */
export function press(bar: HTMLElement | null, command: string, on: boolean): void {
  bar?.querySelector(`[data-command="${command}"]`)?.setAttribute("aria-pressed", String(on));
}

/** Does a command to a plain text area that holds Markdown. */
export function mark(textarea: HTMLTextAreaElement, command: string, address = "", text = ""): void {
  const { selectionStart: start, selectionEnd: end, value } = textarea;
  const replacement = marked(command, value.slice(start, end), address, text);
  textarea.setRangeText(replacement, start, end, "end");
  textarea.dispatchEvent(new Event("input", { bubbles: true }));
  textarea.focus();
}

export function marked(command: string, chosen: string, address = "", text = ""): string {
  const lines = (prefix: (index: number) => string) =>
    chosen
      .split("\n")
      .map((line, index) => prefix(index) + line)
      .join("\n");
  switch (command) {
    case "bold":
      return `**${chosen}**`;
    case "italic":
      return `*${chosen}*`;
    case "heading":
      return lines(() => "## ");
    case "bullets":
      return lines(() => "- ");
    case "numbers":
      return lines((index) => `${index + 1}. `);
    case "quote":
      return lines(() => "> ");
    case "image":
      return `![${text.replace(/[[\]]/g, "\\$&")}](${address})`;
    default:
      return `[${(text || chosen || address).replace(/[[\]]/g, "\\$&")}](${address})`;
  }
}

function stop(buttons: HTMLButtonElement[], at: HTMLButtonElement): void {
  for (const button of buttons) {
    button.tabIndex = button === at ? 0 : -1;
  }
}

function target(buttons: HTMLButtonElement[], key: string): HTMLButtonElement | undefined {
  const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const steps: Record<string, number> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 };
  const step = steps[key];
  return step === undefined ? undefined : buttons.at(step % buttons.length);
}
