/**
 * Comfort for the question: the word says at once what was chosen, Escape and a click elsewhere close it. The document
 * listens, so that a question that another island puts in its place has the same comfort.
 */
const OPEN = "form[data-question] details.word[open]";

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
  if (!open || !(event.target instanceof Element) || !event.target.closest("form[data-question]")) return;
  close();
  open.querySelector("summary")?.focus();
});
document.addEventListener("change", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.type !== "radio") return;
  const shown = input.closest("form[data-question] details.word")?.querySelector("[data-shown]");
  if (shown) shown.textContent = input.closest("label")?.textContent?.trim() ?? shown.textContent;
});
