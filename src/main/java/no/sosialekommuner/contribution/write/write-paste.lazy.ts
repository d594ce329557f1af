// What other programs put on the clipboard, made into plain structure: paragraphs, headings, lists, links, emphasis.

const DROPPED = "script, style, meta, link, title, head, iframe, object, form, input, button, svg, o\\:p, xml";

export function clean(html: string): string {
  const page = new DOMParser().parseFromString(inert(html), "text/html");
  for (const it of page.querySelectorAll(DROPPED)) {
    it.remove();
  }
  listsFromWord(page);
  for (const it of page.body.querySelectorAll<HTMLElement>("*")) {
    tidy(it);
  }
  return page.body.innerHTML;
}

/** Without comments and style sheets, and with style attributes only to be read: the content policy forbids to apply them. */
function inert(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<style\b[\s\S]*?<\/style>/gi, "")
    .replace(/\sstyle\s*=/gi, " data-style=");
}

function tidy(it: HTMLElement): void {
  if (it.tagName === "IMG" && !it.getAttribute("src")?.startsWith("/vedlegg/")) {
    it.remove(); // pictures of other places would be fetched from there by every reader
  } else if (/^(B|STRONG)$/.test(it.tagName) && /font-weight:\s*(normal|400)/i.test(it.dataset.style ?? "")) {
    it.replaceWith(...it.childNodes); // Google Docs wraps everything so
  } else if (/^H[1456]$/.test(it.tagName)) {
    rename(it, it.tagName === "H1" ? "h2" : "h3");
  } else {
    emphasis(it);
  }
}

function emphasis(it: HTMLElement): void {
  const style = it.tagName === "SPAN" ? (it.dataset.style ?? "") : "";
  const bold = /font-weight:\s*(bold|[6-9]00)/i.test(style);
  const italic = /font-style:\s*italic/i.test(style);
  it.removeAttribute("data-style");
  it.removeAttribute("class");
  if (bold || italic) {
    rename(it, bold ? "strong" : "em");
  }
}

function rename(it: HTMLElement, tag: string): void {
  const renamed = it.ownerDocument.createElement(tag);
  renamed.append(...it.childNodes);
  it.replaceWith(renamed);
}

/** Word writes list items as paragraphs with the bullet as text in front. */
function listsFromWord(page: Document): void {
  for (const item of page.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"], p[data-style*="mso-list"]')) {
    const numbered = /^\s*(\d+|[a-z])[.)]/i.test(item.textContent ?? "");
    for (const bullet of item.querySelectorAll('[data-style*="mso-list"]')) {
      bullet.remove();
    }
    item.innerHTML = item.innerHTML.replace(/^\s*(?:·|•|o|§|\d+[.)]|[a-z][.)])(?:\s|&nbsp;)+/i, "");
    const li = page.createElement("li");
    li.append(...item.childNodes);
    const before = item.previousElementSibling;
    const tag = numbered ? "ol" : "ul";
    const list = before?.matches(`${tag}[data-word]`) ? before : page.createElement(tag);
    list.setAttribute("data-word", "");
    list.append(li);
    item.replaceWith(...(list === before ? [] : [list]));
  }
}
