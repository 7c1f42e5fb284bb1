import type { Page } from "playwright-core";

/** Somebody who uses no mouse: everything is come to by Tab. */
export class ByKeys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tab, until what has the focus is this. */
  async to(selector: string): Promise<void> {
    for (let steps = 0; steps < 120; steps += 1) {
      const there = `document.activeElement?.matches(${JSON.stringify(selector)})`;
      if ((await this.page.evaluate(there)) === true) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab never came to ${selector} on ${this.page.url()}`);
  }

  async write(selector: string, text: string): Promise<void> {
    await this.to(selector);
    await this.page.keyboard.type(text);
  }

  /** Goes down a closed list until this is chosen. */
  async choose(selector: string, value: string): Promise<void> {
    await this.to(selector);
    await this.page.keyboard.press("Home");
    for (let steps = 0; steps < 20; steps += 1) {
      if ((await this.page.evaluate("document.activeElement.value")) === value) return;
      await this.page.keyboard.press("ArrowDown");
    }
    throw new Error(`${selector} has no ${value}`);
  }

  /** A key that leads to another page. */
  async press(key: string): Promise<void> {
    await Promise.all([this.page.waitForEvent("load"), this.page.keyboard.press(key)]);
  }

  /** Comes to a link or a button, and uses it. */
  async use(selector: string): Promise<void> {
    await this.to(selector);
    await this.press("Enter");
  }
}
