import { openBrowser } from "./test/support/browser.ts";
const base = "http://127.0.0.1:4799";
const b = await openBrowser();
const shots: [string,number,string][] = JSON.parse(process.argv[2]!);
for (const [path, width, name] of shots) {
  const ctx = await b.newContext({ viewport: { width, height: 900 }, storageState: "/tmp/state.json" });
  const p = await ctx.newPage();
  const r = await p.goto(base + path);
  console.log(r?.status(), path, width, await p.evaluate("document.documentElement.scrollWidth"));
  await p.screenshot({ path: `/tmp/${name}.png`, fullPage: true });
  await ctx.close();
}
await b.close();
