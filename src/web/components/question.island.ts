/**
 * Comfort for the question: the word says at once what was chosen, Escape and a click elsewhere close it; a number that
 * answers the words before is marked; switches that mean nothing now are put away. The document listens, so that a
 * question that another island puts in its place has the same comfort.
 */
const FORM = "form[data-question]";
const OPEN = `${FORM} details.word[open]`;

function close(except?: Element | null): void {
  for (const word of document.querySelectorAll<HTMLDetailsElement>(OPEN)) {
    if (word !== except) word.open = false;
  }
}

document.addEventListener("click", (event) => {
  close(event.target instanceof Element ? event.target.closest("details.word") : null);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector(OPEN);
  if (!open || !(event.target instanceof Element) || !event.target.closest(FORM)) return;
  close();
  open.querySelector("summary")?.focus();
});
document.addEventListener("change", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.type !== "radio") return;
  const shown = input.closest(`${FORM} details.word`)?.querySelector("[data-shown]");
  if (shown) shown.textContent = input.closest("label")?.textContent?.trim() ?? shown.textContent;
});

/** What a form would send. */
const said = (form: HTMLFormElement) =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString();

/** Whether the form says something else than the page answers. */
function isChanged(form: HTMLFormElement): boolean {
  const asServed = form.cloneNode(true) as HTMLFormElement;
  asServed.reset();
  return said(form) !== said(asServed);
}

/** Marks the number as that of the question before, as long as it is. */
function markStale(form: HTMLFormElement): void {
  const note = document.querySelector<HTMLElement>("[data-stale]");
  if (!note) return;
  const stale = isChanged(form);
  if (stale === note.hasChildNodes()) return;
  const words = document.createElement("p");
  words.className = "note note-warning";
  words.textContent = note.dataset.stale ?? "";
  note.replaceChildren(...(stale ? [words] : []));
  document.querySelector('[data-live="number"]')?.toggleAttribute("data-waiting", stale);
}

/** Puts away what belongs to another position of a switch: `data-only="count=flow"`. It is not sent either. */
function putAway(form: HTMLFormElement): void {
  for (const part of form.querySelectorAll<HTMLElement>("[data-only]")) {
    const [name = "", value] = part.dataset.only?.split("=") ?? [];
    const control = form.elements.namedItem(name);
    const away = control instanceof HTMLSelectElement && control.value !== value;
    part.hidden = away;
    for (const input of part.querySelectorAll("input")) input.disabled = away;
  }
}

function look(): void {
  const form = document.querySelector<HTMLFormElement>(FORM);
  if (!form) return;
  putAway(form);
  markStale(form);
}

for (const event of ["input", "change", "amity:changed"]) document.addEventListener(event, look);
// A page taken from the browser's memory keeps what was typed.
window.addEventListener("pageshow", look);
look();
