/**
 * Makes the chart of an answer its slider: the day is drawn along it, and the parts of the page that depend on the day
 * (`data-live`) are taken from the same page for the new day.
 */
const MS_PER_DAY = 86_400_000;
const PAUSE_MS = 120;
const STEPS: Record<string, { months: number }> = {
  ArrowLeft: { months: -1 },
  ArrowDown: { months: -1 },
  ArrowRight: { months: 1 },
  ArrowUp: { months: 1 },
  PageDown: { months: -12 },
  PageUp: { months: 12 },
};

const iso = (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

function addMonths(day: number, months: number): number {
  const at = new Date(day * MS_PER_DAY);
  const date = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(date, last));
  return at.getTime() / MS_PER_DAY;
}

function slide(figure: HTMLElement, slider: HTMLInputElement): void {
  const { from = "0", to = "1", href = "", locale = "en-GB" } = figure.dataset;
  const first = Number(from);
  const length = Number(to) - first;
  const marker = figure.querySelector("[data-marker]");
  const said = figure.querySelector(".chart-said");
  const inWords = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  let shown = Number(slider.value);
  let asking: AbortController | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function mark(): void {
    const day = Number(slider.value);
    const x = (((day - first) / length) * 400).toFixed(1);
    marker?.setAttribute("d", `M${x},0V72`);
    const words = inWords.format(day * MS_PER_DAY);
    slider.setAttribute("aria-valuetext", words);
    if (said) said.textContent = words;
  }

  async function ask(): Promise<void> {
    const day = Number(slider.value);
    if (day === shown) return;
    asking?.abort();
    asking = new AbortController();
    const url = href.replace("DAY", iso(day));
    const parts = [...document.querySelectorAll<HTMLElement>("[data-live]")];
    for (const part of parts) part.toggleAttribute("data-waiting", true);
    try {
      const response = await fetch(url, { signal: asking.signal });
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const part of parts) {
        const next = page.querySelector(`[data-live="${part.dataset.live}"]`);
        part.toggleAttribute("data-waiting", false);
        if (next && next.innerHTML !== part.innerHTML) part.replaceChildren(...next.childNodes);
      }
      const foot = page.querySelector(".site-footer");
      if (foot) document.querySelector(".site-footer")?.replaceWith(foot);
      shown = day;
      history.replaceState(null, "", url);
      document.dispatchEvent(new Event("amity:changed"));
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      // What a script cannot fetch, the browser can open.
      location.assign(url);
    }
  }

  slider.addEventListener("input", () => {
    mark();
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MS);
  });
  slider.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    slider.value = String(addMonths(Number(slider.value), step.months));
    slider.dispatchEvent(new Event("input"));
  });
  slider.hidden = false;
  mark();
}

for (const figure of document.querySelectorAll<HTMLElement>("figure[data-chart]")) {
  const slider = figure.querySelector("input");
  if (slider) slide(figure, slider);
}
