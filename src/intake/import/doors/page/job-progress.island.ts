/** Moves the bar of a job while somebody looks at it, and shows the page anew when the job has ended. */
const EVERY_MS = 1000;

interface Told {
  state: string;
  said: string;
  done: number;
  total: number | null;
}

const island = document.querySelector<HTMLElement>("[data-island=job-progress]");
const bar = island?.querySelector("progress");
const words = island?.querySelector<HTMLElement>("#progress-said");

async function askHowFar(): Promise<void> {
  const address = island?.dataset.address;
  if (!address) return;
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (answer.ok) {
      const told = (await answer.json()) as Told;
      if (told.state !== island.dataset.state) {
        location.reload();
        return;
      }
      showFar(told);
    }
  } catch {
    // The program may be starting anew: the work goes on there.
  }
  setTimeout(askHowFar, EVERY_MS);
}

function showFar({ said, done, total }: Told): void {
  if (bar && total !== null && total > 0) {
    bar.max = total;
    bar.value = Math.min(done, total);
  } else bar?.removeAttribute("value");
  if (words && words.textContent !== said) words.textContent = said;
}

setTimeout(askHowFar, EVERY_MS);
