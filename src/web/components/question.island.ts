/**
 * Comfort for the question: the word says at once what was chosen, Escape and a click elsewhere close it, and a
 * choice of one answers without the button.
 */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-question]")) {
  const words = [...form.querySelectorAll<HTMLDetailsElement>("details.word")];
  const close = (except?: Element | null) => {
    for (const word of words) if (word !== except) word.open = false;
  };

  document.addEventListener("click", (event) => {
    close(event.target instanceof Element ? event.target.closest("details.word") : null);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = words.find((word) => word.open);
    close();
    open?.querySelector("summary")?.focus();
  });
  form.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "radio") return;
    const shown = input.closest("details.word")?.querySelector("[data-shown]");
    if (shown) shown.textContent = input.closest("label")?.textContent?.trim() ?? shown.textContent;
  });
}
