/** Asks one thing in a dialog of the editor; null when the writer thinks better of it. */
export function ask(editor: HTMLElement, what: string, value: string): Promise<string | null> {
  const dialog = editor.querySelector<HTMLDialogElement>(`dialog[data-ask="${what}"]`);
  const input = dialog?.querySelector("input");
  if (!dialog || !input) {
    return Promise.resolve(null);
  }
  input.value = value;
  dialog.showModal();
  return new Promise((resolve) => {
    const asked = new AbortController();
    const { signal } = asked;
    const answer = (given: string | null) => {
      asked.abort();
      dialog.close();
      resolve(given);
    };
    // What is typed here is no change of the form.
    dialog.addEventListener("input", (event) => event.stopPropagation(), { signal });
    dialog.addEventListener("change", (event) => event.stopPropagation(), { signal });
    dialog.addEventListener("close", () => answer(null), { signal });
    dialog.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter" && event.target === input) {
          event.preventDefault();
          answer(input.value.trim());
        }
      },
      { signal },
    );
    dialog.addEventListener(
      "click",
      (event) => {
        const pressed = (event.target as HTMLElement).closest<HTMLElement>("[data-answer]")?.dataset.answer;
        if (pressed) {
          answer(pressed === "yes" ? input.value.trim() : null);
        }
      },
      { signal },
    );
  });
}

export type Uploaded = { url: string; name: string } | { fault: string };

export async function upload(texts: DOMStringMap, form: HTMLFormElement | null, file: File): Promise<Uploaded> {
  const body = new FormData();
  body.append("file", file);
  const token = form?.querySelector<HTMLInputElement>("[name=_csrf]")?.value ?? "";
  const failed = { fault: texts.uploadFailed ?? "" };
  try {
    const answer = await fetch(texts.upload ?? "", {
      method: "POST",
      body,
      headers: { "X-CSRF-TOKEN": token, Accept: "application/json" },
    });
    if (answer.status === 413) {
      return { fault: texts.uploadTooBig ?? "" };
    }
    // What is refused comes with the reason in the reader's words.
    const told = answer.ok || answer.status === 422;
    return told && !answer.redirected ? ((await answer.json()) as Uploaded) : failed;
  } catch {
    return failed;
  }
}
