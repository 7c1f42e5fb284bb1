import type { GeoPermissibleObjects } from "d3-geo";
import { loadMap } from "./load.ts";
import type { MapModel } from "./model.ts";
import {
  arcAlpha,
  COLOURS,
  type Colours,
  clear,
  dotRadius,
  paintArcs,
  paintDots,
  paintGround,
  paintLabels,
  paintRing,
} from "./paint.ts";
import type { Picked } from "./pick.ts";
import { layOut, nameParts, partsOf, pickAt, type Scene } from "./scene.ts";
import type { Box } from "./trace.ts";
import { between, FITTED, keepInside, toScreen, type View, zoomAbout } from "./view.ts";
import { fill, fillCount, type MapWords } from "./words.ts";

const LABEL_SIZE = 12;
const STEP = 60;
const FEW = 40;
/** A layer that took longer to paint is moved as a picture until the reader pauses. */
const SLOW_MS = 12;
const PAUSE_MS = 140;
const REACH = { mouse: 14, finger: 24 };
const still = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");

const part = <E extends Element>(figure: Element, selector: string, kind: new () => E): E => {
  const found = figure.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector} in the map`);
  return found;
};

/** A canvas and its pen. */
function layer(canvas = document.createElement("canvas")) {
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  return { canvas, pen };
}

function drawMap(figure: HTMLElement, model: MapModel, land: GeoPermissibleObjects, words: MapWords): void {
  const stage = part(figure, ".map-stage", HTMLElement);
  const said = part(figure, ".map-said", HTMLElement);
  const tools = part(figure, ".map-tools", HTMLElement);
  const top = layer(part(figure, "canvas", HTMLCanvasElement));
  const web = layer();
  const { canvas } = top;
  const locale = figure.dataset.locale ?? "en";
  const focus = model.places.find((place) => place.id === figure.dataset.focus);
  const alpha = arcAlpha(model.ties.length);

  let scene: Scene | undefined;
  let view: View = FITTED;
  let painted: View | undefined;
  let wished: View | undefined;
  let cost = 0;
  let hovered: Picked | undefined;
  let chosen: Picked | undefined;
  let colours = {} as Colours;
  let font = "";
  let frame = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function readStyle(): void {
    const style = getComputedStyle(figure);
    const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
    colours = Object.fromEntries(COLOURS.map((name) => [name, value(name)])) as Colours;
    font = `600 ${LABEL_SIZE}px ${value("sans") || "sans-serif"}`;
  }

  /** All arcs and dots, on a canvas of their own: of many, they are what takes time. */
  function paintWeb({ arcs, dots, size, dotScale }: Scene): void {
    const began = performance.now();
    clear(web, size, devicePixelRatio || 1);
    const width = arcs.length < FEW ? 1.5 : 1;
    paintArcs(web.pen, arcs, view, size, colours, Math.min(0.9, alpha * Math.max(1, view.k ** 0.3)), width);
    paintDots(web.pen, dots, view, size, colours, dotScale);
    painted = view;
    cost = performance.now() - began;
  }

  function compose(): void {
    frame = 0;
    if (!scene) return;
    const { size, dotScale } = scene;
    if (!painted || (painted !== view && cost < SLOW_MS)) paintWeb(scene);
    else if (painted !== view && wished !== view) {
      clearTimeout(pause);
      pause = setTimeout(repaint, PAUSE_MS);
    }
    wished = view;
    const { pen } = top;
    const picked = hovered ?? chosen;
    clear(top, size, devicePixelRatio || 1);
    paintGround(pen, scene.ground, view, size, colours);
    const was = painted ?? view;
    const by = view.k / was.k;
    pen.globalAlpha = picked ? 0.22 : 1;
    pen.drawImage(web.canvas, view.x - was.x * by, view.y - was.y * by, size.width * by, size.height * by);
    const parts = picked && partsOf(scene, picked);
    if (parts) {
      paintArcs(pen, parts.arcs, view, size, colours, 0.9, parts.arcs.length < FEW ? 1.75 : 1.25);
      paintDots(pen, parts.dots, view, size, colours, dotScale, 0.6);
    }
    for (const dot of scene.dots) {
      if (dot.place !== focus && dot.place !== picked?.place) continue;
      const [x, y] = toScreen(view, dot.x, dot.y);
      paintRing(pen, x, y, dotRadius(dot.place.count, view.k, dotScale) + 3.5, colours.ink);
    }
    nameThem(scene, picked);
  }

  function nameThem(current: Scene, picked: Picked | undefined): void {
    const { pen } = top;
    pen.font = font;
    const measure = (text: string) => pen.measureText(text).width;
    const taken = [tools, said]
      .filter((element) => element.offsetWidth > 0)
      .map(({ offsetLeft: x, offsetTop: y, offsetWidth: w, offsetHeight: h }): Box => [x, y, x + w, y + h]);
    const labels = nameParts(current, view, { picked, focus, measure, taken, lineHeight: LABEL_SIZE + 3 });
    paintLabels(pen, labels, font, colours);
  }

  function refresh(): void {
    if (!frame) frame = requestAnimationFrame(compose);
  }

  function repaint(): void {
    painted = undefined;
    refresh();
  }

  function restyle(): void {
    readStyle();
    repaint();
  }

  function show(next: View): void {
    if (!scene) return;
    view = keepInside(next, scene.size, scene.least, scene.world);
    canvas.toggleAttribute("data-near", view.k > 1.01);
    refresh();
  }

  let glide = 0;
  function glideTo(next: View): void {
    cancelAnimationFrame(glide);
    if (!scene) return;
    const from = view;
    const to = keepInside(next, scene.size, scene.least, scene.world);
    if (still.matches) {
      show(to);
      return;
    }
    const began = performance.now();
    const step = (now: number) => {
      const t = Math.min(1, (now - began) / 220);
      show(between(from, to, t));
      if (t < 1) glide = requestAnimationFrame(step);
    };
    glide = requestAnimationFrame(step);
  }

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = stage;
    if (width < 10 || height < 10) return;
    const before = scene;
    const middle =
      before &&
      view !== FITTED &&
      before.projection.invert?.([
        (before.size.width / 2 - view.x) / view.k,
        (before.size.height / 2 - view.y) / view.k,
      ]);
    scene = layOut(model, land, { width, height });
    const at = middle ? scene.projection(middle) : null;
    painted = undefined;
    if (at) show({ k: view.k, x: width / 2 - at[0] * view.k, y: height / 2 - at[1] * view.k });
    else show(FITTED);
    compose();
  }

  const wordsOf = ({ place, tie }: Picked) =>
    place
      ? fillCount(words.placeSaid, locale, place.count, { name: place.name })
      : fill(tie.certain ? words.certainSaid : words.possibleSaid, { name: tie.name });
  const hrefOf = ({ place, tie }: Picked) => (place ?? tie).href;
  const same = (a: Picked | undefined, b: Picked | undefined) => a?.place === b?.place && a?.tie === b?.tie;

  function say(): void {
    const picked = hovered ?? chosen;
    const href = picked && hrefOf(picked);
    canvas.toggleAttribute("data-over", Boolean(hovered && href));
    if (!picked) said.replaceChildren();
    else if (!href) said.textContent = wordsOf(picked);
    else {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = wordsOf(picked);
      said.replaceChildren(link);
    }
    refresh();
  }

  function open(picked: Picked | undefined, aside: boolean): void {
    const href = picked && hrefOf(picked);
    if (!href) return;
    if (aside) window.open(href, "_blank", "noopener");
    else location.assign(href);
  }

  function hover(picked: Picked | undefined): void {
    if (same(picked, hovered)) return;
    hovered = picked;
    say();
  }

  function choose(picked: Picked | undefined): void {
    chosen = picked;
    hovered = undefined;
    const dot = scene?.dots.find((each) => each.place === picked?.place);
    if (scene && dot) {
      const { width, height } = scene.size;
      const [x, y] = toScreen(view, dot.x, dot.y);
      const inside = x > 20 && y > 20 && x < width - 20 && y < height - 40;
      if (!inside) glideTo({ k: view.k, x: view.x + width / 2 - x, y: view.y + height / 2 - y });
    }
    say();
  }

  function walk(by: number): void {
    const { places } = model;
    const from = chosen?.place ? places.indexOf(chosen.place) : by > 0 ? -1 : 0;
    const place = places[(from + by + places.length) % places.length];
    if (place) choose({ place });
  }

  function zoom(factor: number): void {
    if (scene) glideTo(zoomAbout(view, factor, scene.size.width / 2, scene.size.height / 2, scene.least));
  }

  const KEYS: Record<string, () => void> = {
    "+": () => zoom(1.6),
    "=": () => zoom(1.6),
    "-": () => zoom(1 / 1.6),
    "0": () => glideTo(FITTED),
    n: () => walk(1),
    p: () => walk(-1),
    ArrowLeft: () => glideTo({ ...view, x: view.x + STEP }),
    ArrowRight: () => glideTo({ ...view, x: view.x - STEP }),
    ArrowUp: () => glideTo({ ...view, y: view.y + STEP }),
    ArrowDown: () => glideTo({ ...view, y: view.y - STEP }),
    Enter: () => open(chosen ?? hovered, false),
    Escape: () => choose(undefined),
  };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // Only with Ctrl (which a trackpad's pinch sets), so that the page scrolls under the pointer.
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || !scene) return;
      event.preventDefault();
      const factor = 2 ** Math.max(-0.5, Math.min(0.5, -event.deltaY * 0.01));
      show(zoomAbout(view, factor, event.offsetX, event.offsetY, scene.least));
    },
    { passive: false },
  );

  const fingers = new Map<number, { x: number; y: number }>();
  let dragged = false;
  const middleOf = () => {
    const [a, b = a] = [...fingers.values()];
    if (!a || !b) return { x: 0, y: 0, apart: 0 };
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) };
  };
  const under = (event: PointerEvent) =>
    scene &&
    pickAt(
      scene,
      view,
      event.offsetX,
      event.offsetY,
      event.pointerType === "mouse" ? REACH.mouse : REACH.finger,
    );

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    cancelAnimationFrame(glide);
    if (fingers.size === 0) dragged = false;
    fingers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) {
      if (event.pointerType === "mouse") hover(under(event));
      return;
    }
    if (!dragged && Math.hypot(event.offsetX - finger.x, event.offsetY - finger.y) < 4) return;
    dragged = true;
    canvas.toggleAttribute("data-dragged", true);
    const before = middleOf();
    fingers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    const after = middleOf();
    const moved = { k: view.k, x: view.x + after.x - before.x, y: view.y + after.y - before.y };
    const factor = before.apart > 0 ? after.apart / before.apart : 1;
    show(scene && factor !== 1 ? zoomAbout(moved, factor, after.x, after.y, scene.least) : moved);
  });
  const lift = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    if (fingers.size === 0) canvas.toggleAttribute("data-dragged", false);
  };
  canvas.addEventListener("pointerup", (event) => {
    const tapped = fingers.size === 1 && fingers.has(event.pointerId) && !dragged;
    lift(event);
    if (!tapped) return;
    const picked = under(event);
    // A finger cannot hover: the first tap says what it is, the second opens it.
    if (event.pointerType === "mouse" || (picked && same(picked, chosen)))
      open(picked, event.ctrlKey || event.metaKey);
    else choose(picked);
  });
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("pointerleave", () => hover(undefined));

  tools.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.do === "in") zoom(1.6);
    else if (button?.dataset.do === "out") zoom(1 / 1.6);
    else if (button) glideTo(FITTED);
  });

  canvas.hidden = false;
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  tools.hidden = false;
  part(figure, ".map-help", HTMLElement).hidden = false;
  readStyle();
  resize();
  figure.dataset.state = "drawn";
  new ResizeObserver(resize).observe(stage);
  dark.addEventListener("change", restyle);
  document.fonts.addEventListener("loadingdone", refresh);
}

async function start(figure: HTMLElement): Promise<void> {
  figure.dataset.state = "loading";
  const words = JSON.parse(figure.dataset.words ?? "{}") as MapWords;
  const said = part(figure, ".map-said", HTMLElement);
  try {
    const { model, land } = await loadMap(figure.dataset);
    if (model.unplaced > 0) {
      const note = part(figure, ".map-unplaced", HTMLElement);
      note.textContent = fillCount(words.unplaced, figure.dataset.locale ?? "en", model.unplaced);
      note.hidden = false;
    }
    drawMap(figure, model, land, words);
    if (model.places.length === 0 && model.ties.length === 0) said.textContent = words.empty;
  } catch (error) {
    console.error(error);
    figure.dataset.state = "failed";
    said.textContent = words.failed;
  }
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      near.unobserve(target);
      void start(target);
    }
  },
  { rootMargin: "400px" },
);

/** Maps that are new on the page, now and whenever another island has changed it. */
function watch(): void {
  for (const figure of document.querySelectorAll("figure[data-map]:not([data-state])")) near.observe(figure);
}
watch();
document.addEventListener("amity:changed", watch);
