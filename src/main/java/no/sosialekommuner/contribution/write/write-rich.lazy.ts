// The rich-text field itself, loaded when a text area is first touched. It reads and writes Markdown.
import { Editor } from "@tiptap/core";
import Image from "@tiptap/extension-image";
import { ListItem, TaskItem, TaskList } from "@tiptap/extension-list";
import { Markdown, MarkdownManager } from "@tiptap/markdown";
import StarterKit from "@tiptap/starter-kit";
import { Mentions } from "./write-mentions.lazy";
import { clean } from "./write-paste.lazy";

export interface Options {
  textarea: HTMLTextAreaElement;
  members: string;
  suggestions: string;
  changed: () => void;
  moved: () => void;
  files: (files: File[]) => void;
  say: (words: string) => void;
}

export interface Rich {
  run(command: string): void;
  active(command: string): boolean;
  link(): string;
  setLink(address: string): void;
  insert(picture: boolean, address: string, text: string): void;
  replace(markdown: string): void;
  focus(): void;
  destroy(): void;
}

// Tab moves on to the next field, in lists too; Ctrl+] and Ctrl+[ move an item in and out.
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      "Mod-]": () => this.editor.commands.sinkListItem(this.name),
      "Mod-[": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const extensions = [
  StarterKit.configure({
    listItem: false,
    underline: false,
    heading: { levels: [2, 3] },
    link: { openOnClick: false, defaultProtocol: "https", protocols: ["mailto", "tel"] },
  }),
  Item,
  Image,
  TaskList,
  TaskItem,
];

/** Whether every word survives the way into the rich field and out again; tables, for one, do not. */
export function keepsAll(markdown: string): boolean {
  const manager = new MarkdownManager({ extensions });
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = new Set(words(manager.serialize(manager.parse(markdown))));
  return words(markdown).every((word) => kept.has(word));
}

export function rich(options: Options): Rich {
  const { textarea } = options;
  const mentions = new Mentions(options.members, options.suggestions, options.say);
  const editor = new Editor({
    element: { mount: place(textarea) },
    extensions: [...extensions, Markdown],
    content: textarea.value,
    contentType: "markdown",
    injectCSS: false,
    editorProps: {
      attributes: described(textarea),
      transformPastedHTML: clean,
      handleKeyDown: (_, event) => mentions.key(event),
      handlePaste: (_, event) => pasted(editor, event.clipboardData, options),
      handleDrop: (_, event) => dropped(event, options),
    },
    onUpdate: () => {
      textarea.value = written(editor);
      options.changed();
      mentions.look(editor);
    },
    onTransaction: options.moved,
    onBlur: () => mentions.close(),
  });
  const restore = takeOver(textarea, editor);
  return { ...commands(editor), destroy: () => [mentions.close(), editor.destroy(), restore()] };
}

/** The Markdown, without the empty paragraphs that one presses Enter for. */
function written(editor: Editor): string {
  return editor.isEmpty
    ? ""
    : editor
        .getMarkdown()
        .replace(/^&nbsp;$/gm, "")
        .trim();
}

function commands(editor: Editor): Omit<Rich, "destroy"> {
  const chain = () => editor.chain().focus();
  const toggles: Record<string, () => boolean> = {
    bold: () => chain().toggleBold().run(),
    italic: () => chain().toggleItalic().run(),
    heading: () => chain().toggleHeading({ level: 2 }).run(),
    bullets: () => chain().toggleBulletList().run(),
    numbers: () => chain().toggleOrderedList().run(),
    quote: () => chain().toggleBlockquote().run(),
  };
  const names: Record<string, string> = { bullets: "bulletList", numbers: "orderedList", quote: "blockquote" };
  return {
    run: (command) => toggles[command]?.(),
    active: (command) => editor.isActive(names[command] ?? command),
    link: () => editor.getAttributes("link").href ?? "",
    setLink: (address) => setLink(editor, address),
    insert: (picture, address, text) =>
      picture
        ? chain().setImage({ src: address, alt: text }).run()
        : chain().insertContent(linked(text, address)).run(),
    replace: (markdown) => editor.commands.setContent(markdown, { contentType: "markdown", emitUpdate: false }),
    focus: () => editor.commands.focus(),
  };
}

function setLink(editor: Editor, address: string): void {
  const chain = editor.chain().focus().extendMarkRange("link");
  const href = /^([a-z][a-z\d+.-]*:|\/|#)/i.test(address) ? address : `https://${address}`;
  if (address === "") {
    chain.unsetLink().run();
  } else if (editor.state.selection.empty && !editor.isActive("link")) {
    chain.insertContent(linked(address, href)).run();
  } else {
    chain.setLink({ href }).run();
  }
}

function linked(text: string, href: string): object[] {
  return [
    { type: "text", text, marks: [{ type: "link", attrs: { href } }] },
    { type: "text", text: " " },
  ];
}

/** Files go to be sent up. Text that is typed as Markdown elsewhere is read as such. */
function pasted(editor: Editor, data: DataTransfer | null, options: Options): boolean {
  const files = [...(data?.files ?? [])];
  const html = data?.getData("text/html") ?? "";
  const text = data?.getData("text/plain") ?? "";
  if (files.length > 0 && !/<(p|li|td)\b/i.test(html)) {
    options.files(files);
    return true;
  }
  if (html === "" && text !== "" && !editor.isActive("codeBlock")) {
    return editor.commands.insertContent(text, { contentType: "markdown" });
  }
  return false;
}

function dropped(event: DragEvent, options: Options): boolean {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) {
    return false;
  }
  event.preventDefault();
  options.files(files);
  return true;
}

function place(textarea: HTMLTextAreaElement): HTMLElement {
  const box = document.createElement("div");
  textarea.after(box);
  return box;
}

/** The rich field is called and described as the text area was. */
function described(textarea: HTMLTextAreaElement): Record<string, string> {
  const attributes: Record<string, string> = {
    class: "ds-input prose editor-rich",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": textarea.labels[0]?.textContent?.trim() ?? textarea.getAttribute("aria-label") ?? "",
  };
  for (const name of ["aria-describedby", "aria-invalid"]) {
    const value = textarea.getAttribute(name);
    if (value !== null) {
      attributes[name] = value;
    }
  }
  if (textarea.required) {
    attributes["aria-required"] = "true";
  }
  return attributes;
}

/** Hides the text area behind the rich field, with its id and its label; answers how to undo that. */
function takeOver(textarea: HTMLTextAreaElement, editor: Editor): () => void {
  const { id, required } = textarea;
  const label = textarea.labels[0];
  const focused = document.activeElement === textarea;
  const focus = (event: Event) => [event.preventDefault(), editor.commands.focus()];
  editor.view.dom.style.minHeight = `${textarea.offsetHeight}px`;
  textarea.hidden = true;
  textarea.required = false;
  textarea.id = `${id}-markdown`;
  editor.view.dom.id = id;
  label?.addEventListener("click", focus);
  if (focused) {
    editor.commands.focus("end");
  }
  return () => {
    textarea.nextElementSibling?.matches(".ProseMirror, :has(.ProseMirror), :empty") &&
      textarea.nextElementSibling.remove();
    label?.removeEventListener("click", focus);
    textarea.id = id;
    textarea.required = required;
    textarea.hidden = false;
  };
}
