/**
 * Keys for the inbox: what carries `data-key` is pressed by that key. Nothing is listened to while a field has the focus
 * or a modifier is held, and a switch on the page turns all of it off (WCAG 2.2, 2.1.4); each key has its button or link.
 */
const KEPT = "amity.inbox-keys";
const FIELDS = "input, textarea, select, [contenteditable]";

const toggle = document.querySelector<HTMLInputElement>("[data-keys-on]");
let pressed = false;

function kept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

if (toggle) {
  const panel = toggle.closest<HTMLElement>("[data-keys]");
  if (panel) panel.hidden = false;
  toggle.checked = kept();
  toggle.addEventListener("change", () => {
    try {
      localStorage.setItem(KEPT, toggle.checked ? "on" : "off");
    } catch {
      // A browser that keeps nothing: the switch holds for this page.
    }
  });
}

function press(target: HTMLElement): void {
  if (target.matches(FIELDS)) {
    target.focus();
    return;
  }
  // One decision a page: a key that repeats must not decide the next name.
  if (pressed) return;
  const form = target instanceof HTMLButtonElement ? target.form : null;
  if (form && !form.checkValidity()) {
    form.reportValidity();
    return;
  }
  pressed = true;
  target.click();
}

/** In a list of links, j and k go from one to the next: where no button of the page has taken these keys. */
function walk(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step];
  next?.focus();
  return next !== undefined;
}

document.addEventListener("keydown", (event) => {
  const { target } = event;
  const inField = target instanceof Element && target.matches(FIELDS) && target !== toggle;
  if (event.key === "Escape" && inField && target instanceof HTMLElement) {
    target.blur();
    return;
  }
  if (inField || event.repeat || event.ctrlKey || event.altKey || event.metaKey || !toggle?.checked) return;
  const key = event.key.toLowerCase();
  const found = document.querySelector<HTMLElement>(`[data-key~="${CSS.escape(key)}"]`);
  if (!found) {
    if ((key === "j" || key === "k") && walk(key === "j" ? 1 : -1)) event.preventDefault();
    return;
  }
  event.preventDefault();
  press(found);
});
window.addEventListener("pageshow", () => {
  pressed = false;
});
